package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.title.TitleLevel;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one certificate that its number may print. Which of them are needed, the template says. Immutable and
 * thread-safe.
 *
 * @param year the year of issue, 1900 to 9999
 * @param region the issuing region's code of GB/T 2260, six digits or the first two, or null
 * @param series the series' two-digit code of the catalogue, or null
 * @param level 级别, or null
 * @param gb8561 the title's three-digit code of GB/T 8561-2001, or null; a 正高级 title made after 2015 has none
 * @param committee the review committee's number, digits, or null
 */
public record NumberContext(
        int year,
        @Nullable String region,
        @Nullable String series,
        @Nullable TitleLevel level,
        @Nullable String gb8561,
        @Nullable String committee) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]*");

    /** Refuses a year out of range and a code that is not of its width in ASCII digits. */
    public NumberContext {
        if (year < 1900 || year > 9999) {
            throw new IllegalArgumentException("year out of range: " + year);
        }
        requireDigits("region", region, region != null && region.length() == 2 ? 2 : 6);
        requireDigits("series", series, 2);
        requireDigits("gb8561", gb8561, 3);
        requireDigits("committee", committee, committee == null ? 0 : committee.length());
    }

    /** A context that knows the year alone; add to it with the {@code with} methods. */
    public static NumberContext ofYear(int year) {
        return new NumberContext(year, null, null, null, null, null);
    }

    /** The same with the issuing region, six digits or the first two. */
    public NumberContext withRegion(String code) {
        return new NumberContext(year, Objects.requireNonNull(code, "code"), series, level, gb8561, committee);
    }

    /** The same with the series' two-digit code, or without one. */
    public NumberContext withSeries(@Nullable String code) {
        return new NumberContext(year, region, code, level, gb8561, committee);
    }

    /** The same with the level. */
    public NumberContext withLevel(TitleLevel of) {
        return new NumberContext(year, region, series, Objects.requireNonNull(of, "level"), gb8561, committee);
    }

    /** The same with the title's code of GB/T 8561-2001, or without one. */
    public NumberContext withGb8561(@Nullable String code) {
        return new NumberContext(year, region, series, level, code, committee);
    }

    /** The same with the review committee's number. */
    public NumberContext withCommittee(String digits) {
        return new NumberContext(year, region, series, level, gb8561, Objects.requireNonNull(digits, "digits"));
    }

    /** What a token prints for this certificate; empty when the fact is not known, and for what is no fact. */
    public Optional<String> value(NumberToken token) {
        return Optional.ofNullable(
                switch (token) {
                    case YYYY -> Integer.toString(year);
                    case YY -> Integer.toString(year).substring(2);
                    case REGION2 -> region == null ? null : region.substring(0, 2);
                    case REGION6 -> region == null || region.length() < 6 ? null : region;
                    case SERIES2 -> series;
                    case LEVEL1 -> level == null ? null : Integer.toString(level.code());
                    case GB8561 -> gb8561;
                    case COMMITTEE -> committee;
                    case LITERAL, SERIAL, CHECK -> null;
                });
    }

    private static void requireDigits(String field, @Nullable String value, int width) {
        if (value != null && (value.length() != width || !DIGITS.matcher(value).matches())) {
            throw new IllegalArgumentException(field + " is not " + width + " digits");
        }
    }
}
