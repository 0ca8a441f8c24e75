package dev.zhicheng.core.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal identifiers are shown wherever they are not the point (六(三)). */
public final class Masking {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{15,}[Xx]?");

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

    /**
     * Any text with every run of 15 or more digits in it, and a check character after them, masked as an identity number
     * is. For places where somebody else's text is repeated and may hold such a number.
     */
    public static String within(String text) {
        return NUMBER.matcher(text).replaceAll(number -> identifier(number.group()));
    }
}
