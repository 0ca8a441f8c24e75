package dev.zhicheng.core.summary;

import dev.zhicheng.core.identity.Masking;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The summary table of annex 2, 《高级职称证书电子化人员信息汇总表》, whole: its head, its rows and the lines for signatures.
 *
 * <p>For tables too large to hold, {@link SummaryTableReader#read(java.nio.file.Path, SummaryTableConsumer)} hands out
 * the same parts one by one. Immutable and thread-safe.
 *
 * @param head what stands above the table, not null
 * @param columns the columns its header row has
 * @param rows its rows in their order
 * @param signatureLines the lines below the rows (签字, 盖章, 联系电话) as written
 * @param warnings what was passed over, not understood or lost while it was read; empty for a table made by a program
 */
public record SummaryTable(
        SummaryHead head,
        Set<SummaryColumn> columns,
        List<SummaryRow> rows,
        List<String> signatureLines,
        List<SummaryWarning> warnings) {

    /** Copies the collections; {@code columns} keeps the form's order. */
    public SummaryTable {
        Objects.requireNonNull(head, "head");
        EnumSet<SummaryColumn> ordered = EnumSet.noneOf(SummaryColumn.class);
        ordered.addAll(columns);
        columns = Collections.unmodifiableSet(ordered);
        rows = List.copyOf(rows);
        signatureLines = List.copyOf(signatureLines);
        warnings = List.copyOf(warnings);
    }

    /** This table with the form's own signature lines where it has none. */
    public SummaryTable onOfficialForm() {
        return signatureLines.isEmpty()
                ? new SummaryTable(head, columns, rows, FormTexts.SIGNATURE_LINES, warnings)
                : this;
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
