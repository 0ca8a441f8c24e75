package dev.zhicheng.render;

import java.util.Objects;

/**
 * Why a certificate cannot be drawn whole. Names the field and what is wrong, never the field's text.
 *
 * @param code what is wrong, not null
 * @param field the slot or part of the template it stands in, e.g. {@code NAME}, not null
 * @param detail the code point ({@code U+2B4E7}) or the measure, not null
 */
public record RenderFinding(Code code, String field, String detail) {

    /** What can be wrong. */
    public enum Code {
        /** No font covers the character; a caller adds one that does. */
        GLYPH_MISSING,
        /** Too long even at the smallest size and in as many lines as the style allows. */
        TEXT_DOES_NOT_FIT,
        /** The QR's modules would be smaller than 0.33 mm, less than a phone reads. */
        QR_TOO_DENSE,
        /** The photo is no JPEG in grey or RGB and no PNG, or it is broken. */
        PHOTO_UNREADABLE
    }

    /** Refuses null. */
    public RenderFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(detail, "detail");
    }
}
