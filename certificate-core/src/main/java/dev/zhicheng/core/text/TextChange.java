package dev.zhicheng.core.text;

/** What cleaning did to a text; each is worth telling the person who typed it. */
public enum TextChange {
    /** White space at an end was taken off, U+3000 and no-break spaces included. */
    OUTER_SPACE,
    /** Full-width forms of ASCII (U+FF01 to U+FF5E) and U+3000 became ASCII. */
    FULL_WIDTH,
    /** Nothing but white space was there, which means the same as nothing. */
    BLANK,
    /** Another dot stood where the name separator U+00B7 belongs. */
    NAME_SEPARATOR,
    /** White space inside a Han name was taken out (李  倩). */
    INNER_SPACE
}
