package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.ledger.Ledgers.KEY;
import static dev.zhicheng.rules.ledger.Ledgers.NOON;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every ledger does when it is written out and taken in elsewhere. */
abstract class ExportContract {

    IssuanceLedger ledger;
    volatile Instant now = NOON;

    /** A ledger on storage that outlives it; on the same storage each time in one test. */
    abstract IssuanceLedger open(HolderKey key, InstantSource time) throws Exception;

    /** A ledger on other, empty storage. */
    abstract IssuanceLedger openElsewhere(HolderKey key, InstantSource time) throws Exception;

    @BeforeEach
    void open_the_ledger() throws Exception {
        ledger = open(KEY, () -> now);
    }

    @AfterEach
    void close_the_ledger() {
        ledger.close();
    }

    void reopen() throws Exception {
        ledger.close();
        ledger = open(KEY, () -> now);
    }

    String issued(String paperNumber) {
        String number = ledger.allocate(request(paperNumber)).number();
        return ledger.issue(new IssueRequest(number, "ZC1:" + paperNumber, "content of " + paperNumber))
                .number();
    }

    private static byte[] export(IssuanceLedger ledger) {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.exportTo(export);
        return export.toByteArray();
    }

    @Test
    void an_export_taken_in_elsewhere_goes_on_where_the_first_ended() throws Exception {
        String superseded = issued("1");
        String successor = issued("2");
        ledger.supersede(superseded, successor, Supersession.RENAME, "a");
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.exportTo(export);
        try (IssuanceLedger other = openElsewhere(KEY, () -> now)) {
            other.importFrom(new ByteArrayInputStream(export.toByteArray()));
            other.importFrom(new ByteArrayInputStream(export.toByteArray()));

            assertThat(other.head()).isEqualTo(ledger.head());
            assertThat(other.find(superseded)).isEqualTo(ledger.find(superseded));
            assertThat(other.allocate(request("1")).number()).isEqualTo(superseded);
            LedgerEntry next = other.allocate(request("3"));
            assertThat(next).isEqualTo(ledger.allocate(request("3")));
            assertThat(other.verify().isSound()).isTrue();
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            other.exportTo(again);
            assertThat(again.toString(StandardCharsets.UTF_8)).startsWith(export.toString(StandardCharsets.UTF_8));
            assertRefused(Reason.NOT_EMPTY, () -> other.importFrom(new ByteArrayInputStream(export.toByteArray())));
        }
    }

    @Test
    void an_export_without_records_is_taken_in_with_its_beginning() throws Exception {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.exportTo(export);
        try (IssuanceLedger other = openElsewhere(KEY, () -> now.plusMillis(60_001))) {
            other.importFrom(new ByteArrayInputStream(export.toByteArray()));

            assertThat(other.head()).isEqualTo(ledger.head());
            assertThat(other.verify().isSound()).isTrue();
        }
    }

    @Test
    void a_changed_export_is_refused_and_nothing_is_taken_in() throws Exception {
        issued("1");
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.exportTo(export);
        String changed = export.toString(StandardCharsets.UTF_8).replace("\"serial\":1", "\"serial\":2");
        try (IssuanceLedger other = openElsewhere(KEY, () -> now)) {
            assertRefused(
                    Reason.CORRUPT,
                    () -> other.importFrom(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))));
            assertThat(other.head().sequence()).isZero();
        }
    }

    @Test
    void a_later_export_of_the_same_ledger_completes_an_earlier_one() throws Exception {
        String number = issued("1");
        byte[] earlier = export(ledger);
        ledger.suspend(number, "核查", "a");
        issued("2");
        byte[] later = export(ledger);
        try (IssuanceLedger other = openElsewhere(KEY, () -> now.plusMillis(5))) {
            other.importFrom(new ByteArrayInputStream(earlier));
            other.importFrom(new ByteArrayInputStream(later));

            assertThat(export(other)).isEqualTo(later);
            assertThat(other.find(number)).isEqualTo(ledger.find(number));
            assertThat(other.verify().isSound()).isTrue();
            assertRefused(Reason.NOT_EMPTY, () -> other.importFrom(new ByteArrayInputStream(earlier)));
        }
    }

    @Test
    void another_ledger_s_export_is_not_taken_in_beside_what_is_there() throws Exception {
        issued("1");
        try (IssuanceLedger other = openElsewhere(KEY, () -> now.plusSeconds(1))) {
            other.allocate(request("1"));
            byte[] untouched = export(other);

            assertRefused(Reason.NOT_EMPTY, () -> other.importFrom(new ByteArrayInputStream(export(ledger))));
            assertThat(export(other)).isEqualTo(untouched);
        }
    }

    @Test
    void an_export_under_another_holder_key_is_refused() throws Exception {
        byte[] secret = new byte[32];
        secret[0] = 1;
        try (IssuanceLedger other = openElsewhere(HolderKey.of(secret), () -> now)) {
            assertRefused(Reason.WRONG_KEY, () -> other.importFrom(new ByteArrayInputStream(export(ledger))));
        }
    }

    @Test
    void what_is_no_export_or_only_the_beginning_of_one_is_refused() throws Exception {
        issued("1");
        String export = new String(export(ledger), StandardCharsets.UTF_8);
        try (IssuanceLedger other = openElsewhere(KEY, () -> now)) {
            assertRefused(Reason.NOT_A_LEDGER, () -> takeIn(other, ""));
            assertRefused(Reason.NOT_A_LEDGER, () -> takeIn(other, "序号,姓名\n1,马晓兰\n"));
            assertRefused(Reason.OTHER_VERSION, () -> takeIn(other, export.replace("\"version\":1", "\"version\":2")));
            assertRefused(
                    Reason.CORRUPT, () -> takeIn(other, export.replace("\"createdAt\":\"2", "\"createdAt\":\"3")));
            assertThatThrownBy(() -> takeIn(other, export.strip())).hasMessage("CORRUPT: record 2");
            assertThat(other.head().sequence()).isZero();
        }
    }

    @Test
    void an_export_ends_where_the_ledger_ended_when_it_began() {
        issued("1");
        byte[] before = export(ledger);
        ByteArrayOutputStream during = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int count) {
                super.write(bytes, from, count);
                ledger.allocate(request("2"));
            }
        };
        ledger.exportTo(during);

        assertThat(during.toByteArray()).isEqualTo(before);
        assertThat(ledger.head().sequence()).isEqualTo(3);
    }

    private static void takeIn(IssuanceLedger ledger, String export) {
        ledger.importFrom(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)));
    }

    static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
