package dev.zhicheng.samples.cli;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableException;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.summary.SummaryTableWriter;
import dev.zhicheng.render.NotDrawableException;
import dev.zhicheng.render.summary.SummaryTablePdf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code summary}: reads a summary table and writes it as the official form of annex 2. */
@Command(name = "summary")
public final class SummaryCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "summary.input")
    private Path input = Path.of("");

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "summary.to")
    private Path to = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    private final Messages messages;

    /** Speaks with these words. */
    public SummaryCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        String name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        Form form = Form.of(name);
        if (!Files.isRegularFile(input)) {
            throw new UserError(input + ": no such file; expected a summary table (.xlsx, .xls, .csv)");
        }
        if (!Files.isDirectory(to.toAbsolutePath().getParent())) {
            throw new UserError(to + ": no such folder to write to");
        }
        SummaryTable table;
        try {
            table = SummaryTableReader.create().read(input);
        } catch (SummaryTableException unusable) {
            throw new UserError(unusable.getMessage());
        }
        table.warnings().forEach(warning -> spec.commandLine().getErr().println(warning.message(messages.locale())));
        Path beside = Files.createTempFile(to.toAbsolutePath().getParent(), ".summary", null);
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                form.write(table, out);
            }
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (NotDrawableException obstacles) {
            throw new UserError(to + ": " + obstacles.getMessage());
        } finally {
            Files.deleteIfExists(beside);
        }
        return ExitCode.GOOD;
    }

    private enum Form {
        XLSX {
            @Override
            void write(SummaryTable table, OutputStream out) {
                SummaryTableWriter.write(table, SummaryTableWriter.Format.XLSX, out);
            }
        },
        CSV {
            @Override
            void write(SummaryTable table, OutputStream out) {
                SummaryTableWriter.write(table, SummaryTableWriter.Format.CSV, out);
            }
        },
        PDF {
            @Override
            void write(SummaryTable table, OutputStream out) throws IOException {
                SummaryTablePdf.bundled().write(table, out);
            }
        },
        JSON {
            @Override
            void write(SummaryTable table, OutputStream out) throws IOException {
                out.write((CertificateJson.write(table) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };

        abstract void write(SummaryTable table, OutputStream out) throws IOException;

        static Form of(String fileName) {
            for (Form form : values()) {
                if (fileName.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                    return form;
                }
            }
            throw new UserError(fileName + ": expected a name that ends in .xlsx, .pdf, .csv or .json for --to");
        }
    }
}
