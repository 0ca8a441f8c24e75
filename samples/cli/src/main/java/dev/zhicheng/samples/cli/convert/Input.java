package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.json.JsonInputException;
import dev.zhicheng.core.summary.SummaryApplications;
import dev.zhicheng.core.summary.SummaryPlace;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableException;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.summary.SummaryWarning;
import dev.zhicheng.core.summary.TabledApplication;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.Progress;
import dev.zhicheng.samples.cli.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code convert} reads: a summary table, or applications as JSON Lines. */
final class Input {

    /**
     * What stands above the applications.
     *
     * @param unit the unit in the table's head, or the file's name
     * @param date the date in the table's head, or null
     */
    record Head(String unit, @Nullable LocalDate date) {}

    private final Path file;
    private final @Nullable LocalDate asOf;
    private final ImageFolder images;
    private final Messages messages;

    private Input(Path file, @Nullable LocalDate asOf, ImageFolder images, Messages messages) {
        this.file = file;
        this.asOf = asOf;
        this.images = images;
        this.messages = messages;
    }

    /** Refuses a file that is not there. */
    static Input of(Path file, @Nullable LocalDate asOf, @Nullable Path images, Messages messages) {
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + ": no such file; expected a summary table (.xlsx, .xls, .csv) or .jsonl");
        }
        return new Input(file, asOf, ImageFolder.at(images), messages);
    }

    /** Reads all of it into the worklist, before anything is decided; refuses what cannot be used. */
    Head readInto(Worklist worklist, WorkFile work, Notes notes, Progress progress) throws IOException {
        String name = name();
        if (name.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            readLines(worklist, progress);
            return new Head(name, null);
        }
        Consumer<SummaryWarning> warnings = warning -> notes.add(warning.message(messages.locale()));
        PersonRows rows = new PersonRows(work, warnings, progress::step);
        try {
            SummaryTableReader.create().read(file, rows);
        } catch (SummaryTableException unusable) {
            throw new UserError(unusable.getMessage());
        }
        rows.forEachPerson(person -> worklist.add(submission(person, warnings)));
        String unit = rows.head().unit();
        return new Head(unit == null ? name : unit, rows.head().date());
    }

    /** Whether the table names pictures and nobody said where they are. */
    boolean lacksImageFolder() {
        return images.isLacking();
    }

    /** The file's name. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    private Submission submission(SummaryTable person, Consumer<SummaryWarning> warnings) {
        TabledApplication tabled = SummaryApplications.of(person, asOf, images).get(0);
        tabled.warnings().forEach(warnings);
        return new Submission(
                tabled.application(),
                tabled.faults(),
                tabled.rows().stream()
                        .map(SummaryPlace::row)
                        .map(String::valueOf)
                        .toList());
    }

    private void readLines(Worklist worklist, Progress progress) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    worklist.add(submission(number, line));
                    progress.step();
                }
            }
        } catch (MalformedInputException notUtf8) {
            throw new UserError(file + ": expected text in UTF-8");
        }
        if (worklist.size() == 0) {
            throw new UserError(file + ": expected at least one application, one per line");
        }
    }

    private Submission submission(int number, String line) {
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
