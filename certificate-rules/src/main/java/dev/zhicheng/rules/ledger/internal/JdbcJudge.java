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
    private @Nullable Fault fault;

    JdbcJudge(JdbcHead head) {
        this.head = head;
        Chain.Split header = head.header();
        this.headerFault = header.follows(Chain.GENESIS) ? null : Fault.CHAIN;
        this.book = new LedgerBook(RecordCodec.readHeader(header.text()), header.hash());
    }

    @Override
    public boolean read(Row row) {
        Optional<Fault> found = book.accept(row.stored());
        if (found.isEmpty() && !columnsAgree(row)) {
            found = Optional.of(Fault.INDEX);
        }
        fault = found.orElse(null);
        return fault == null;
    }

    private boolean columnsAgree(Row row) {
        LedgerEvent event = RecordCodec.readEvent(row.body());
        if (event == null || !event.number().equals(row.number())) {
            return false;
        }
        if (event instanceof Allocated allocated) {
            return row.step() == 0
                    && allocated.keyDigest().equals(row.keyDigest())
                    && allocated.holderDigest().equals(row.holderDigest())
                    && allocated.counter().equals(row.counter())
                    && Objects.equals(allocated.serial(), row.serial())
                    && Objects.equals(allocated.statusList(), row.statusList());
        }
        return row.step() > 0 && row.keyDigest() == null && row.counter() == null;
    }

    LedgerVerdict verdict() {
        if (headerFault != null) {
            return LedgerLines.broken(new LedgerHead(0, Chain.GENESIS), headerFault);
        }
        if (fault != null) {
            boolean taken = fault == Fault.INDEX;
            LedgerHead good = book.head();
            return taken
                    ? new LedgerVerdict(good.sequence() - 1, good, new LedgerVerdict.Break(good.sequence(), fault))
                    : LedgerLines.broken(good, fault);
        }
        return book.position().equals(head.position())
                ? new LedgerVerdict(book.head().sequence(), book.head(), null)
                : LedgerLines.broken(book.head(), Fault.INDEX);
    }
}
