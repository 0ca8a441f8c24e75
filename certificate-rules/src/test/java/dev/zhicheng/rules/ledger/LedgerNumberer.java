package dev.zhicheng.rules.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Our ledgers as a {@link Numberer}; several on one database take turns. */
final class LedgerNumberer implements Numberer {

    private final List<IssuanceLedger> ledgers;
    private final AtomicInteger turn = new AtomicInteger();

    LedgerNumberer(IssuanceLedger... ledgers) {
        this.ledgers = List.of(ledgers);
    }

    @Override
    public long serial(String key) {
        IssuanceLedger ledger = ledgers.get(turn.getAndIncrement() % ledgers.size());
        return ledger.allocate(Ledgers.request(key)).allocation().serial();
    }

    /** A ledger keeps digests, so what is stored for a key is found by asking for it. */
    @Override
    public List<Stored> stored(Set<String> keys) {
        List<Stored> stored = new ArrayList<>();
        for (String key : keys) {
            ledgers.get(0)
                    .find(Ledgers.key(key))
                    .ifPresent(entry ->
                            stored.add(new Stored(key, entry.allocation().serial())));
        }
        return stored;
    }
}
