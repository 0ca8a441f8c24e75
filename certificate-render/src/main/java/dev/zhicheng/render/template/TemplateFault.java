package dev.zhicheng.render.template;

import java.util.Objects;

/**
 * Something wrong with a template's file.
 *
 * @param kind what sort of thing, not null
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
 * @param line the line in the file, from 1; 0 when it has none
 * @param message what is wrong, for the author of the template, not null
 */
public record TemplateFault(Kind kind, String pointer, int line, String message) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** Not JSON. */
        SYNTAX,
        /** Larger, deeper or longer than the reader accepts. */
        LIMIT,
        /** Something required is not there. */
        MISSING,
        /** Something that has no meaning here. */
        UNKNOWN_KEY,
        /** A value of the wrong JSON type or form. */
        VALUE,
        /** Two things of one name. */
        DUPLICATE,
        /** A colour or style that the template does not have. */
        REFERENCE,
        /** A box, seal or ornament that is not whole on the page. */
        OUTSIDE_PAGE
    }

    /** Refuses null. */
    public TemplateFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** {@code line 12, /grid/box: …}. */
    @Override
    public String toString() {
        return "line " + line + ", " + (pointer.isEmpty() ? "/" : pointer) + ": " + message + " [" + kind + "]";
    }
}
