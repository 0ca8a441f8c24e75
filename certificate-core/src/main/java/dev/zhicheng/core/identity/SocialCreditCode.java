package dev.zhicheng.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code of a body (统一社会信用代码, GB 32100-2015), with the organisation code it embeds
 * (GB 11714). Both check characters are right.
 *
 * <p>It does not prove that the body exists. It belongs to a body, not to a person, so {@link #toString()} shows it.
 * Immutable and thread-safe.
 */
public final class SocialCreditCode {

    /** Why a text is no such code; a text with several faults has the first of them in this order. */
    public enum Fault {
        /** Not 18 characters. */
        LENGTH,
        /** A character outside the 31 of the standard (no I, O, S, V, Z, no lower case), or a letter in the region. */
        CHARSET,
        /** The last character is another one (MOD 31). */
        CHECK_CHARACTER,
        /** The check character of the organisation code, at position 17, is another one. */
        ORGANISATION_CHECK
    }

    private static final int LENGTH = 18;
    private static final int REGION = 2;
    private static final int ORGANISATION = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final String value;

    private SocialCreditCode(String value) {
        this.value = value;
    }

    /**
     * The code that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    @JsonCreator
    public static SocialCreditCode of(String text) {
        Parsed<SocialCreditCode, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a social credit code: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads 18 characters and checks both check characters; {@code text} is not null. */
    public static Parsed<SocialCreditCode, Fault> parse(String text) {
        if (text.length() != LENGTH) {
            return Parsed.fault(Fault.LENGTH);
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int character = ALPHABET.indexOf(text.charAt(i));
            boolean region = i >= REGION && i < ORGANISATION;
            if (character < 0 || region && character > 9) {
                return Parsed.fault(Fault.CHARSET);
            }
            sum += i < LENGTH - 1 ? character * WEIGHTS[i] : 0;
        }
        if (text.charAt(LENGTH - 1) != ALPHABET.charAt((31 - sum % 31) % 31)) {
            return Parsed.fault(Fault.CHECK_CHARACTER);
        }
        if (text.charAt(LENGTH - 2) != organisationCheck(text)) {
            return Parsed.fault(Fault.ORGANISATION_CHECK);
        }
        return Parsed.value(new SocialCreditCode(text));
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(ORGANISATION + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** All 18 characters. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The registering department: 1 机构编制, 5 民政, 9 市场监管, and the others of the standard's table 1. */
    public char department() {
        return value.charAt(0);
    }

    /** The GB/T 2260 code of the registering authority, at positions 3 to 8. */
    public String regionCode() {
        return value.substring(REGION, ORGANISATION);
    }

    /** The nine characters of the organisation code, at positions 9 to 17. */
    public String organisationCode() {
        return value.substring(ORGANISATION, LENGTH - 1);
    }

    /** All 18 characters. */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SocialCreditCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
