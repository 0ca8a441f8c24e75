package dev.zhicheng.core.identity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which birth dates an identity number may bear. Immutable and thread-safe.
 *
 * @param earliestBirth the first day accepted, not null; 1900-01-01 by default
 * @param latestBirth the last day accepted, or null for no bound: the library reads no clock, so “not in the future” needs
 *     the caller's day
 * @param centenarians whether the sequences 996 to 999 of a 15-digit number mean a birth in the 19th century. Off by
 *     default: no living holder of a title is affected
 */
public record CitizenIdOptions(
        LocalDate earliestBirth, @Nullable LocalDate latestBirth, boolean centenarians) {

    /** From 1900 on, without an upper bound, no centenarian sequences. */
    public static final CitizenIdOptions DEFAULT = new CitizenIdOptions(LocalDate.of(1900, 1, 1), null, false);

    /** Refuses a null first day. */
    public CitizenIdOptions {
        Objects.requireNonNull(earliestBirth, "earliestBirth");
    }

    /** The same, but nobody is born after {@code day}. */
    public CitizenIdOptions bornBy(LocalDate day) {
        return new CitizenIdOptions(earliestBirth, Objects.requireNonNull(day, "day"), centenarians);
    }

    /** The same, reading the sequences 996 to 999 as the 19th century and accepting births from 1800 on. */
    public CitizenIdOptions withCentenarians() {
        return new CitizenIdOptions(LocalDate.of(1800, 1, 1), latestBirth, true);
    }
}
