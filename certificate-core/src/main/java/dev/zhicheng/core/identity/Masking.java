package dev.zhicheng.core.identity;

import org.jspecify.annotations.Nullable;

/** How personal identifiers are shown wherever they are not the point (六(三)). */
public final class Masking {

    private Masking() {}

    /**
     * An identity number with all but its first six and last four characters hidden: {@code 642221********0001}. A text
     * shorter than 15 characters is hidden whole. Null gives {@code "null"}.
     */
    public static String identifier(@Nullable String identifier) {
        if (identifier == null) {
            return "null";
        }
        int length = identifier.length();
        if (length < 15) {
            return "*".repeat(length);
        }
        return identifier.substring(0, 6) + "*".repeat(length - 10) + identifier.substring(length - 4);
    }
}
