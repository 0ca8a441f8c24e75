package dev.zhicheng.samples.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
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

/**
 * Writes {@code report.html}: rows as they come, into a file of their own, so that memory does not grow with the table;
 * then the page, whose head counts them.
 */
public final class ReportWriter implements AutoCloseable {

    private final Template head = template("head");
    private final Template row = template("row");
    private final Template tail = template("tail");
    private final Path rowsFile;
    private final BufferedWriter rows;

    /** Starts a report; {@code rowsFile} is where the rows wait. */
    public ReportWriter(Path rowsFile) throws IOException {
        this.rowsFile = rowsFile;
        this.rows = Files.newBufferedWriter(rowsFile, StandardCharsets.UTF_8);
    }

    /** Adds one certificate. */
    public void add(ReportRow certificate) {
        row.execute(certificate, rows);
    }

    /** Writes the page to {@code page} and removes the rows' own file. */
    public void finish(ReportHead summary, Path page) throws IOException {
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
        rows.close();
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
