package dev.zhicheng.core.summary;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * Writes a summary table as the official form of annex 2: title, 单位名称(盖章) and date, header row, rows, signature lines.
 * The form's eleven columns always, the others where the table has them.
 *
 * <p>{@link #write} writes a whole table. For one too large to hold, open a writer and hand it to a
 * {@link SummaryTableReader}, or call it as a reader would: the head, the rows, the signature lines; then
 * {@link #finish()}. Warnings are no part of the form and are passed over. Characters that XML does not know (most
 * control characters) become {@code ?} in an {@code .xlsx}.
 *
 * <p>What is read back is what was written, except for places, warnings and, in CSV, a date text such as {@code 2006.1}:
 * no CSV says whether it was a text, so it comes back as doubtful. A CSV opened in a spreadsheet program loses the last
 * digits of its id numbers; to people give the {@code .xlsx}.
 *
 * <p>Not thread-safe. The stream is never closed.
 */
public final class SummaryTableWriter implements SummaryTableConsumer, Closeable {

    /** The kind of file. */
    public enum Format {
        /** An Office Open XML workbook, laid out for A4 landscape. */
        XLSX,
        /** Comma-separated values (RFC 4180) in UTF-8 with byte order mark. */
        CSV
    }

    private final FormOutput form;
    private Set<SummaryColumn> columns = Set.of();
    private boolean started;

    private SummaryTableWriter(FormOutput form) {
        this.form = form;
    }

    /**
     * A writer into a stream that stays the caller's.
     *
     * @throws IllegalStateException naming the optional library that is not there
     * @throws UncheckedIOException when the stream cannot be written
     */
    public static SummaryTableWriter open(Format format, OutputStream out) {
        try {
            return new SummaryTableWriter(
                    switch (format) {
                        case XLSX -> new XlsxForm(out);
                        case CSV -> new CsvForm(out);
                    });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoClassDefFoundError missing) {
            throw WorkbookOpener.withoutLibrary(missing);
        }
    }

    /**
     * Writes a whole table.
     *
     * @throws IllegalStateException naming the optional library that is not there
     * @throws UncheckedIOException when the stream cannot be written; what was written until then is no table
     */
    public static void write(SummaryTable table, Format format, OutputStream out) {
        try (SummaryTableWriter writer = open(format, out)) {
            writer.head(table.head(), table.columns());
            table.rows().forEach(writer::row);
            table.signatureLines().forEach(writer::signatureLine);
            writer.finish();
        }
    }

    @Override
    public void head(SummaryHead head, Set<SummaryColumn> present) {
        if (started) {
            throw new IllegalStateException("the head was written before");
        }
        started = true;
        List<SummaryColumn> written = FormTexts.columns(present);
        columns = Set.copyOf(written);
        run(() -> form.head(head, written));
    }

    /**
     * Writes the next row.
     *
     * @throws IllegalArgumentException when it has a text in a column that the head did not name
     * @throws IllegalStateException before the head
     */
    @Override
    public void row(SummaryRow row) {
        requireHead();
        if (!columns.containsAll(row.texts().keySet())) {
            throw new IllegalArgumentException(
                    "the head named no such column: " + row.texts().keySet());
        }
        run(() -> form.row(row));
    }

    @Override
    public void signatureLine(String line) {
        requireHead();
        run(() -> form.signatureLine(line));
    }

    @Override
    public void warning(SummaryWarning warning) {
        // no part of the form
    }

    /**
     * Completes the file; before it the stream may have got nothing.
     *
     * @throws IllegalStateException before the head
     */
    public void finish() {
        requireHead();
        run(form::finish);
    }

    /** Gives up what the writer holds, temporary files too; a table that was not finished is not completed. */
    @Override
    public void close() {
        run(form::close);
    }

    private void requireHead() {
        if (!started) {
            throw new IllegalStateException("the head comes first");
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
