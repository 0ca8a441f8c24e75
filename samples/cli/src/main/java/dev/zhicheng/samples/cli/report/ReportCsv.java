package dev.zhicheng.samples.cli.report;

import dev.zhicheng.samples.cli.Messages;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes {@code report.csv}: every certificate of the run, however many there are, for a spreadsheet. */
final class ReportCsv implements Closeable {

    /** Without it a spreadsheet takes UTF-8 for the machine's own encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What people wrote must not run as a formula in the spreadsheet of whoever opens the file. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    private static final List<String> COLUMNS = List.of(
            "row", "holder", "id", "title", "level", "certificate", "outcome", "number", "clauses", "codes", "reasons");

    private final CSVPrinter printer;

    ReportCsv(Path file, Messages messages) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS.stream()
                .map(column -> messages.text("report.csv." + column))
                .toList());
    }

    void add(ReportRow row) {
        try {
            printer.printRecord(
                    row.rows(),
                    text(row.name()),
                    row.maskedId(),
                    text(row.title()),
                    text(row.level()),
                    text(row.paperNumber()),
                    row.outcomeName(),
                    text(row.number()),
                    all(row, ReportRow.Reason::clause),
                    all(row, ReportRow.Reason::code),
                    all(row, reason -> text(reason.message())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String all(ReportRow row, Function<ReportRow.Reason, String> of) {
        return row.reasons().stream().map(of).distinct().collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable String written) {
        String text = written == null ? "" : written;
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
