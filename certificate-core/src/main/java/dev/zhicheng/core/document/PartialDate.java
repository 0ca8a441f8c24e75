package dev.zhicheng.core.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date that is known to the day, to the month or to the year (发证时间, 取得时间): an interval of days.
 *
 * <p>Old certificates print {@code 1999.12} or a year alone. Such a date is not its first day; whoever compares it with
 * a cutoff asks for {@link #earliest()} and {@link #latest()}. It is not a {@code java.time.YearMonth} with a default.
 *
 * <p>Reads {@code 2019-12-12}, {@code 2019/12/12}, {@code 2019.12.12}, {@code 2019年12月12日}, {@code 2019.12},
 * {@code 2019年12月}, {@code 2019年}, {@code 2019}, in digits and separators of either width; prints ISO 8601 ({@code
 * 2019-12}). Ordered by the first day, then the less precise first; that order decides no rule, {@link #whollyBefore} and
 * its companions do. Immutable and thread-safe.
 */
public final class PartialDate implements Comparable<PartialDate> {

    /** How much of the date is known. */
    public enum Precision {
        /** Only the year. */
        YEAR,
        /** Year and month. */
        MONTH,
        /** The day. */
        DAY
    }

    /** Why a text is no date. */
    public enum Fault {
        /** None of the written forms. */
        FORM,
        /** Written like a date, but no day of the calendar. */
        CALENDAR
    }

    private static final int YEAR_DIGITS = 4;
    private static final int LAST_YEAR = 9999;

    private final Precision precision;
    private final LocalDate earliest;
    private final LocalDate latest;

    private PartialDate(Precision precision, LocalDate earliest) {
        if (earliest.getYear() < 1 || earliest.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a year from 1 to " + LAST_YEAR);
        }
        this.precision = precision;
        this.earliest = earliest;
        this.latest = switch (precision) {
            case DAY -> earliest;
            case MONTH -> earliest.withDayOfMonth(earliest.lengthOfMonth());
            case YEAR -> LocalDate.of(earliest.getYear(), 12, 31);
        };
    }

    /**
     * A whole year.
     *
     * @throws IllegalArgumentException when it is not 1 to 9999, which is as far as four digits go
     */
    public static PartialDate ofYear(int year) {
        return new PartialDate(Precision.YEAR, LocalDate.of(year, 1, 1));
    }

    /**
     * A whole month; {@code month} is not null.
     *
     * @throws IllegalArgumentException when its year is not 1 to 9999
     */
    public static PartialDate ofMonth(YearMonth month) {
        return new PartialDate(Precision.MONTH, month.atDay(1));
    }

    /**
     * A day; {@code day} is not null.
     *
     * @throws IllegalArgumentException when its year is not 1 to 9999
     */
    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(Precision.DAY, Objects.requireNonNull(day, "day"));
    }

    /**
     * The date that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault} when it is none
     */
    @JsonCreator
    public static PartialDate of(String text) {
        Parsed<PartialDate, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a date: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads one of the written forms; {@code text} is not null and already cleaned of outer space. */
    public static Parsed<PartialDate, Fault> parse(String text) {
        return new PartialDateReader(TextCleaner.toHalfWidth(text)).read();
    }

    /** How much is known, never null. */
    public Precision precision() {
        return precision;
    }

    /** The first day it may be, never null. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The last day it may be, never null. */
    public LocalDate latest() {
        return latest;
    }

    /** Whether every day it may be lies before {@code day}. */
    public boolean whollyBefore(LocalDate day) {
        return latest().isBefore(day);
    }

    /** Whether every day it may be is {@code day} or later. */
    public boolean whollyOnOrAfter(LocalDate day) {
        return !earliest.isBefore(day);
    }

    /** Whether every day it may be lies after {@code day}. */
    public boolean whollyAfter(LocalDate day) {
        return earliest.isAfter(day);
    }

    /** Whether it may lie before {@code cutoff} as well as on or after it, so that a cutoff rule cannot decide. */
    public boolean straddles(LocalDate cutoff) {
        return !whollyBefore(cutoff) && !whollyOnOrAfter(cutoff);
    }

    /** Whether it may be {@code day}. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest());
    }

    @Override
    public int compareTo(PartialDate other) {
        int byDay = earliest.compareTo(other.earliest);
        return byDay != 0 ? byDay : precision.compareTo(other.precision);
    }

    /** The year, which is always known. */
    public int year() {
        return earliest.getYear();
    }

    /** ISO 8601 to the known precision: {@code 2019-12-12}, {@code 2019-12} or {@code 2019}. */
    @Override
    @JsonValue
    public String toString() {
        return switch (precision) {
            case DAY -> earliest.toString();
            case MONTH -> YearMonth.from(earliest).toString();
            case YEAR -> YearMonth.from(earliest).toString().substring(0, YEAR_DIGITS);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate that && precision == that.precision && earliest.equals(that.earliest);
    }

    @Override
    public int hashCode() {
        return 31 * precision.hashCode() + earliest.hashCode();
    }
}
