package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a summary table out of one sheet's raw rows. */
final class TableAssembler {

    /** The form has three lines above its header row; a sheet with none in so many rows is another sheet. */
    static final int HEADER_WITHIN = 100;

    private final @Nullable String sheet;
    private final SummaryTableConsumer consumer;
    private final List<RawRow> linesAbove = new ArrayList<>();
    private final Set<Integer> strayColumns = new HashSet<>();
    private @Nullable HeaderRow header;
    private int headerRow;
    private int certificates;

    TableAssembler(@Nullable String sheet, SummaryTableConsumer consumer) {
        this.sheet = sheet;
        this.consumer = consumer;
    }

    /** Whether the header row has been seen. */
    boolean hasHeader() {
        return header != null;
    }

    /** The header row's number; only once it has been seen. */
    int headerRow() {
        return headerRow;
    }

    /** How many certificates have been handed on. */
    int certificates() {
        return certificates;
    }

    /** Takes the next row. */
    void row(RawRow row, Set<Integer> hiddenColumns) {
        if (row.isBlank()) {
            return;
        }
        if (header != null) {
            below(row, header);
            return;
        }
        HeaderRow found = HeaderRow.of(row).orElse(null);
        if (found == null) {
            linesAbove.add(row);
        } else {
            header = found;
            headerRow = row.number();
            List<SummaryWarning> warnings = new ArrayList<>();
            SummaryHead head = HeadLines.read(sheet, linesAbove, warnings);
            linesAbove.clear();
            consumer.head(head, found.columns());
            warnings.forEach(consumer::warning);
            found.warnings(sheet, row.number(), hiddenColumns, consumer);
        }
    }

    private void below(RawRow row, HeaderRow columns) {
        if (columns.isRepeatedIn(row)) {
            warn(SummaryWarning.Kind.REPEATED_HEADER, row);
            return;
        }
        Map<SummaryColumn, String> texts = new EnumMap<>(SummaryColumn.class);
        for (RawCell cell : row.cells()) {
            SummaryColumn column = columns.at(cell.column());
            if (column != null && cell.hasText()) {
                texts.put(column, cell.text());
            }
        }
        RowKind kind = RowKind.of(row, texts);
        switch (kind) {
            case SIGNATURE -> consumer.signatureLine(row.line());
            case SAMPLE -> warn(SummaryWarning.Kind.SAMPLE_ROW, row);
            case NUMBERED_BLANK -> warn(SummaryWarning.Kind.NUMBERED_BLANK_ROW, row);
            case LINE -> warn(SummaryWarning.Kind.UNRECOGNISED_LINE, row);
            case CERTIFICATE -> certificate(row, columns, texts);
        }
    }

    private void certificate(RawRow row, HeaderRow columns, Map<SummaryColumn, String> texts) {
        List<ReadFault> faults = new ArrayList<>();
        List<SummaryWarning> warnings = new ArrayList<>();
        if (row.hidden()) {
            warnings.add(new SummaryWarning(SummaryWarning.Kind.HIDDEN_ROW, place(row), null));
        }
        for (RawCell cell : row.cells()) {
            SummaryColumn column = columns.at(cell.column());
            if (column != null) {
                doubts(column, row, cell, faults, warnings);
            } else if (!columns.has(cell.column()) && strayColumns.add(cell.column())) {
                warnings.add(new SummaryWarning(SummaryWarning.Kind.COLUMN_WITHOUT_HEADER, place(row, cell), null));
            }
        }
        certificates++;
        consumer.row(new SummaryRow(place(row), texts, faults));
        warnings.forEach(consumer::warning);
    }

    private void doubts(
            SummaryColumn column, RawRow row, RawCell cell, List<ReadFault> faults, List<SummaryWarning> warnings) {
        ReadFault.Kind fault = CellDoubts.fault(column, cell).orElse(null);
        if (fault != null) {
            String place = place(row, cell).toString();
            faults.add(new ReadFault(ApplicationFields.of(column, 0), fault, place));
            return;
        }
        CellDoubts.warning(cell)
                .ifPresent(kind -> warnings.add(new SummaryWarning(kind, place(row, cell), column.header())));
    }

    private void warn(SummaryWarning.Kind kind, RawRow row) {
        consumer.warning(new SummaryWarning(kind, place(row), null));
    }

    private SummaryPlace place(RawRow row) {
        return SummaryPlace.ofRow(sheet, row.number());
    }

    private SummaryPlace place(RawRow row, RawCell cell) {
        return SummaryPlace.ofCell(sheet, row.number(), cell.column());
    }
}
