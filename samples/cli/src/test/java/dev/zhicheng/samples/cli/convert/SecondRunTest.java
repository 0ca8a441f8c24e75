package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.samples.cli.Cli;
import dev.zhicheng.samples.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A second run in the same folder draws what is not there, or not whole, and nothing else. */
class SecondRunTest {

    private static final Path TABLE = Cli.SAMPLES.resolve("yuanzhou-2021-gb18030.csv");

    private static final FileTime FIRST_RUN = FileTime.from(Instant.EPOCH);

    @TempDir
    Path folder;

    private Path out;
    private List<Path> pages;

    @BeforeEach
    void run_once() throws IOException {
        out = folder.resolve("out with 中文 and spaces");
        assertThat(Cli.convert(TABLE, out).exit()).isEqualTo(ExitCode.REFUSED);
        pages = pages();
        assertThat(pages).hasSize(8);
        for (Path page : pages) {
            Files.setLastModifiedTime(page, FIRST_RUN);
        }
    }

    @Test
    void pages_that_are_there_are_left_as_they_are() throws IOException {
        Cli.convert(TABLE, out);

        assertDrawnAgain();
    }

    @Test
    void a_page_that_is_missing_or_damaged_is_drawn_again() throws IOException {
        Files.delete(pages.get(0));
        Files.write(pages.get(1), new byte[] {1, 2, 3});

        Cli.convert(TABLE, out);

        assertDrawnAgain(pages.get(0), pages.get(1));
    }

    @Test
    void another_template_draws_every_page_anew() throws IOException {
        Cli run = Cli.run(
                "convert",
                TABLE,
                "--images",
                Cli.SAMPLES.resolve("images"),
                "--out",
                out,
                "--template",
                "yunmeng-title-portrait");

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.REFUSED);
        assertDrawnAgain(pages.toArray(Path[]::new));
    }

    @Test
    void a_torn_end_of_the_journal_costs_the_page_it_was_about() throws IOException {
        Path journal = out.resolve(PageJournal.NAME);
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 9));

        Cli.convert(TABLE, out);

        assertDrawnAgain(pages.get(pages.size() - 1));
    }

    @Test
    void a_journal_whose_last_line_lacks_its_end_goes_on_in_a_new_line() throws IOException {
        Path journal = out.resolve(PageJournal.NAME);
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 1));
        Files.delete(pages.get(0));

        Cli.convert(TABLE, out);

        assertDrawnAgain(pages.get(0));
    }

    @Test
    void what_a_killed_run_left_unfinished_is_gone() throws IOException {
        Path unfinished = Files.createDirectories(out.resolve(".unfinished").resolve("deep"));
        Files.writeString(unfinished.resolve("half.pdf"), "half");

        Cli.convert(TABLE, out);

        assertThat(out.resolve(".unfinished")).doesNotExist();
    }

    @Test
    void a_folder_that_another_run_writes_to_is_left_alone() throws IOException {
        try (PageJournal other = PageJournal.open(out)) {
            Files.createDirectories(out.resolve(".unfinished").resolve("of the other run"));

            Cli run = Cli.convert(TABLE, out);

            assertThat(other).isNotNull();
            assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).hasLineCount(1).contains("another convert is writing to this folder");
            assertThat(out.resolve(".unfinished").resolve("of the other run")).exists();
        }
    }

    @Test
    void every_certificate_is_in_the_csv_report_and_none_runs_as_a_formula() throws IOException {
        String table = Files.readString(TABLE, Charset.forName("GB18030")).replace("\"NX2019-0417\"", "\"=1+1\"");
        Path odd = Files.writeString(folder.resolve("odd.csv"), table, StandardOpenOption.CREATE_NEW);

        Cli.convert(odd, folder.resolve("odd"));

        assertThat(Files.readAllLines(folder.resolve("odd").resolve("report.csv")))
                .hasSize(24)
                .anyMatch(line -> line.contains(",'=1+1,"))
                .noneMatch(line -> line.contains(",=1+1,"));
    }

    /** These pages were drawn again and no other; the journal knows all as they are. */
    private void assertDrawnAgain(Path... again) throws IOException {
        assertThat(pages()).isEqualTo(pages);
        List<Path> drawn = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Path page : pages) {
            if (!Files.getLastModifiedTime(page).equals(FIRST_RUN)) {
                drawn.add(page);
            }
            lines.add(PageJournal.sha256(Files.readAllBytes(page)) + "  certificates/" + page.getFileName());
        }
        assertThat(drawn).containsExactlyInAnyOrder(again);
        assertThat(Files.readAllLines(out.resolve(PageJournal.NAME)))
                .filteredOn(line -> !line.startsWith("#"))
                .isEqualTo(lines);
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("certificates"))) {
            return files.sorted().toList();
        }
    }
}
