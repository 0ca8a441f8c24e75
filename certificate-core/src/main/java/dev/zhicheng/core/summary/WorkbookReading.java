package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reading of one file: which sheet holds the table, and what the others are. */
final class WorkbookReading {

    private static final String HEADER = "a header row with 姓名, 身份证号, 系列名称, 资格名称 … (annex 2)";

    private final String file;
    private final @Nullable String wanted;
    private final SummaryTableConsumer consumer;

    WorkbookReading(String file, @Nullable String wanted, SummaryTableConsumer consumer) {
        this.file = file;
        this.wanted = wanted;
        this.consumer = consumer;
    }

    void read(InputStream in) {
        RawWorkbook opened = WorkbookOpener.open(in, file);
        try (RawWorkbook workbook = opened) {
            read(workbook);
        } catch (IOException closing) {
            throw new SummaryTableException(Reason.UNREADABLE, file, null, "a file that can be closed", closing);
        }
    }

    private void read(RawWorkbook workbook) throws IOException {
        List<@Nullable String> names = workbook.sheetNames();
        if (wanted != null && !names.contains(wanted)) {
            throw failure(Reason.NO_SHEET, SummaryPlace.ofSheet(wanted), "a sheet of this name");
        }
        boolean found = false;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean candidate = !found && (wanted == null || wanted.equals(name));
            if (candidate && readTable(workbook, i, name)) {
                found = true;
            } else if (isWritten(workbook, i, name)) {
                consumer.warning(new SummaryWarning(SummaryWarning.Kind.OTHER_SHEET, SummaryPlace.ofSheet(name), name));
            }
        }
        if (!found) {
            String first = wanted != null ? wanted : names.isEmpty() ? null : names.get(0);
            throw failure(Reason.NO_HEADER, new SummaryPlace(first, 1, "A"), HEADER);
        }
    }

    private boolean readTable(RawWorkbook workbook, int index, @Nullable String name) throws IOException {
        TableAssembler assembler = new TableAssembler(name, consumer);
        try (GuardedSheet sheet = new GuardedSheet(workbook, index, name, file)) {
            for (RawRow row = sheet.next(); row != null; row = sheet.next()) {
                if (!assembler.hasHeader() && row.number() > TableAssembler.HEADER_WITHIN) {
                    return false;
                }
                assembler.row(row, sheet.hiddenColumns());
            }
        }
        if (assembler.hasHeader() && assembler.certificates() == 0) {
            throw failure(
                    Reason.NO_ROWS,
                    new SummaryPlace(name, assembler.headerRow() + 1, "A"),
                    "at least one row under the header row");
        }
        return assembler.hasHeader();
    }

    private boolean isWritten(RawWorkbook workbook, int index, @Nullable String name) throws IOException {
        try (GuardedSheet sheet = new GuardedSheet(workbook, index, name, file)) {
            for (RawRow row = sheet.next(); row != null; row = sheet.next()) {
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }

    private SummaryTableException failure(Reason reason, SummaryPlace place, String expected) {
        return new SummaryTableException(reason, file, Objects.requireNonNull(place), expected, null);
    }
}
