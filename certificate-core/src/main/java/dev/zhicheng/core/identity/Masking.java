package dev.zhicheng.core.identity;

import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal identifiers are shown wherever they are not the point (六(三)). */
public final class Masking {

    private static final String DIGIT = "\\p{Nd}";
    private static final String GAP = "[\\s\\u00A0\\u3000－-]?";

    /** Region, year, month, day, sequence and check, with one space, line break or hyphen between some of them. */
    private static final String IN_GROUPS = "(?<!D)D{6}GD{4}GD{2}GD{2}GD{3}[0-9０-９XxＸｘ](?!D)"
            .replace("D", DIGIT)
            .replace("G", GAP);

    private static final int SHORTEST = 15;

    private static final Pattern NUMBER = Pattern.compile(DIGIT + "{15,}[XxＸｘ]?|" + IN_GROUPS + "|[A-Z]{3}[0-9]{12}");

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
        if (length < SHORTEST) {
            return "*".repeat(length);
        }
        return identifier.substring(0, 6) + "*".repeat(length - 10) + identifier.substring(length - 4);
    }

    /**
     * Any text with every run of 15 or more digits in it, and a check character after them, masked as an identity number
     * is; so are 18 characters written in groups (642221 19660706 0001) and the number of a foreign resident's card. For
     * places where somebody else's text is repeated and may hold such a number.
     */
    public static String within(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        return NUMBER.matcher(text).replaceAll(number -> identifier(number.group()));
    }

    /**
     * The text of a record as {@link Record#toString()} has it, with every identity number in it masked, also one that
     * somebody typed into another field. A component named {@code citizenId} is masked whatever it holds. Records that hold
     * people's text print themselves with it.
     */
    public static String describe(Record values) {
        StringJoiner text = new StringJoiner(", ", values.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            text.add(component.getName() + "=" + valueOf(component, values));
        }
        return within(text.toString());
    }

    private static @Nullable Object valueOf(RecordComponent component, Record values) {
        try {
            Object value = component.getAccessor().invoke(values);
            return component.getName().equals("citizenId") && value instanceof String id ? identifier(id) : value;
        } catch (ReflectiveOperationException notOneOfOurs) {
            throw new IllegalArgumentException("accessor of " + component.getName() + " is not accessible");
        }
    }

    /** A person's name with all but its first character hidden, counted in code points: {@code 马**}. */
    public static String name(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
