package dev.zhicheng.core.summary;

import java.util.Set;

/** Takes the parts of a summary table as they are read: the head once, then rows, lines and warnings in table order. */
public interface SummaryTableConsumer {

    /** The head and the columns of the header row; comes once and before any row. */
    void head(SummaryHead head, Set<SummaryColumn> columns);

    /** The next row. */
    void row(SummaryRow row);

    /** A line below the rows, as written. */
    void signatureLine(String line);

    /** Something passed over, not understood or lost. */
    void warning(SummaryWarning warning);
}
