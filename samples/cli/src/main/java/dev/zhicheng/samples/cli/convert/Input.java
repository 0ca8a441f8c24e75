package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.json.JsonInputException;
import dev.zhicheng.core.summary.SummaryApplications;
import dev.zhicheng.core.summary.SummaryPlace;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableException;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.summary.TabledApplication;
import dev.zhicheng.samples.cli.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code convert} reads: a summary table, or applications as JSON Lines.
 *
 * @param unit the unit in the table's head, or the file's name
 * @param date the date in the table's head, or null
 * @param submissions the applications, in the input's order
 * @param notes what was noticed on reading, in the reader's language
 */
record Input(String unit, @Nullable LocalDate date, List<Submission> submissions, List<String> notes) {

    /** Reads the whole file before anything is written; refuses one that cannot be used. */
    static Input read(Path file, @Nullable LocalDate asOf, ImageFolder images, Locale locale) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + ": no such file; expected a summary table (.xlsx, .xls, .csv) or .jsonl");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") ? readLines(file) : readTable(file, asOf, images, locale);
    }

    private static Input readTable(Path file, @Nullable LocalDate asOf, ImageFolder images, Locale locale) {
        SummaryTable table;
        try {
            table = SummaryTableReader.create().read(file);
        } catch (SummaryTableException unusable) {
            throw new UserError(unusable.getMessage());
        }
        List<String> notes = new ArrayList<>();
        table.warnings().forEach(warning -> notes.add(warning.message(locale)));
        List<Submission> submissions = new ArrayList<>();
        for (TabledApplication tabled : SummaryApplications.of(table, asOf, images)) {
            tabled.warnings().forEach(warning -> notes.add(warning.message(locale)));
            submissions.add(new Submission(
                    tabled.application(),
                    tabled.faults(),
                    tabled.rows().stream().map(Input::place).toList()));
        }
        String unit = table.head().unit();
        return new Input(
                unit == null ? String.valueOf(file.getFileName()) : unit,
                table.head().date(),
                submissions,
                notes);
    }

    private static String place(SummaryPlace row) {
        return String.valueOf(row.row());
    }

    private static Input readLines(Path file) throws IOException {
        List<Submission> submissions = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    submissions.add(submission(file, number, line));
                }
            }
        } catch (MalformedInputException notUtf8) {
            throw new UserError(file + ": expected text in UTF-8");
        }
        if (submissions.isEmpty()) {
            throw new UserError(file + ": expected at least one application, one per line");
        }
        return new Input(String.valueOf(file.getFileName()), null, submissions, List.of());
    }

    private static Submission submission(Path file, int number, String line) {
        try {
            var application = CertificateJson.readApplication(line);
            return new Submission(
                    application,
                    List.of(),
                    Collections.nCopies(application.certificates().size(), Integer.toString(number)));
        } catch (JsonInputException wrong) {
            throw new UserError(file + ", line " + number + ": " + wrong.getMessage());
        }
    }
}
