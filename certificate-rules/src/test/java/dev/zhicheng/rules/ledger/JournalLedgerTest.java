package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.zhicheng.rules.ledger.Ledgers.AT_NOON;
import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JournalLedgerTest extends LedgerContract {

    @TempDir
    private Path folder;

    @Override
    IssuanceLedger open(HolderKey key, InstantSource time) {
        return JournalLedger.open(folder.resolve("ledger.jsonl"), key, time);
    }

    @Override
    IssuanceLedger openElsewhere(HolderKey key, InstantSource time) {
        return JournalLedger.open(folder.resolve("elsewhere.jsonl"), key, time);
    }

    /** Two certificates, written by a ledger that was closed. */
    private byte[] journal() throws IOException {
        Path file = folder.resolve("written.jsonl");
        try (IssuanceLedger ledger = Ledgers.open(file)) {
            ledger.issue(new IssueRequest(ledger.allocate(request("1")).number(), "ZC1:马", "content"));
            ledger.allocate(request("2"));
        }
        return Files.readAllBytes(file);
    }

    private IssuanceLedger openCopy(byte[] bytes) throws IOException {
        Path file = folder.resolve("copy.jsonl");
        Files.write(file, bytes);
        return Ledgers.open(file);
    }

    @Test
    void a_journal_torn_at_any_byte_of_a_line_keeps_every_whole_record() throws IOException {
        byte[] whole = journal();
        int header = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int last = lastLine(whole);
        for (int length = 0; length <= whole.length; length += length == header ? last - header : 1) {
            // The last byte is the line feed; a record that lacks only that is whole.
            long records = length >= whole.length - 1 ? 3 : length >= last ? 2 : 0;
            if (length >= last) {
                openCopy(Arrays.copyOf(whole, length)).close();
                assertThat(Files.readAllBytes(folder.resolve("copy.jsonl")))
                        .as("cut at %d and opened", length)
                        .isEqualTo(Arrays.copyOf(whole, records == 3 ? whole.length : last));
            }
            try (IssuanceLedger ledger = openCopy(Arrays.copyOf(whole, length))) {
                assertThat(ledger.head().sequence()).as("cut at %d", length).isEqualTo(records);
                ledger.allocate(request("3"));
                assertThat(ledger.verify().isSound()).isTrue();
            }
        }
    }

    private static int lastLine(byte[] journal) {
        int at = journal.length - 1;
        while (journal[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    @Test
    void a_journal_with_any_bit_flipped_is_refused_by_name_and_not_touched() throws IOException {
        byte[] whole = journal();
        Set<Reason> named = Set.of(Reason.CORRUPT, Reason.NOT_A_LEDGER, Reason.OTHER_VERSION);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            int at = bit / 8;
            // One bit of each byte, and every bit of the line feeds, which tell torn from whole.
            if (bit % 8 != at % 8 && whole[at] != '\n') {
                continue;
            }
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> openCopy(flipped))
                    .as("bit %d", bit)
                    .isInstanceOfSatisfying(
                            LedgerException.class, e -> assertThat(named).contains(e.reason()));
            assertThat(Files.readAllBytes(folder.resolve("copy.jsonl"))).isEqualTo(flipped);
        }
    }

    @Test
    void a_record_taken_out_put_in_or_moved_is_found() throws IOException {
        List<String> lines =
                new String(journal(), StandardCharsets.UTF_8).lines().toList();
        List<List<String>> forged = List.of(
                List.of(lines.get(0), lines.get(2), lines.get(3)),
                List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(2), lines.get(3)),
                List.of(lines.get(0), lines.get(1), lines.get(3), lines.get(2)));
        for (List<String> each : forged) {
            byte[] bytes = (String.join("\n", each) + "\n").getBytes(StandardCharsets.UTF_8);
            assertRefused(Reason.CORRUPT, () -> openCopy(bytes));
        }
    }

    @Test
    void a_journal_of_another_version_is_refused() throws IOException {
        String other = new String(journal(), StandardCharsets.UTF_8).replace("\"version\":1", "\"version\":2");

        assertRefused(Reason.OTHER_VERSION, () -> openCopy(other.getBytes(StandardCharsets.UTF_8)));
        assertRefused(Reason.NOT_A_LEDGER, () -> openCopy("序号,姓名\n1,马晓兰\n".getBytes(StandardCharsets.UTF_8)));
        assertRefused(Reason.NOT_A_LEDGER, () -> openCopy("no line feed".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_journal_in_use_is_refused() {
        try (IssuanceLedger first = Ledgers.open(folder.resolve("shared.jsonl"))) {
            assertThatThrownBy(() -> Ledgers.open(folder.resolve("shared.jsonl")))
                    .hasMessage("LOCKED: shared.jsonl");
            first.allocate(request("1"));
        }
        try (IssuanceLedger second = Ledgers.open(folder.resolve("shared.jsonl"))) {
            assertThat(second.head().sequence()).isEqualTo(1);
        }
    }

    @Test
    void a_bit_flipped_on_the_disk_while_the_ledger_is_open_is_found_by_verify() throws IOException {
        Path file = folder.resolve("open.jsonl");
        try (IssuanceLedger ledger = Ledgers.open(file)) {
            ledger.allocate(request("1"));
            ledger.allocate(request("2"));
            ledger.allocate(request("3"));
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            bytes[text.indexOf("\"serial\":2") + 9] = '9';
            Files.write(file, bytes);

            assertThat(ledger.verify().broken()).isEqualTo(new LedgerVerdict.Break(2, LedgerVerdict.Fault.CHAIN));
            assertThat(ledger.verify().records()).isEqualTo(1);
        }
    }

    @Test
    void a_journal_in_a_folder_that_is_not_there_is_refused() {
        assertRefused(
                Reason.UNAVAILABLE,
                () -> JournalLedger.open(folder.resolve("nowhere").resolve("ledger.jsonl"), KEY, AT_NOON));
    }

    @Test
    void a_header_changed_on_the_disk_while_the_ledger_is_open_is_found_by_verify() throws IOException {
        Path file = folder.resolve("open.jsonl");
        try (IssuanceLedger ledger = Ledgers.open(file)) {
            ledger.allocate(request("1"));
            Files.writeString(file, Files.readString(file).replace("2021-10-08", "2021-10-07"));

            assertThat(ledger.verify().broken()).isEqualTo(new LedgerVerdict.Break(1, LedgerVerdict.Fault.CHAIN));
            assertThat(ledger.verify().records()).isZero();
        }
    }

    @Test
    void records_cut_off_on_the_disk_while_the_ledger_is_open_are_missed_by_verify() throws IOException {
        Path file = folder.resolve("open.jsonl");
        try (IssuanceLedger ledger = Ledgers.open(file)) {
            ledger.allocate(request("1"));
            byte[] earlier = Files.readAllBytes(file);
            ledger.allocate(request("2"));
            Files.write(file, earlier);

            assertThat(ledger.verify().broken()).isEqualTo(new LedgerVerdict.Break(2, LedgerVerdict.Fault.INDEX));
        }
    }

    @Test
    void an_import_leaves_nothing_of_the_longer_header_that_was_there() throws IOException {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (IssuanceLedger first = Ledgers.open(folder.resolve("first.jsonl"))) {
            first.exportTo(export);
        }
        Path file = folder.resolve("second.jsonl");
        try (IssuanceLedger second = JournalLedger.open(file, KEY, () -> Ledgers.NOON.plusMillis(1))) {
            second.importFrom(new ByteArrayInputStream(export.toByteArray()));
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(export.toByteArray());
        Ledgers.open(file).close();
    }
}
