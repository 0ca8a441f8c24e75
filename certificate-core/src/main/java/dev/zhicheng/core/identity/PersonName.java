package dev.zhicheng.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.CleanedText;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextChange;
import dev.zhicheng.core.text.TextCleaner;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A holder's name (姓名, 四) in its cleaned form: separators are U+00B7 (notice of 12 ministries, 2016), a Han name has no
 * inner spaces.
 *
 * <p>Counted in code points, so that a rare character outside the basic plane counts once (GB 18030-2022). It says nothing
 * about whether a person of that name exists, and it refuses no character for being rare. Two names are equal when their
 * cleaned forms are. Immutable and thread-safe.
 */
public final class PersonName {

    /** The fewest code points of a name. */
    public static final int MIN_LENGTH = 2;

    /** The most code points of a name. */
    public static final int MAX_LENGTH = 50;

    /** Why a text is no name; a text with several faults has the first of them in this order. */
    public enum Fault {
        /** Fewer than 2 or more than 50 code points after cleaning. */
        LENGTH,
        /**
         * A control character, an invisible one, half of a surrogate pair, or U+FFFD, which stands where a conversion lost a
         * character.
         */
        CONTROL,
        /** A digit. */
        DIGIT,
        /** A separator at an end, or two in a row. */
        SEPARATOR
    }

    /** What a clerk should look at; none of it is a fault. */
    public enum Remark {
        /**
         * A private-use code point: an old system's own code for a rare character. Which one is not guessed, because the
         * mapping differs from system to system.
         */
        PRIVATE_USE,
        /** A Latin letter, which the name of a foreign holder may have. */
        LATIN
    }

    /** The common Han characters, which are neither digits nor controls and make up nearly every name. */
    private static final int FIRST_HAN = 0x4E00;

    private static final int LAST_HAN = 0x9FFF;

    private static final int REPLACEMENT = 0xFFFD;

    private final String value;
    private final Set<TextChange> changes;

    private PersonName(String value, Set<TextChange> changes) {
        this.value = value;
        this.changes = changes;
    }

    /**
     * The name that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}, never the text
     */
    @JsonCreator
    public static PersonName of(String text) {
        Parsed<PersonName, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a name: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Cleans and reads a name; {@code text} is not null. */
    public static Parsed<PersonName, Fault> parse(String text) {
        CleanedText cleaned = TextCleaner.cleanName(text);
        String name = cleaned.text();
        if (name == null) {
            return Parsed.fault(Fault.LENGTH);
        }
        int length = name.codePointCount(0, name.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            return Parsed.fault(Fault.LENGTH);
        }
        Fault fault = faultOf(name);
        return fault == null ? Parsed.value(new PersonName(name, cleaned.changes())) : Parsed.fault(fault);
    }

    private static @Nullable Fault faultOf(String name) {
        boolean digit = false;
        boolean misplaced = false;
        boolean afterSeparator = true;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            boolean separator = c == TextCleaner.NAME_SEPARATOR;
            misplaced |= separator && (afterSeparator || i == name.length());
            afterSeparator = separator;
            if (c < FIRST_HAN || c > LAST_HAN) {
                if (isControl(c)) {
                    return Fault.CONTROL;
                }
                digit |= Character.isDigit(c);
            }
        }
        return digit ? Fault.DIGIT : misplaced ? Fault.SEPARATOR : null;
    }

    private static boolean isControl(int codePoint) {
        if (codePoint == REPLACEMENT) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The cleaned name, never null. */
    @JsonValue
    public String value() {
        return value;
    }

    /** What cleaning changed, empty when it was written in its normal form. */
    public Set<TextChange> changes() {
        return changes;
    }

    /** The number of code points, 2 to 50. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** What a clerk should look at, possibly empty. */
    public Set<Remark> remarks() {
        EnumSet<Remark> remarks = EnumSet.noneOf(Remark.class);
        value.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.PRIVATE_USE) {
                remarks.add(Remark.PRIVATE_USE);
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                remarks.add(Remark.LATIN);
            }
        });
        return Set.copyOf(remarks);
    }

    /** The first code point and an asterisk for each other one: {@code 马**}. */
    public String masked() {
        return Masking.name(value);
    }

    /** The cleaned name. */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
