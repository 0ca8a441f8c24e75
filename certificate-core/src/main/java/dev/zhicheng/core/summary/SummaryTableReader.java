package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the summary table of annex 2 from {@code .xlsx}, {@code .xls} or CSV (UTF-8 or GB18030); which of them it is shows
 * in the content, not in a file name.
 *
 * <p>The header row is found by its texts, columns may stand in any order, formulas give the values they were saved with,
 * hidden rows and columns are read with a warning. An id that was held as a number, or a date held as 2006.1, becomes a
 * {@link dev.zhicheng.core.application.ReadFault} of its row. Everything else that was not taken over as it stands is a
 * {@link SummaryWarning}.
 *
 * <p>Workbooks need Apache POI ({@code poi-ooxml}), CSV needs Commons CSV; both are optional dependencies. Rows of an
 * {@code .xlsx} or CSV are streamed: beyond the compressed file and the workbook's shared texts nothing is held. An
 * {@code .xls} is held whole. Immutable and thread-safe.
 */
public final class SummaryTableReader {

    private final @Nullable String sheet;

    private SummaryTableReader(@Nullable String sheet) {
        this.sheet = sheet;
    }

    /** A reader of the first sheet that has the header row. */
    public static SummaryTableReader create() {
        return new SummaryTableReader(null);
    }

    /** A reader of the sheet with this name, which a CSV does not have; {@code name} is not null. */
    public SummaryTableReader withSheet(String name) {
        return new SummaryTableReader(Objects.requireNonNull(name, "name"));
    }

    /**
     * Reads a whole table.
     *
     * @throws SummaryTableException when the file is no summary table or has no row
     */
    public SummaryTable read(Path file) {
        Collector collector = new Collector();
        read(file, collector);
        return collector.table();
    }

    /**
     * Reads a whole table; {@code in} is read to its end and not closed.
     *
     * @param fileName what to call it in an error
     * @throws SummaryTableException when it is no summary table or has no row
     */
    public SummaryTable read(InputStream in, String fileName) {
        Collector collector = new Collector();
        read(in, fileName, collector);
        return collector.table();
    }

    /**
     * Hands the table's parts to the consumer as they are read. On an exception the consumer may already have had rows.
     *
     * @throws SummaryTableException when the file is no summary table or has no row
     */
    public void read(Path file, SummaryTableConsumer consumer) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            read(in, name, consumer);
        } catch (IOException unreadable) {
            throw new SummaryTableException(Reason.UNREADABLE, name, null, "a file that can be read", unreadable);
        }
    }

    /**
     * As {@link #read(Path, SummaryTableConsumer)}, from a stream that is read to its end and not closed.
     *
     * @param fileName what to call it in an error
     */
    public void read(InputStream in, String fileName, SummaryTableConsumer consumer) {
        new WorkbookReading(Objects.requireNonNull(fileName, "fileName"), sheet, consumer).read(in);
    }

    /** Keeps all parts. */
    private static final class Collector implements SummaryTableConsumer {

        private SummaryHead head = SummaryHead.BLANK;
        private Set<SummaryColumn> columns = EnumSet.noneOf(SummaryColumn.class);
        private final List<SummaryRow> rows = new ArrayList<>();
        private final List<String> signatureLines = new ArrayList<>();
        private final List<SummaryWarning> warnings = new ArrayList<>();

        @Override
        public void head(SummaryHead found, Set<SummaryColumn> present) {
            head = found;
            columns = present;
        }

        @Override
        public void row(SummaryRow row) {
            rows.add(row);
        }

        @Override
        public void signatureLine(String line) {
            signatureLines.add(line);
        }

        @Override
        public void warning(SummaryWarning warning) {
            warnings.add(warning);
        }

        SummaryTable table() {
            return new SummaryTable(head, columns, rows, signatureLines, warnings);
        }
    }
}
