package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import static dev.zhicheng.rules.ledger.Ledgers.FACTS;
import static dev.zhicheng.rules.ledger.Ledgers.POLICY;
import static dev.zhicheng.rules.ledger.Ledgers.SCHEME;
import static dev.zhicheng.rules.ledger.Ledgers.key;
import static org.assertj.core.api.Assertions.assertThat;

/** A ledger, and beside it the simplest thing that could be right: a map of keys to what became of them. */
final class LedgerTwin {

    /** Where the ledger is kept, and what can befall it there. */
    interface Storage {

        /** The ledger of the caller whose turn it is. */
        IssuanceLedger ledger();

        /** Something goes wrong with one of the next calls, or right now. */
        void mishap(int which);

        /** The process ends and begins again. */
        void restart();

        /** Another process takes its turn. */
        void turn();

        void dispose();
    }

    private record Expected(String number, long serial, LedgerState state, String credential) {
        Expected in(LedgerState next) {
            return new Expected(number, serial, next, credential);
        }

        Expected issuedAs(String text) {
            return new Expected(number, serial, LedgerState.ISSUED, text);
        }
    }

    static final LongAdder STEPS = new LongAdder();

    private final Storage storage;
    private final Map<Integer, Expected> expected = new TreeMap<>();
    private final Map<Integer, Long> serials = new TreeMap<>();
    private long records;
    private int credentials;

    LedgerTwin(Storage storage) {
        this.storage = storage;
    }

    /** Even and odd keys have a counter each. */
    private static AllocationRequest request(int key) {
        return new AllocationRequest(key("p" + key), SCHEME, FACTS.withSeries(key % 2 == 0 ? "09" : "27"), POLICY);
    }

    void allocate(int key) {
        step();
        check(key, persist(() -> storage.ledger().allocate(request(key))));
    }

    void allocateAll(List<Integer> keys) {
        step();
        List<AllocationRequest> requests =
                keys.stream().map(LedgerTwin::request).toList();
        List<LedgerEntry> entries = persist(() -> storage.ledger().allocateAll(requests));
        for (int i = 0; i < keys.size(); i++) {
            check(keys.get(i), entries.get(i));
        }
    }

    private void check(int key, LedgerEntry entry) {
        Expected known = expected.get(key);
        if (known == null) {
            long serial = serials.merge(key % 2, 1L, Long::sum);
            known = new Expected(entry.number(), serial, LedgerState.ALLOCATED, null);
            expected.values().forEach(other -> assertThat(entry.number()).isNotEqualTo(other.number()));
            expected.put(key, known);
            records++;
        }
        assertThat(entry.number()).isEqualTo(known.number());
        assertThat(entry.allocation().serial()).isEqualTo(known.serial());
        assertThat(entry.state()).isEqualTo(known.state());
        assertThat(entry.credential().orElse(null)).isEqualTo(known.credential());
    }

    void issue(int key) {
        Expected known = expected.get(key);
        if (known == null) {
            return;
        }
        step();
        String credential = "ZC1:" + credentials++;
        Supplier<LedgerEntry> call =
                () -> storage.ledger().issue(new IssueRequest(known.number(), credential, "content of " + key));
        if (known.state() == LedgerState.VOID) {
            assertRefused(Reason.WRONG_STATE, call);
        } else {
            LedgerEntry entry = persist(call);
            if (known.credential() == null) {
                expected.put(key, known.issuedAs(credential));
                records++;
            }
            check(key, entry);
        }
    }

    void change(int key, LedgerState to) {
        Expected known = expected.get(key);
        if (known == null) {
            return;
        }
        step();
        Supplier<LedgerEntry> call = () -> switch (to) {
            case VOID -> storage.ledger().makeVoid(known.number(), "原因", "科");
            case SUSPENDED -> storage.ledger().suspend(known.number(), "原因", "科");
            case ISSUED -> storage.ledger().resume(known.number(), "原因", "科");
            default -> storage.ledger().revoke(known.number(), "原因", "科");
        };
        boolean repeated = known.state() == to && to != LedgerState.ISSUED;
        boolean resumed = to == LedgerState.ISSUED && wasResumed(known);
        if (repeated || resumed) {
            check(key, persist(call));
        } else if (known.state().allows(to) && (to != LedgerState.ISSUED || known.state() == LedgerState.SUSPENDED)) {
            LedgerEntry entry = persist(call);
            expected.put(key, known.in(to));
            records++;
            check(key, entry);
        } else {
            assertRefused(Reason.WRONG_STATE, call);
        }
    }

    /** A resumption that is asked for twice is one. */
    private boolean wasResumed(Expected known) {
        LedgerEntry entry = persist(() -> storage.ledger().find(known.number()).orElseThrow());
        return known.state() == LedgerState.ISSUED
                && entry.history().get(entry.history().size() - 1) instanceof LedgerEvent.Changed;
    }

    void supersede(int key, int successor) {
        Expected old = expected.get(key);
        Expected next = expected.get(successor);
        if (old == null || next == null || old.state() == LedgerState.SUPERSEDED) {
            return;
        }
        step();
        Supplier<LedgerEntry> call =
                () -> storage.ledger().supersede(old.number(), next.number(), Supersession.UPGRADE, "科");
        if (key != successor && old.state() == LedgerState.ISSUED && next.state() == LedgerState.ISSUED) {
            LedgerEntry entry = persist(call);
            expected.put(key, old.in(LedgerState.SUPERSEDED));
            records++;
            check(key, entry);
            assertThat(entry.successor()).contains(next.number());
        } else {
            assertRefused(Reason.WRONG_STATE, call);
        }
    }

    void mishap(int which) {
        step();
        storage.mishap(which);
    }

    void restart() {
        step();
        storage.restart();
    }

    void turn() {
        step();
        storage.turn();
    }

    /** Nothing more and nothing less is recorded than the map says. */
    void checkAll() {
        assertThat(persist(() -> storage.ledger().verify()).broken()).isNull();
        assertThat(persist(() -> storage.ledger().head()).sequence()).isEqualTo(records);
        expected.forEach((key, known) ->
                check(key, persist(() -> storage.ledger().find(known.number()).orElseThrow())));
        storage.dispose();
    }

    private static void step() {
        STEPS.increment();
    }

    private static void assertRefused(Reason reason, Supplier<?> call) {
        LedgerContract.assertRefused(reason, () -> persist(call));
    }

    private static <T> T persist(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (LedgerException e) {
                boolean passing = e.reason() == Reason.UNAVAILABLE || e.reason() == Reason.OUTCOME_UNKNOWN;
                if (!passing || attempt > 3) {
                    throw e;
                }
            }
        }
    }
}
