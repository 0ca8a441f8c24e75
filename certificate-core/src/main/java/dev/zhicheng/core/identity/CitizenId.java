package dev.zhicheng.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's 18-character identity number (公民身份号码, GB 11643-1999; 四).
 *
 * <p>A number that is right in form, date and check character. It is no proof of a person and no region register. ASCII
 * only: full-width digits are cleaned, with a finding, before. {@link #toString()} masks it; {@link #value()} does not.
 * Immutable and thread-safe.
 */
public final class CitizenId {

    /** Why a text is no identity number. */
    public enum Fault {
        /** Characters were hidden, as in {@code 6422211966XXXX0001}. */
        MASKED,
        /** Not 15 or 18 characters. */
        LENGTH,
        /** A character that cannot stand in its place. */
        CHARSET,
        /** No day of the calendar. */
        DATE,
        /** A day outside the accepted range. */
        DATE_RANGE,
        /** The check character is another one (ISO 7064 MOD 11-2). */
        CHECK_DIGIT
    }

    /** A person's sex, as the 17th digit tells it. */
    public enum Sex {
        /** 男, odd. */
        MALE,
        /** 女, even. */
        FEMALE
    }

    private static final String CHECK = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String value;
    private final LocalDate birthDate;

    private CitizenId(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /**
     * The number that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}, never the text
     */
    @JsonCreator
    public static CitizenId of(String text) {
        Parsed<CitizenId, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not an identity number: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads an 18-character number; {@code text} is not null. */
    public static Parsed<CitizenId, Fault> parse(String text) {
        if (text.length() != 18) {
            return Parsed.fault(Fault.LENGTH);
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Parsed.fault("*xX".indexOf(c) >= 0 ? Fault.MASKED : Fault.CHARSET);
            }
            sum += (c - '0') * WEIGHTS[i];
        }
        char check = text.charAt(17) == 'x' ? 'X' : text.charAt(17);
        if (check != 'X' && (check < '0' || check > '9')) {
            return Parsed.fault(Fault.CHARSET);
        }
        LocalDate birth;
        try {
            birth = LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return Parsed.fault(Fault.DATE);
        }
        if (birth.getYear() < 1900) {
            return Parsed.fault(Fault.DATE_RANGE);
        }
        if (CHECK.charAt(sum % 11) != check) {
            return Parsed.fault(Fault.CHECK_DIGIT);
        }
        return Parsed.value(new CitizenId(text.substring(0, 17) + check, birth));
    }

    /** All 18 characters: personal data. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The birth date at positions 7 to 14, never null. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** The sex the 17th digit tells, never null. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** {@code 642221********0001}. */
    public String masked() {
        return Masking.identifier(value);
    }

    /** The masked form. */
    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CitizenId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
