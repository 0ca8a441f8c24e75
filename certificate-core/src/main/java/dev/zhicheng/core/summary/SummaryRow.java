package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.core.text.TextCleaner;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the summary table: one paper certificate of one person, every text as it was written.
 *
 * <p>It is not checked, not cleaned and not yet an application. Immutable and thread-safe.
 *
 * @param place where it stands, not null
 * @param texts its cells that are not blank. A date cell is its ISO day, month or year, as it shows; a number is its shortest decimal form
 * @param faults what was lost before reading began, with the fields of an application of this row alone
 */
public record SummaryRow(SummaryPlace place, Map<SummaryColumn, String> texts, List<ReadFault> faults) {

    /** Copies both collections; refuses a place that is no row, and a blank text: a blank cell is absent. */
    public SummaryRow {
        if (place.row() == null) {
            throw new IllegalArgumentException("a row stands in a row");
        }
        EnumMap<SummaryColumn, String> copy = new EnumMap<>(SummaryColumn.class);
        copy.putAll(texts);
        copy.forEach((column, text) -> {
            if (TextCleaner.lookupKey(text).isEmpty()) {
                throw new IllegalArgumentException("blank text in " + column);
            }
        });
        texts = Collections.unmodifiableMap(copy);
        faults = List.copyOf(faults);
    }

    /** The text in a column as written, or null when the cell is blank or the table has no such column. */
    public @Nullable String text(SummaryColumn column) {
        return texts.get(column);
    }

    /** The row's parts, the id number masked. */
    @Override
    public String toString() {
        Map<SummaryColumn, String> shown = new EnumMap<>(SummaryColumn.class);
        texts.forEach((column, text) -> shown.put(
                column, column == SummaryColumn.CITIZEN_ID ? Masking.identifier(text) : Masking.within(text)));
        return "SummaryRow[place=" + place + ", texts=" + shown + ", faults=" + faults + "]";
    }
}
