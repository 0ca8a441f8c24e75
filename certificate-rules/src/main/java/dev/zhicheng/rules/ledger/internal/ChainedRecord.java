package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;

/**
 * An event in its stored form.
 *
 * @param event the event
 * @param body its JSON, which the hash covers together with the hash before it
 * @param hash 64 hex digits
 */
record ChainedRecord(LedgerEvent event, String body, String hash) {

    /** The journal's line, without its end. */
    String line() {
        return Chain.line(body, hash);
    }
}
