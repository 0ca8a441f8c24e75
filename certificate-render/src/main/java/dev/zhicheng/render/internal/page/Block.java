package dev.zhicheng.render.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks that belong together in the structure tree.
 *
 * @param kind what they are
 * @param alternative what a figure shows, in words; null for text and decoration
 * @param language where it differs from the document's, else null
 * @param marks in drawing order
 */
public record Block(
        Kind kind, @Nullable String alternative, @Nullable String language, List<Mark> marks) {

    /** What a block is to a reader that cannot see. */
    public enum Kind {
        /** Decoration, not read aloud. */
        ARTIFACT,
        /** The heading. */
        H1,
        /** A paragraph. */
        P,
        /** A figure with an alternative. */
        FIGURE
    }

    /** Copies the marks. */
    public Block {
        marks = List.copyOf(marks);
    }

    /** Decoration. */
    public static Block artifact(List<Mark> marks) {
        return new Block(Kind.ARTIFACT, null, null, marks);
    }

    /** A figure, described by {@code alternative}. */
    public static Block figure(String alternative, List<Mark> marks) {
        return new Block(Kind.FIGURE, alternative, null, marks);
    }
}
