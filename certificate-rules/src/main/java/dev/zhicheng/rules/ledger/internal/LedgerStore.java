package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Where a ledger's records are kept. {@link #commit} is called by one thread at a time, the rest by any. */
interface LedgerStore extends AutoCloseable {

    /** Makes what the commands amount to durable, all of it or nothing. */
    List<Outcome> commit(List<Command> commands);

    Optional<LedgerEntry> byNumber(String number);

    Optional<LedgerEntry> byKey(KeyDigests digests);

    List<LedgerEntry> byHolder(String holderDigest);

    List<LedgerEntry> statusList(int list);

    LedgerHead head();

    LedgerVerdict verify();

    void exportTo(OutputStream out);

    void importFrom(InputStream in);

    @Override
    void close();
}
