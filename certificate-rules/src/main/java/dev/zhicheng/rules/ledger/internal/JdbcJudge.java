package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import dev.zhicheng.rules.ledger.LedgerVerdict.Fault;
import dev.zhicheng.rules.ledger.internal.JdbcRecords.Row;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a ledger, one after the other: the chain, and the columns that look-ups go by. */
final class JdbcJudge implements JdbcRecords.RowReader {

    private final JdbcHead head;
    private final LedgerBook book;
    private final @Nullable Fault headerFault;
    private LedgerHead good;
    private @Nullable Fault fault;

    JdbcJudge(JdbcHead head) {
        this.head = head;
        Chain.Split header = head.header();
        this.headerFault = header.follows(Chain.GENESIS) ? null : Fault.CHAIN;
        this.book = new LedgerBook(RecordCodec.readHeader(header.text()), header.hash());
        this.good = book.head();
    }

    @Override
    public boolean read(Row row) {
        good = book.head();
        fault = book.accept(row.stored()).or(() -> columnFault(row)).orElse(null);
        return fault == null;
    }

    private Optional<Fault> columnFault(Row row) {
        LedgerEvent event = Objects.requireNonNull(RecordCodec.readEvent(row.body()));
        boolean agree = event.number().equals(row.number())
                && row.step()
                        == Objects.requireNonNull(book.byNumber(event.number()))
                                        .history()
                                        .size()
                                - 1
                && (event instanceof Allocated allocated ? isFoundBy(allocated, row) : isNotFound(row));
        return agree ? Optional.empty() : Optional.of(Fault.INDEX);
    }

    private static boolean isFoundBy(Allocated allocated, Row row) {
        return allocated.keyDigest().equals(row.keyDigest())
                && allocated.holderDigest().equals(row.holderDigest())
                && allocated.counter().equals(row.counter())
                && Objects.equals(allocated.serial(), row.serial())
                && Objects.equals(allocated.statusList(), row.statusList());
    }

    /** Only an allocation is looked up; a digest in a later row would show a number to a holder whose it is not. */
    private static boolean isNotFound(Row row) {
        return row.keyDigest() == null
                && row.holderDigest() == null
                && row.counter() == null
                && row.serial() == null
                && row.statusList() == null;
    }

    LedgerVerdict verdict() {
        if (headerFault != null) {
            return LedgerLines.broken(new LedgerHead(0, Chain.GENESIS), headerFault);
        }
        if (fault != null) {
            return LedgerLines.broken(good, fault);
        }
        return book.position().equals(head.position())
                ? new LedgerVerdict(book.head().sequence(), book.head(), null)
                : LedgerLines.broken(book.head(), Fault.INDEX);
    }
}
