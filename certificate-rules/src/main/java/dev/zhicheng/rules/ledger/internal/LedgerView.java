package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** What a store knows while it holds the right to write. */
interface LedgerView {

    Position position();

    @Nullable
    LedgerEntry byKey(String keyDigest);

    @Nullable
    LedgerEntry byNumber(String number);

    /** The last serial of a counter, 0 when it has none. */
    long lastSerial(String counter);
}
