package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.numbering.NumberContext;
import dev.zhicheng.rules.numbering.NumberScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.ledger.Ledgers.HOLDER;
import static dev.zhicheng.rules.ledger.Ledgers.ISSUER;
import static dev.zhicheng.rules.ledger.Ledgers.NOON;
import static dev.zhicheng.rules.ledger.Ledgers.POLICY;
import static dev.zhicheng.rules.ledger.Ledgers.SCHEME;
import static dev.zhicheng.rules.ledger.Ledgers.key;
import static dev.zhicheng.rules.ledger.Ledgers.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every ledger does, whatever keeps it. */
abstract class LedgerContract extends StatesContract {

    @Test
    void the_first_number_of_a_counter_has_serial_1_and_its_check() {
        LedgerEntry entry = ledger.allocate(request("G2018-0102"));

        assertThat(entry.number()).startsWith("642021092000001").hasSize(16);
        assertThat(SCHEME.template().read(entry.number()).get().checkIsRight()).isTrue();
        assertThat(entry.state()).isEqualTo(LedgerState.ALLOCATED);
        assertThat(entry.allocatedAt()).isEqualTo(NOON);
        assertThat(entry.allocation().policy()).isEqualTo(POLICY);
    }

    @Test
    void a_paper_certificate_has_one_number_for_ever() throws Exception {
        LedgerEntry first = ledger.allocate(request("G2018-0102"));
        now = NOON.plusSeconds(86_400);
        ledger.allocate(request("G2018-0103"));
        reopen();

        assertThat(ledger.allocate(request("G2018-0102"))).isEqualTo(first);
        assertThat(ledger.allocate(request("ｇ2018 - 0102")))
                .as("width, case, space")
                .isEqualTo(first);
        assertThat(ledger.find(key("G2018-0102"))).contains(first);
        assertThat(ledger.find(first.number())).contains(first);
    }

    @Test
    void another_holder_issuer_paper_number_or_edition_has_another_number() {
        List<AllocationKey> keys = List.of(
                AllocationKey.of(HOLDER, ISSUER, "1"),
                AllocationKey.of("642221196603150018", ISSUER, "1"),
                AllocationKey.of(HOLDER, "宁夏回族自治区人事厅", "1"),
                AllocationKey.of(HOLDER, ISSUER, "2"),
                AllocationKey.of(HOLDER, ISSUER, "1").nextEdition());
        Set<String> numbers = new HashSet<>();
        keys.forEach(key -> numbers.add(ledger.allocate(new AllocationRequest(key, SCHEME, Ledgers.FACTS, POLICY))
                .number()));

        assertThat(numbers).hasSize(5);
    }

    @Test
    void counters_are_dense_and_apart() {
        NumberContext other = Ledgers.FACTS.withSeries("27");
        List<Long> serials = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            serials.add(ledger.allocate(request("a" + i)).allocation().serial());
            serials.add(ledger.allocate(new AllocationRequest(key("b" + i), SCHEME, other, POLICY))
                    .allocation()
                    .serial());
        }

