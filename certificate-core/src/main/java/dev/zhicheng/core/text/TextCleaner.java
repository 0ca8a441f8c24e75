package dev.zhicheng.core.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings text as people type it into one normal form and keeps a record of what it changed.
 *
 * <p>It is not Unicode NFKC: that would turn ﹝ into 〔 in a document number but leave • in a name, and it must not touch
 * a stored original (GB/T 9704-2012 brackets, U+00B7 of the 2016 notice on names). Pure functions, thread-safe.
 */
public final class TextCleaner {

    /** The separator between the parts of a name: U+00B7, GB 18030 A1A4. */
    public static final char NAME_SEPARATOR = '\u00B7';

    /** Dots found in its place: • ・ ･ ‧ ⋅ ∙ ●, and the full stop in its full width, which is one after that is folded. */
    private static final String OTHER_SEPARATORS = "\u2022\u30FB\uFF65\u2027\u22C5\u2219\u25CF";

    private static final int FULL_WIDTH_OFFSET = 0xFF01 - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextCleaner() {}

    /**
     * Takes off outer white space, turns full-width ASCII into ASCII and a blank text into an absent one.
     *
     * @param text the text as written, or null
     */
    public static CleanedText clean(@Nullable String text) {
        if (text == null) {
            return new CleanedText(null, null, Set.of());
        }
        String trimmed = trim(text);
        if (trimmed.isEmpty()) {
            return new CleanedText(text, null, Set.of(TextChange.BLANK));
        }
        String folded = toHalfWidth(trimmed);
        boolean outer = trimmed.length() != text.length();
        boolean width = !folded.equals(trimmed);
        return outer || width ? new CleanedText(text, folded, changes(outer, width)) : unchanged(text);
    }

    /**
     * Cleans a personal name: as {@link #clean}, and in a name without Latin letters every separator becomes
     * {@link #NAME_SEPARATOR} and inner white space goes. A Latin name keeps its spaces and full stops (J. Smith).
     *
     * @param text the name as written, or null
     */
    public static CleanedText cleanName(@Nullable String text) {
        CleanedText outer = clean(text);
        String name = outer.text();
        if (name == null) {
            return outer;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' || isSpace(c) || OTHER_SEPARATORS.indexOf(c) >= 0) {
                return normalName(outer, name);
            }
        }
        return outer;
    }

    private static CleanedText normalName(CleanedText outer, String name) {
        boolean latin = hasLatinLetter(name);
        StringBuilder kept = new StringBuilder(name.length());
        EnumSet<TextChange> changes = EnumSet.noneOf(TextChange.class);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (OTHER_SEPARATORS.indexOf(c) >= 0 || !latin && c == '.') {
                changes.add(TextChange.NAME_SEPARATOR);
                kept.append(NAME_SEPARATOR);
            } else if (!latin && isSpace(c)) {
                changes.add(TextChange.INNER_SPACE);
            } else {
                kept.append(c);
            }
        }
        if (changes.isEmpty()) {
            return outer;
        }
        changes.addAll(outer.changes());
        return new CleanedText(outer.original(), kept.toString(), Collections.unmodifiableSet(changes));
    }

    /**
     * The form in which two texts are compared when something is looked up by name: cleaned, and without any white space,
     * so that 研究员（社会科学） is 研究员(社会科学) and a header broken over two lines of a cell is still that header. It is
     * not for display and not for storage.
     *
     * @param text any text, not null; a blank one gives the empty string
     */
    public static String lookupKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) || isFullWidthAscii(c)) {
                return foldFrom(text, i);
            }
        }
        return text;
    }

    /** The text with full-width ASCII and U+3000 in their ASCII form, all else untouched; the same text if there is none. */
    public static String toHalfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidthAscii(text.charAt(i)) || text.charAt(i) == IDEOGRAPHIC_SPACE) {
                char[] folded = text.toCharArray();
                for (int j = i; j < folded.length; j++) {
                    folded[j] = toHalfWidth(folded[j]);
                }
                return new String(folded);
            }
        }
        return text;
    }

    /** Whether it is white space in any of its forms: tab, line break, U+3000, no-break space, a stray byte order mark. */
    public static boolean isSpace(char c) {
        return c == ' ' || c > 0x7F && isWideSpace(c) || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
    }

    /** The space separators of Unicode beyond ASCII, spelt out: every character of every look-up comes by here. */
    private static boolean isWideSpace(char c) {
        if (c < '\u2000') {
            return c == '\u00A0' || c == '\u1680';
        }
        if (c <= '\u205F') {
            return c <= '\u200A' || c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u205F';
        }
        return c == IDEOGRAPHIC_SPACE || c == BYTE_ORDER_MARK;
    }

    private static String foldFrom(String text, int from) {
        char[] key = new char[text.length()];
        text.getChars(0, from, key, 0);
        int length = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                key[length++] = toHalfWidth(c);
            }
        }
        return new String(key, 0, length);
    }

    private static char toHalfWidth(char c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return isFullWidthAscii(c) ? (char) (c - FULL_WIDTH_OFFSET) : c;
    }

    private static boolean isFullWidthAscii(char c) {
        return c >= '\uFF01' && c <= '\uFF5E';
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean hasLatinLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                return true;
            }
        }
        return false;
    }

    private static CleanedText unchanged(String text) {
        return new CleanedText(text, text, Set.of());
    }

    private static Set<TextChange> changes(boolean outer, boolean width) {
        EnumSet<TextChange> changes = EnumSet.noneOf(TextChange.class);
        if (outer) {
            changes.add(TextChange.OUTER_SPACE);
        }
        if (width) {
            changes.add(TextChange.FULL_WIDTH);
        }
        return Collections.unmodifiableSet(changes);
    }
}
