package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose failures name the place. What the reading library says is left out: it may quote a cell, and a cell may
 * hold an id.
 */
final class GuardedSheet implements Closeable {

    /** As many as the widest format has (ECMA-376 part 1, column XFD). */
    private static final int MAX_COLUMNS = 1 << 14;

    /** As long as a cell's text can be, so that what was read from a CSV can be written as a workbook. */
    private static final int MAX_TEXT = (1 << 15) - 1;

    private final @Nullable String name;
    private final String file;
    private final RawSheet sheet;
    private int lastRow;

    GuardedSheet(RawWorkbook workbook, int index, @Nullable String name, String file) {
        this.name = name;
        this.file = file;
        try {
            this.sheet = workbook.open(index);
        } catch (IOException | RuntimeException damaged) {
            throw failure(damaged);
        }
    }

    /** The next row, or null at the end. */
    @Nullable
    RawRow next() {
        try {
            RawRow row = sheet.next();
            if (row != null) {
                requireInside(row);
                lastRow = row.number();
            }
            return row;
        } catch (IOException | RuntimeException damaged) {
            throw failure(damaged);
        }
    }

    private static void requireInside(RawRow row) throws IOException {
        boolean inside = row.number() >= 1
                && row.cells().stream()
                        .allMatch(cell -> cell.column() >= 1
                                && cell.column() <= MAX_COLUMNS
                                && cell.text().length() <= MAX_TEXT);
        if (!inside) {
            throw new IOException("outside any sheet");
        }
    }

    Set<Integer> hiddenColumns() {
        return sheet.hiddenColumns();
    }

    private SummaryTableException failure(Exception damaged) {
        SummaryPlace place = new SummaryPlace(name, lastRow + 1, "A");
        if (WorkbookOpener.isTooLarge(damaged)) {
            return new SummaryTableException(Reason.TOO_LARGE, file, place, WorkbookOpener.NO_LARGER, null);
        }
        return new SummaryTableException(Reason.DAMAGED, file, place, "a row that can be read", null);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
