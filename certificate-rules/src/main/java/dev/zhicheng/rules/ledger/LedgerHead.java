package dev.zhicheng.rules.ledger;

import java.util.Objects;

/**
 * The end of a ledger.
 *
 * @param sequence the last record's place, 0 when there is none but the header
 * @param hash the last record's hash, 64 hex digits, not null
 */
public record LedgerHead(long sequence, String hash) {

    /** Refuses null. */
    public LedgerHead {
        Objects.requireNonNull(hash, "hash");
    }
}
