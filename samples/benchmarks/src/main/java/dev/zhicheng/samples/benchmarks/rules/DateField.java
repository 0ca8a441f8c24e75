package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.document.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date of an application as a bean that rule engines can ask: an interval, since a month or a year may be all there is. */
public final class DateField {

    private final boolean given;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;
    private final boolean normalised;

    DateField(boolean given, @Nullable PartialDate date, boolean normalised) {
        this.given = given;
        this.earliest = date == null ? null : date.earliest();
        this.latest = date == null ? null : date.latest();
        this.normalised = normalised;
    }

    /** Whether nothing was written. */
    public boolean isAbsent() {
        return !given;
    }

    /** Whether what was written is no date. */
    public boolean isInvalid() {
        return given && earliest == null;
    }

    /** Whether it is a date. */
    public boolean isReadable() {
        return earliest != null;
    }

    /** Whether cleaning changed it. */
    public boolean isNormalised() {
        return normalised;
    }

    /** The first day it may be. */
    public @Nullable LocalDate getEarliest() {
        return earliest;
    }

    /** The last day it may be. */
    public @Nullable LocalDate getLatest() {
        return latest;
    }

    /** Whether it is a date and its first day lies before this one. */
    public boolean beginsBefore(LocalDate day) {
        return earliest != null && earliest.isBefore(day);
    }

    /** Whether it is a date and all of it lies before this day. */
    public boolean endsBefore(LocalDate day) {
        return latest != null && latest.isBefore(day);
    }

    /** Whether it is a date and all of it lies on or after this day. */
    public boolean isFrom(LocalDate day) {
        return earliest != null && !earliest.isBefore(day);
    }
}
