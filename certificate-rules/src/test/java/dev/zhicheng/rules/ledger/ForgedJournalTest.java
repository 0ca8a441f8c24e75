package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerVerdict.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A journal written anew by somebody who knows the hashes: the chain holds, so what the records say must be looked at. */
class ForgedJournalTest {

    private static final String HASH = ",\"hash\":\"[0-9a-f]{64}\"}$";

    @TempDir
    private Path folder;

    private Path file;
    private List<String> bodies;

    @BeforeEach
    void write_a_journal() throws IOException {
        file = folder.resolve("ledger.jsonl");
        try (IssuanceLedger ledger = Ledgers.open(file)) {
            String number = ledger.allocate(request("1")).number();
            ledger.issue(new IssueRequest(number, "ZC1:1", "content"));
            ledger.allocate(request("2"));
            ledger.suspend(number, "核查", "科");
        }
        bodies = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            bodies.add(line.replaceFirst(HASH, "}"));
        }
    }

    private static String hashed(List<String> bodies) {
        StringBuilder journal = new StringBuilder();
        String before = "0".repeat(64);
        for (String body : bodies) {
            before = Sha256.hex(before + body);
            journal.append(body, 0, body.length() - 1)
                    .append(",\"hash\":\"")
                    .append(before)
                    .append("\"}\n");
        }
        return journal.toString();
    }

    private String part(int record, String member) {
        return bodies.get(record).replaceFirst(".*(\"" + member + "\":\"?[^,\"}]*\"?).*", "$1");
    }

    @Test
    void the_hash_of_a_record_is_over_the_hash_before_it_and_its_own_text() throws IOException {
        assertThat(file).content().isEqualTo(hashed(bodies));
    }

    @ParameterizedTest
    @CsvSource({
        "1, sequence, '\"sequence\":2', SEQUENCE",
        "3, sequence, '\"sequence\":4', SEQUENCE",
        "2, at, '\"at\":\"2021-10-08T03:59:59.999Z\"', TIME",
        "3, serial, '\"serial\":3', GAP",
        "3, counter, '\"counter\":\"yyyy=2022', GAP",
        "2, number, '\"number\":\"6420210920000990\"', TRANSITION",
        "4, state, '\"state\":\"VOID\"', TRANSITION",
        "4, state, '\"state\":\"ISSUED\"', TRANSITION",
        "4, state, '\"state\":\"SUPERSEDED\"', UNREADABLE",
        "4, state, '\"state\":\"LOST\"', UNREADABLE",
        "4, actor, '\"actor\":{}', UNREADABLE",
        "4, actor, '\"who\":\"科\"', UNREADABLE",
        "4, actor, '\"actor\":\"科\",\"actor\":\"厅\"', UNREADABLE",
        "2, credential, '\"text\":\"ZC1:1\"', UNREADABLE"
    })
    void a_record_that_cannot_follow_is_named_by_what_is_wrong_with_it(
            int record, String member, String forgery, Fault fault) throws IOException {
        isFound(record, part(record, member), forgery, fault);
    }

    @ParameterizedTest
    @CsvSource({"number", "key"})
    void a_number_and_a_key_are_allotted_once(String member) throws IOException {
        isFound(3, part(3, member), part(1, member), Fault.DUPLICATE);
    }

    @Test
    void a_number_that_no_certificate_carries_is_not_resumed_into_one() throws IOException {
        bodies.set(4, bodies.get(4).replace(part(4, "state"), "\"state\":\"ISSUED\""));

        isFound(4, part(4, "number"), part(3, "number"), Fault.TRANSITION);
    }

    @Test
    void a_suspension_is_not_lifted_by_another_certificate() throws IOException {
        bodies.add(bodies.get(2).replace("\"sequence\":2", "\"sequence\":5"));

        isFound(5, "ZC1:1", "ZC1:2", Fault.TRANSITION);
    }

    private void isFound(int record, String written, String forgery, Fault fault) throws IOException {
        assertThat(bodies.get(record)).contains(written);
        Path forged = folder.resolve("forged.jsonl");
        Files.copy(file, forged);
        bodies.set(record, bodies.get(record).replace(written, forgery));
        try (IssuanceLedger ledger = Ledgers.open(forged)) {
            if (record == 5) {
                ledger.resume(ledger.findByHolder(Ledgers.HOLDER).get(0).number(), "核查无误", "科".repeat(500));
            }
            Files.writeString(forged, hashed(bodies));
            LedgerVerdict verdict = ledger.verify();

            assertThat(verdict.broken()).isEqualTo(new LedgerVerdict.Break(record, fault));
            assertThat(verdict.records()).isEqualTo(record - 1);
            assertThat(verdict.head().sequence()).isEqualTo(record - 1);
        }
        assertThatThrownBy(() -> Ledgers.open(forged).close())
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT))
                .hasMessage("CORRUPT: forged.jsonl, record " + record);
    }
}
