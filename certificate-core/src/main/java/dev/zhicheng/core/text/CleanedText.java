package dev.zhicheng.core.text;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text before and after cleaning, and what was done to it. The original is never lost.
 *
 * <p>Immutable and thread-safe. {@link #toString()} names the changes only: the text may be an identity number.
 *
 * @param original the text as it was written, or null when there was none
 * @param text the cleaned text, never blank; null when the original was absent or blank
 * @param changes what was done, empty when nothing was; in the order of {@link TextChange}
 */
public record CleanedText(
        @Nullable String original, @Nullable String text, Set<TextChange> changes) {

    /** Refuses null for the set of changes; callers pass an immutable one. */
    public CleanedText {
        Objects.requireNonNull(changes, "changes");
    }

    /** Whether the cleaned text differs from the original. */
    public boolean changed() {
        return !changes.isEmpty();
    }

    /** The changes; the text is left out on purpose. */
    @Override
    public String toString() {
        return "CleanedText[changes=" + changes + "]";
    }
}
