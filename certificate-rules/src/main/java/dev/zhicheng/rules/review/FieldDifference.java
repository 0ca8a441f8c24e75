package dev.zhicheng.rules.review;

import dev.zhicheng.core.summary.SummaryColumn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that says one thing online and another on the signed table. Its values are personal data and for the screen of
 * whoever compares; histories hold the column only, and so does {@link #toString()}.
 *
 * @param column which field
 * @param online what was entered, or null
 * @param signed what stands on the table, or null
 */
public record FieldDifference(
        SummaryColumn column,
        @Nullable String online,
        @Nullable String signed) {

    /** Refuses a null column. */
    public FieldDifference {
        Objects.requireNonNull(column, "column");
    }

    /** The column, and no value. */
    @Override
    public String toString() {
        return "FieldDifference[column=" + column + "]";
    }
}
