package dev.zhicheng.core.application;

import dev.zhicheng.core.identity.Masking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was lost or unclear before the application's own text began: a spreadsheet held an id number as a
 * number, or a date as 2006.1. It travels beside an {@link Application} and makes the rules distrust that field.
 *
 * @param field the path in the application, e.g. {@code applicant.citizenId} or {@code certificates[0].issuedOn}
 * @param kind what happened
 * @param place where it was read, e.g. {@code 附件2!C22}; null when unknown
 */
public record ReadFault(String field, Kind kind, @Nullable String place) {

    /** What can happen to a value on its way in. */
    public enum Kind {
        /** The id number was held as a number and has lost its last digits; it is never guessed. */
        CITIZEN_ID_LOST_PRECISION,
        /** A date held as a number such as 2006.1 may have been 2006.10; it is never guessed. */
        DATE_LOST_PRECISION
    }

    /** Refuses null for field and kind. */
    public ReadFault {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(kind, "kind");
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
