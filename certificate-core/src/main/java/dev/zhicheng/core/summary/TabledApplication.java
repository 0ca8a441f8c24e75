package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.identity.Masking;
import java.util.List;
import java.util.Objects;

/**
 * An application and the rows of the summary table it was made of.
 *
 * @param application what one person hands in; its certificates stand in the order of {@code rows}
 * @param rows the row of each certificate, as many as there are certificates
 * @param faults what was lost before reading began, by the application's own fields
 * @param warnings what could not be taken over from these rows
 */
public record TabledApplication(
        Application application, List<SummaryPlace> rows, List<ReadFault> faults, List<SummaryWarning> warnings) {

    /** Copies the lists and refuses a number of rows that is not the number of certificates. */
    public TabledApplication {
        Objects.requireNonNull(application, "application");
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        if (rows.size() != application.certificates().size()) {
            throw new IllegalArgumentException("one row for each certificate");
        }
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
