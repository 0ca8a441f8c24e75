package dev.zhicheng.samples.cli.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.render.verification.PdfVerifier;
import dev.zhicheng.samples.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run that is killed at random points and started again ends as one that was never killed.
 *
 * <p>Small in the build. Large, as the README says: {@code -Dsoak.people=100000 -Dsoak.kills=10 -Dsoak.heap=256m
 * -Dsoak.table=people.xlsx}; it then also prints what it measured.
 */
class KilledRunTest {

    private static final int PEOPLE = Integer.getInteger("soak.people", 120);
    private static final int KILLS = Integer.getInteger("soak.kills", 2);
    private static final String HEAP = System.getProperty("soak.heap", "96m");
    private static final String TABLE = System.getProperty("soak.table", "people.csv");
    private static final long SEED = Long.getLong("soak.seed", 20210910);
    private static final int VERIFIED = 50;
    private static final Path IMAGES = Path.of("..", "data", "annex2", "images");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> measured = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void a_run_that_is_killed_and_started_again_ends_as_one_that_was_never_killed() throws Exception {
        Path table = folder.resolve(TABLE);
        People.write(table, PEOPLE, SEED);
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");

        runToTheEnd(table, whole, "uninterrupted");
        Map<String, String> seen = killedAtRandom(table, killed, size(whole.resolve("ledger.jsonl")));
        runToTheEnd(table, killed, "last of the killed");

        assertThat(names(killed)).isEqualTo(names(whole));
        assertThat(names(killed.resolve("certificates"))).isEqualTo(names(whole.resolve("certificates")));
        for (String same : List.of("decisions.jsonl", "report.html", "report.csv", "notes.txt")) {
            assertThat(Files.mismatch(killed.resolve(same), whole.resolve(same)))
                    .as(same)
                    .isEqualTo(-1);
        }
        Map<String, String> pages = journal(killed);
        assertThat(pages).as("pages that were there are left as they were").containsAllEntriesOf(seen);
        assertThat(pages.keySet()).hasSameElementsAs(names(killed.resolve("certificates")));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            byte[] bytes = Files.readAllBytes(killed.resolve("certificates").resolve(page.getKey()));
            assertThat(PageJournal.sha256(bytes)).as(page.getKey()).isEqualTo(page.getValue());
        }
        assertNumbersAreDense(killed, pages.size());
        assertVerify(killed, new ArrayList<>(pages.keySet()));
        measured.put("pages", pages.size() + ", of which left alone after a kill " + seen.size());
        if (Integer.getInteger("soak.people") != null) {
            measured.forEach((what, value) -> System.out.println(what + ": " + value));
        }
    }

    private void runToTheEnd(Path table, Path out, String name) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ChildRun run = convert(table, out);
        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.REFUSED);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        measured.put(name, seconds + " s, peak of the process " + run.peakKilobytes() / 1024 + " MB");
    }

    /** Kills once while the table is read, then wherever the ledger has grown to random sizes; gives the pages seen. */
    private Map<String, String> killedAtRandom(Path table, Path out, long ledgerSize) throws Exception {
        Random random = new Random(SEED);
        List<Long> sizes = new ArrayList<>(List.of(0L));
        while (sizes.size() < KILLS) {
            sizes.add((long) (ledgerSize * random.nextDouble()));
        }
        Collections.sort(sizes);
        Map<String, String> seen = new HashMap<>();
        long peak = 0;
        for (long enough : sizes) {
            ChildRun run = convert(table, out);
            boolean wasKilled = run.killWhen(() -> enough == 0
                    ? Files.exists(out.resolve(".unfinished").resolve("work"))
                    : size(out.resolve("ledger.jsonl")) >= enough);
            assertThat(wasKilled).as(run.said()).isTrue();
            peak = Math.max(peak, run.peakKilobytes());
            for (Map.Entry<String, String> page : journal(out).entrySet()) {
                Path file = out.resolve("certificates").resolve(page.getKey());
                if (Files.exists(file)) {
                    assertThat(seen.getOrDefault(page.getKey(), page.getValue()))
                            .isEqualTo(page.getValue());
                    seen.put(page.getKey(), page.getValue());
                }
            }
            measured.merge("pages seen at each kill", Integer.toString(seen.size()), (a, b) -> a + ", " + b);
        }
        measured.put("peak of the killed processes", peak / 1024 + " MB");
        return seen;
    }

    private ChildRun convert(Path table, Path out) throws IOException {
        return ChildRun.start(
                HEAP,
                folder.resolve("said"),
                List.of(
                        "convert",
                        table.toString(),
                        "--images",
                        IMAGES.toString(),
                        "--out",
                        out.toString(),
                        "--lang=en"));
    }

    /** The pages in the journal by file name; of two lines for one page the later one counts. */
    private static Map<String, String> journal(Path out) throws IOException {
        Map<String, String> pages = new HashMap<>();
        Path file = out.resolve(PageJournal.NAME);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#")) {
                    pages.put(line.substring(line.indexOf('/') + 1), line.substring(0, line.indexOf(' ')));
                }
            }
        }
        return pages;
    }

    private static void assertNumbersAreDense(Path out, int pages) throws IOException {
        Map<String, TreeSet<Long>> serials = new HashMap<>();
        TreeSet<String> allotted = new TreeSet<>();
        TreeSet<String> issued = new TreeSet<>();
        try (BufferedReader lines = Files.newBufferedReader(out.resolve("ledger.jsonl"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                String number = record.path("number").asText();
                if (record.has("serial")) {
                    assertThat(allotted.add(number))
                            .as("allotted once: " + number)
                            .isTrue();
                    serials.computeIfAbsent(record.path("counter").asText(), counter -> new TreeSet<>())
                            .add(record.path("serial").asLong());
                } else {
                    assertThat(issued.add(number)).as("issued once: " + number).isTrue();
                }
            }
        }
        assertThat(allotted).hasSize(pages).isEqualTo(issued);
        serials.values().forEach(counter -> assertThat(counter.last()).isEqualTo(counter.size()));
    }

    private static void assertVerify(Path out, List<String> pages) throws IOException {
        TrustList trust = TrustList.fromJson(Files.readString(out.resolve("trust.json")));
        PdfVerifier verifier =
                PdfVerifier.of(CredentialVerifier.builder().trust(trust).build(), PdfVerifier.documentKeysOf(trust));
        Collections.sort(pages);
        Collections.shuffle(pages, new Random(SEED));
        for (String page : pages.subList(0, Math.min(VERIFIED, pages.size()))) {
            byte[] bytes = Files.readAllBytes(out.resolve("certificates").resolve(page));
            assertThat(verifier.verify(bytes, Instant.now()).verdict()).as(page).isEqualTo(Verdict.VALID);
        }
    }

    private static TreeSet<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
