package dev.zhicheng.rules.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timetable of 附件4: between which days a unit (or everybody) passes its cases on from a stage.
 *
 * @param stage the stage whose first approval must fall into the slot
 * @param jurisdiction the code of the stage's unit, authority or district, or null for all that have no line of their own
 * @param term the days
 */
public record Slot(String stage, @Nullable String jurisdiction, Term term) {

    /** Refuses null where null means nothing. */
    public Slot {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(term, "term");
    }
}