        assertThat(serials).containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
    }

    @Test
    void many_are_allotted_at_once_in_their_order_and_a_key_in_it_twice_has_one_number() {
        List<AllocationRequest> requests = new ArrayList<>(
                IntStream.range(0, 5_000).mapToObj(i -> request("p" + i)).toList());
        requests.add(request("p17"));
        List<LedgerEntry> entries = ledger.allocateAll(requests);

        assertThat(entries.subList(0, 5_000))
                .extracting(entry -> entry.allocation().serial())
                .isEqualTo(
                        IntStream.rangeClosed(1, 5_000).mapToObj(i -> (long) i).toList());
        assertThat(entries.get(5_000)).isEqualTo(entries.get(17));
    }

    @Test
    void many_threads_that_ask_for_the_same_keys_get_the_same_numbers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<String>>> answers = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
            Collections.rotate(order, t * 7);
            answers.add(threads.submit(() -> {
                String[] numbers = new String[50];
                order.forEach(
                        i -> numbers[i] = ledger.allocate(request("p" + i)).number());
                return List.of(numbers);
            }));
        }
        Set<List<String>> distinct = new HashSet<>();
        for (Future<List<String>> answer : answers) {
            distinct.add(answer.get());
        }
        threads.shutdown();

        assertThat(distinct).hasSize(1);
        assertThat(new HashSet<>(distinct.iterator().next())).hasSize(50);
        assertThat(ledger.head().sequence()).isEqualTo(50);
        assertThat(ledger.verify().isSound()).isTrue();
    }

    @Test
    void an_interrupted_caller_gets_its_number_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        LedgerEntry entry = ledger.allocate(request("1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ledger.allocate(request("1"))).isEqualTo(entry);
    }

    @Test
    void a_holder_is_found_by_digest_and_nothing_else_of_the_identity_number_is_kept() {
        String first = issued("1");
        String second = ledger.allocate(request("2")).number();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.exportTo(export);

        assertThat(ledger.findByHolder(HOLDER)).extracting(LedgerEntry::number).containsExactly(first, second);
        assertThat(ledger.findByHolder("642221196603150018")).isEmpty();
        assertThat(export.toString(StandardCharsets.UTF_8))
                .doesNotContain(HOLDER)
                .doesNotContain("19660706")
                .contains("642221********0001");
        assertThat(ledger.find(first).orElseThrow().toString()
                        + request("1")
                        + ledger.find(first).orElseThrow().history())
                .doesNotContain(HOLDER);
    }

    @Test
    void what_people_write_must_not_hold_an_identity_number() {
        String number = issued("1");

        assertThatThrownBy(() -> ledger.revoke(number, "持证人" + HOLDER + "弄虚作假", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(HOLDER);
        assertThatThrownBy(() -> ledger.revoke(number, " ", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void places_in_the_status_list_are_all_different_and_out_of_order() {
        List<LedgerEntry> entries = ledger.allocateAll(
                IntStream.range(0, 500).mapToObj(i -> request("p" + i)).toList());
        List<Integer> places =
                entries.stream().map(entry -> entry.allocation().statusIndex()).toList();

        assertThat(new HashSet<>(places)).hasSize(500);
        assertThat(places).isNotEqualTo(places.stream().sorted().toList());
        assertThat(places).allMatch(place -> place >= 0 && place < 65_536);
        assertThat(ledger.statusList(0)).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(ledger.statusList(1)).isEmpty();
    }

    @Test
    void a_counter_that_has_run_out_refuses_and_goes_on_under_a_wider_template() {
        NumberScheme narrow = NumberScheme.of("{yyyy}{serial:1}", List.of("yyyy"));
        NumberScheme wide = NumberScheme.of("{yyyy}{serial:3}", List.of("yyyy"));
        for (int i = 1; i <= 9; i++) {
            ledger.allocate(request("p" + i, narrow));
        }

        assertRefused(Reason.COUNTER_EXHAUSTED, () -> ledger.allocate(request("p10", narrow)));
        assertThat(ledger.allocate(request("p10", wide)).number()).isEqualTo("2021010");
    }

    @Test
    void a_fact_that_the_number_must_print_is_missed_by_name() {
        AllocationRequest request = new AllocationRequest(key("1"), SCHEME, NumberContext.ofYear(2021), POLICY);

        assertThatThrownBy(() -> ledger.allocate(request))
                .isInstanceOf(LedgerException.class)
                .hasMessage("FACT_MISSING: region2, series2, level1");
        assertThat(ledger.head().sequence()).isZero();
    }

    @Test
    void a_number_of_another_counter_is_never_allotted_again() {
        ledger.allocate(request("1", NumberScheme.of("{yyyy}{serial:3}", List.of("yyyy"))));

        assertRefused(
                Reason.NUMBER_TAKEN,
                () -> ledger.allocate(request("2", NumberScheme.of("{yyyy}{serial:3}", List.of()))));
    }

    @Test
    void one_that_is_refused_hinders_no_other_of_its_batch() {
        ledger.allocate(request("1", NumberScheme.of("{yyyy}{serial:3}", List.of("yyyy"))));
        AllocationRequest taken = request("3", NumberScheme.of("{yyyy}{serial:3}", List.of()));

        assertRefused(Reason.NUMBER_TAKEN, () -> ledger.allocateAll(List.of(request("2"), taken, request("4"))));
        assertThat(ledger.find(key("2"))).isPresent();
        assertThat(ledger.find(key("3"))).isEmpty();
        assertThat(ledger.find(key("4")).orElseThrow().allocation().serial()).isEqualTo(2);
        assertThat(ledger.verify().isSound()).isTrue();
    }

    @Test
    void a_clock_that_went_back_is_refused_before_anything_is_handed_out() {
        LedgerEntry first = ledger.allocate(request("1"));
        now = NOON.minusSeconds(3_600);

        assertRefused(Reason.CLOCK_WENT_BACK, () -> ledger.allocate(request("2")));
        assertThat(ledger.allocate(request("1"))).as("needs no clock").isEqualTo(first);
        assertThat(ledger.head().sequence()).isEqualTo(1);
    }

    @Test
    void clocks_that_differ_by_seconds_do_not_turn_time_back() {
        ledger.allocate(request("1"));
        now = NOON.minusSeconds(20);

        assertThat(ledger.allocate(request("2")).allocatedAt()).isEqualTo(NOON);
    }

    @Test
    void another_holder_key_is_refused() {
        ledger.allocate(request("1"));
        ledger.close();
        byte[] other = new byte[32];
        other[31] = 1;

        assertRefused(Reason.WRONG_KEY, () -> open(HolderKey.of(other), () -> now));
    }

    @Test
    void a_closed_ledger_says_so() {
        ledger.close();

        assertRefused(Reason.CLOSED, () -> ledger.allocate(request("1")));
        assertRefused(Reason.CLOSED, () -> ledger.find("1"));
    }

    @Test
    void a_sound_ledger_is_verified_to_its_head() {
        issued("1");
        LedgerVerdict verdict = ledger.verify();

        assertThat(verdict.isSound()).isTrue();
        assertThat(verdict.records()).isEqualTo(2);
        assertThat(verdict.head()).isEqualTo(ledger.head());
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        now = NOON.plusNanos(1_999_999);

        assertThat(ledger.allocate(request("1")).allocatedAt()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void a_clock_is_up_to_a_minute_behind_and_no_more() {
        ledger.allocate(request("1"));
        now = NOON.minusMillis(60_001);
        assertRefused(Reason.CLOCK_WENT_BACK, () -> ledger.allocate(request("2")));
        now = NOON.minusMillis(60_000);

        assertThat(ledger.allocate(request("2")).allocatedAt()).isEqualTo(NOON);
    }

    @Test
    void what_people_write_has_at_most_500_characters() {
        String number = issued("1");
        assertThatThrownBy(() -> ledger.suspend(number, "核".repeat(501), "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.suspend(number, "核查", "厅".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.supersede(number, issued("2"), Supersession.RENAME, " "))
                .isInstanceOf(IllegalArgumentException.class);

        LedgerEvent last = ledger.suspend(number, "核".repeat(500), "厅".repeat(500))
                .history()
                .get(2);
        assertThat(last).isInstanceOfSatisfying(LedgerEvent.Changed.class, changed -> {
            assertThat(changed.reason()).hasSize(500);
            assertThat(changed.actor()).hasSize(500);
        });
    }

    @Test
    void a_closed_ledger_answers_nothing_and_may_be_closed_again() {
        String number = issued("1");
        ledger.close();
        ledger.close();

        List<ThrowingCallable> calls = List.of(
                () -> ledger.find(number),
                () -> ledger.find(key("1")),
                () -> ledger.findByHolder(HOLDER),
                () -> ledger.statusList(0),
                () -> ledger.head(),
                () -> ledger.verify(),
                () -> ledger.revoke(number, "弄虚作假", "a"),
                () -> ledger.exportTo(new ByteArrayOutputStream()),
                () -> ledger.importFrom(new ByteArrayInputStream(new byte[0])));
        assertThat(calls).allSatisfy(call -> assertRefused(Reason.CLOSED, call));
    }

    @Test
    void an_entry_for_logs_shows_its_number_and_state_and_masks_the_holder() {
        LedgerEntry entry = ledger.find(issued("1")).orElseThrow();

        assertThat(entry).hasToString("LedgerEntry[" + entry.number() + ", ISSUED, 642221********0001]");
        assertThat(entry.history().get(1))
                .hasToString("Issued[sequence=2, at=2021-10-08T04:00:00Z, number=" + entry.number() + "]");
        assertThat(entry).isNotEqualTo(ledger.allocate(request("2")));
    }

    @Test
    void a_refusal_names_what_it_is_about() {
        assertThatThrownBy(() -> ledger.revoke("6420210920000990", "x", "a"))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.subject()).contains("6420210920000990"));
    }
}
