package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Objects;

/**
 * From one day to another, both included. Written as an ISO 8601 interval: {@code 2021-09-17/2021-12-31}.
 *
 * @param from the first day
 * @param until the last day
 */
public record Term(LocalDate from, LocalDate until) {

    /** Refuses null and a term that ends before it begins. */
    public Term {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a term that ends before it begins");
        }
    }

    /** Reads {@code 2021-09-17/2021-12-31}; throws what the JDK throws for a text of another form. */
    @JsonCreator
    public static Term of(String interval) {
        int slash = interval.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a term is two days with a slash between");
        }
        return new Term(LocalDate.parse(interval.substring(0, slash)), LocalDate.parse(interval.substring(slash + 1)));
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The ISO 8601 interval. */
    @JsonValue
    @Override
    public String toString() {
        return from + "/" + until;
    }
}
