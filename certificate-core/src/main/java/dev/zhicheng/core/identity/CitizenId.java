package dev.zhicheng.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's 18-character identity number (公民身份号码, GB 11643-1999; 四), or the 18 characters a residence permit of
 * Hong Kong, Macao and Taiwan residents (2018) or a foreign permanent resident's card (2023) bears in its place.
 *
 * <p>A number that is right in form, date and check character. It is no proof of a person and no region register: codes
 * abolished decades ago stay in people's numbers for life, so the region is never a fault (see {@link
 * Region#doubts(CitizenId)}). A 15-digit number is read too and upgraded, which {@link #wasLegacy()} tells. The
 * 15-character card of foreign residents before 2023 is a {@link ForeignResidentCard}.
 *
 * <p>ASCII only: full-width digits are cleaned, with a finding, before. {@link #toString()} masks the number, {@link
 * #value()} does not. Two numbers are equal when their 18 characters are. Immutable and thread-safe.
 */
public final class CitizenId {

    /** Why a text is no identity number; a text with several faults has the first of them in this order. */
    public enum Fault {
        /** Digits were hidden, as in {@code 6422211966XXXX0001}. */
        MASKED,
        /** Not 18 characters, nor the 15 digits that only residents ever had. */
        LENGTH,
        /** A character that cannot stand in its place. */
        CHARSET,
        /** No day of the calendar. */
        DATE,
        /** A day outside the accepted range, see {@link CitizenIdOptions}. */
        DATE_RANGE,
        /** The check character is another one (ISO 7064 MOD 11-2). */
        CHECK_DIGIT
    }

    /** Whose number it is. */
    public enum Kind {
        /** 居民身份证. */
        RESIDENT,
        /** 港澳台居民居住证: the region part is 810000, 820000 or 830000. */
        RESIDENCE_PERMIT,
        /** 外国人永久居留身份证 issued since December 2023: begins with 9. */
        FOREIGN_PERMANENT_RESIDENT
    }

    /** A person's sex, as the 17th digit tells it. */
    public enum Sex {
        /** 男, odd. */
        MALE,
        /** 女, even. */
        FEMALE
    }

    private final String value;
    private final boolean legacy;

    private CitizenId(String value, boolean legacy) {
        this.value = value;
        this.legacy = legacy;
    }

    /**
     * The number that a text certainly is, read with {@link CitizenIdOptions#DEFAULT}.
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

    /**
     * Reads 18 characters, or 15 digits, born in 1900 or later. A birth in the future is found by {@link #parse(String,
     * LocalDate)} only, since the library reads no clock. {@code text} is not null.
     */
    public static Parsed<CitizenId, Fault> parse(String text) {
        return text.length() == CitizenIdCheck.LENGTH
                ? read(text, null)
                : parseOtherLength(text, CitizenIdOptions.DEFAULT);
    }

    /** Reads 18 characters, or 15 digits, of a person born from 1900 to {@code latestBirth}; neither is null. */
    public static Parsed<CitizenId, Fault> parse(String text, LocalDate latestBirth) {
        return parse(text, CitizenIdOptions.DEFAULT.bornBy(latestBirth));
    }

    /** Reads 18 characters, or 15 digits, with the birth dates that {@code options} accept; neither is null. */
    public static Parsed<CitizenId, Fault> parse(String text, CitizenIdOptions options) {
        Objects.requireNonNull(options, "options");
        return text.length() == CitizenIdCheck.LENGTH ? read(text, options) : parseOtherLength(text, options);
    }

    /** Whether {@link #parse(String)} gives a value, without making one. {@code text} is not null. */
    public static boolean isValid(String text) {
        return text.length() == CitizenIdCheck.LENGTH
                ? CitizenIdCheck.check(text, null) == null
                : parseOtherLength(text, CitizenIdOptions.DEFAULT).isValue();
    }

    private static Parsed<CitizenId, Fault> read(String text, @Nullable CitizenIdOptions options) {
        Fault fault = CitizenIdCheck.check(text, options);
        if (fault != null) {
            return Parsed.fault(fault);
        }
        boolean canonical = text.charAt(CitizenIdCheck.LENGTH - 1) != 'x';
        return Parsed.value(
                new CitizenId(canonical ? text : text.substring(0, CitizenIdCheck.LENGTH - 1) + 'X', false));
    }

    private static Parsed<CitizenId, Fault> parseOtherLength(String text, CitizenIdOptions options) {
        if (text.length() != CitizenIdCheck.LEGACY_LENGTH) {
            return Parsed.fault(CitizenIdCheck.maskedOr(text, Fault.LENGTH));
        }
        Fault characters = CitizenIdCheck.checkLegacyCharacters(text);
        if (characters != null) {
            return Parsed.fault(characters);
        }
        String upgraded = CitizenIdCheck.upgrade(text, options);
        Fault fault = CitizenIdCheck.check(upgraded, options);
        if (fault != null) {
            return Parsed.fault(fault);
        }
        CitizenId id = new CitizenId(upgraded, true);
        // 港澳台居民居住证 began in 2018, the new card of foreign residents in 2023, both with 18 characters
        return id.kind() == Kind.RESIDENT ? Parsed.value(id) : Parsed.fault(Fault.LENGTH);
    }

    /** All 18 characters, the last one a digit or {@code X}: personal data. */
    @JsonValue
    public String value() {
        return value;
    }

    /** Whether it was written in 15 digits and upgraded (before 1999). */
    public boolean wasLegacy() {
        return legacy;
    }

    /** Whose number it is, never null. */
    public Kind kind() {
        if (value.charAt(0) == '9') {
            return Kind.FOREIGN_PERMANENT_RESIDENT;
        }
        boolean permit = value.startsWith("0000", 2)
                && value.charAt(0) == '8'
                && value.charAt(1) >= '1'
                && value.charAt(1) <= '3';
        return permit ? Kind.RESIDENCE_PERMIT : Kind.RESIDENT;
    }

    /**
     * The GB/T 2260 code of the place of first registration, which may long be abolished; empty for the two kinds whose
     * first six characters are no such code (830000 is not Taiwan's).
     */
    public Optional<String> regionCode() {
        return kind() == Kind.RESIDENT ? Optional.of(value.substring(0, 6)) : Optional.empty();
    }

    /** The ISO 3166-1 numeric code of a foreign permanent resident's country, empty for the other kinds. */
    public Optional<String> countryCode() {
        return kind() == Kind.FOREIGN_PERMANENT_RESIDENT ? Optional.of(value.substring(3, 6)) : Optional.empty();
    }

    /** The birth date at positions 7 to 14, never null. */
    public LocalDate birthDate() {
        int birth = CitizenIdCheck.birth(value);
        return LocalDate.of(birth / 1_00_00, birth / 1_00 % 1_00, birth % 1_00);
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
