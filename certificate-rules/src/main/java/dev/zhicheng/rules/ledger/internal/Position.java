package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;
import java.time.Instant;

/**
 * Where the next record goes.
 *
 * @param sequence the last record's place, 0 when there is only the header
 * @param hash the last record's hash
 * @param at the last record's time
 * @param allocations how many numbers were ever allotted: the next one's place in the status lists
 */
record Position(long sequence, String hash, Instant at, long allocations) {

    /** Where it goes once an event is written. */
    Position after(LedgerEvent event, String newHash) {
        long allotted = allocations + (event instanceof LedgerEvent.Allocated ? 1 : 0);
        return new Position(event.sequence(), newHash, event.at(), allotted);
    }
}
