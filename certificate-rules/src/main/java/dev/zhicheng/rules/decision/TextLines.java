package dev.zhicheng.rules.decision;

import dev.zhicheng.core.text.TextCleaner;

/** Joins what a narrow column of a table broke over several lines. */
final class TextLines {

    private TextLines() {}

    /** The text cleaned, on one line: white space between two Latin letters or digits becomes one space, any other goes. */
    static String join(String text) {
        String cleaned = TextCleaner.toHalfWidth(text).strip();
        StringBuilder joined = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (!TextCleaner.isSpace(c)) {
                joined.append(c);
            } else if (!joined.isEmpty()
                    && isAscii(joined.charAt(joined.length() - 1))
                    && i + 1 < cleaned.length()
                    && isAscii(cleaned.charAt(i + 1))
                    && !TextCleaner.isSpace(cleaned.charAt(i + 1))) {
                joined.append(' ');
            }
        }
        return joined.toString();
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }
}
