package dev.zhicheng.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The number of a foreign permanent resident's card issued before December 2023: three Latin letters (ISO 3166-1 alpha-3)
 * and twelve digits. Such cards are still in force.
 *
 * <p>It has no check that works offline and tells neither birth date nor sex with certainty, which is why it is not a
 * {@link CitizenId}. {@link #toString()} masks it. Immutable and thread-safe.
 */
public final class ForeignResidentCard {

    /** Why a text is no such number; the first of them in this order. */
    public enum Fault {
        /** Not 15 characters. */
        LENGTH,
        /** Not three letters and twelve digits. */
        CHARSET
    }

    private static final int LETTERS = 3;

    private final String value;

    private ForeignResidentCard(String value) {
        this.value = value;
    }

    /**
     * The number that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}, never the text
     */
    @JsonCreator
    public static ForeignResidentCard of(String text) {
        Parsed<ForeignResidentCard, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a foreign resident's card: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads 15 characters, upper-case letters first; {@code text} is not null. */
    public static Parsed<ForeignResidentCard, Fault> parse(String text) {
        if (text.length() != 15) {
            return Parsed.fault(Fault.LENGTH);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i < LETTERS ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
                return Parsed.fault(Fault.CHARSET);
            }
        }
        return Parsed.value(new ForeignResidentCard(text));
    }

    /** All 15 characters: personal data. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The first three letters: the country, ISO 3166-1 alpha-3. */
    public String countryCode() {
        return value.substring(0, LETTERS);
    }

    /** The number with its middle hidden. */
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
        return other instanceof ForeignResidentCard that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
