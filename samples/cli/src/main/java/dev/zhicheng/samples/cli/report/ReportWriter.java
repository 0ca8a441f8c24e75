package dev.zhicheng.samples.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.zhicheng.samples.cli.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes {@code report.html} and {@code report.csv}: rows as they come, into files, so that memory does not grow with the
 * table; then the page, whose head counts them.
 *
 * <p>A browser does not get through 100,000 rows. So the page shows the first {@value #SHOWN_OF_EACH} of each outcome, says
 * so, and names the other file, which has them all.
 */
public final class ReportWriter implements AutoCloseable {

    /** How many certificates of one outcome the page shows. */
    public static final int SHOWN_OF_EACH = 1_000;

    private final Template head = template("head");
    private final Template row = template("row");
    private final Template tail = template("tail");
    private final Map<String, Integer> shown = new HashMap<>();
    private final Path rowsFile;
    private final BufferedWriter rows;
    private final ReportCsv csv;
    private boolean shortened;

    /** Starts a report; {@code rowsFile} is where the page's rows wait. */
    public ReportWriter(Path rowsFile, Path csvFile, Messages messages) throws IOException {
        this.rowsFile = rowsFile;
        this.rows = Files.newBufferedWriter(rowsFile, StandardCharsets.UTF_8);
        this.csv = new ReportCsv(csvFile, messages);
    }

    /** Adds one certificate. */
    public void add(ReportRow certificate) {
        csv.add(certificate);
        if (shown.merge(certificate.outcome(), 1, Integer::sum) <= SHOWN_OF_EACH) {
            row.execute(certificate, rows);
        } else {
            shortened = true;
        }
    }

    /** Whether the page leaves certificates out. */
    public boolean isShortened() {
        return shortened;
    }

    /** Writes the page to {@code page} and removes the rows' own file. */
    public void finish(ReportHead summary, Path page) throws IOException {
        csv.close();
        rows.close();
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8);
                Reader waiting = Files.newBufferedReader(rowsFile, StandardCharsets.UTF_8)) {
            head.execute(summary, out);
            waiting.transferTo(out);
            tail.execute(summary, out);
        }
        Files.delete(rowsFile);
    }

    @Override
    public void close() throws IOException {
        try (csv;
                rows) {
            shown.clear();
        }
    }

    private static Template template(String name) {
        try (InputStream source = ReportWriter.class.getResourceAsStream(name + ".mustache");
                Reader reader = new InputStreamReader(source, StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").escapeHTML(true).compile(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
