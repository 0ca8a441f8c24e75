package dev.zhicheng.core.summary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The form as CSV in UTF-8, with the byte order mark that makes spreadsheets take it for UTF-8. */
final class CsvForm implements FormOutput {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private List<SummaryColumn> columns = List.of();
    private boolean signed;

    CsvForm(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void head(SummaryHead head, List<SummaryColumn> given) throws IOException {
        columns = given;
        printer.printRecord(FormTexts.ANNEX);
        printer.printRecord(FormTexts.TITLE);
        printer.printRecord(FormTexts.unit(head), FormTexts.date(head));
        printer.printRecord(columns.stream().map(FormTexts::header));
    }

    @Override
    public void row(SummaryRow row) throws IOException {
        List<String> cells = new ArrayList<>(columns.size());
        for (SummaryColumn column : columns) {
            String text = row.text(column);
            cells.add(text == null ? "" : text);
        }
        printer.printRecord(cells);
    }

    @Override
    public void signatureLine(String line) throws IOException {
        if (!signed) {
            printer.println();
            signed = true;
        }
        printer.printRecord(line);
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public void close() {
        // the stream is the caller's
    }
}
