package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that a journal file makes durable. */
public final class JournalStore implements LedgerStore {

    private enum Condition {
        OPEN,
        /** A write failed: what the file holds is only known once it is read again. */
        FAILED,
        CLOSED
    }

    private final JournalFile journal;
    private final HolderKey key;
    private final InstantSource time;
    private final StatusSpread spread;
    private volatile LedgerBook book;
    private volatile Condition condition = Condition.OPEN;

    private JournalStore(JournalFile journal, HolderKey key, InstantSource time) throws IOException {
        this.journal = journal;
        this.key = key;
        this.time = time;
        this.spread = new StatusSpread(key);
        this.book = journal.load(QueuedLedger.keyCheck(key), now());
    }

    /** Opens the ledger that a journal file holds, or begins one. */
    public static IssuanceLedger open(Path path, HolderKey key, InstantSource time) {
        JournalFile journal = null;
        try {
            journal = JournalFile.open(path);
            return new QueuedLedger(new JournalStore(journal, key, time), key);
        } catch (IOException e) {
            throw closing(journal, new LedgerException(Reason.UNAVAILABLE, String.valueOf(path.getFileName()), e));
        } catch (RuntimeException e) {
            throw closing(journal, e);
        }
    }

    private static RuntimeException closing(@Nullable JournalFile journal, RuntimeException e) {
        try {
            if (journal != null) {
                journal.close();
            }
        } catch (IOException second) {
            e.addSuppressed(second);
        }
        return e;
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized List<Outcome> commit(List<Command> commands) {
        requireOpen();
        BatchDecider decider = new BatchDecider(book, spread, now());
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        commands.forEach(command -> outcomes.add(decider.decide(command)));
        if (!decider.records().isEmpty()) {
            write(decider.records());
        }
        return outcomes;
    }

    private void write(List<ChainedRecord> records) {
        try {
            journal.append(out -> {
                for (ChainedRecord record : records) {
                    record.stored().writeTo(out);
                }
            });
        } catch (IOException e) {
            condition = Condition.FAILED;
            throw new LedgerException(Reason.OUTCOME_UNKNOWN, "journal", e);
        }
        for (ChainedRecord record : records) {
            book.accept(record.event(), record.stored().hash()).ifPresent(fault -> {
                throw new IllegalStateException("own record refused: " + fault);
            });
        }
    }

    private void requireOpen() {
        switch (condition) {
            case OPEN -> {}
            case FAILED -> throw new LedgerException(Reason.OUTCOME_UNKNOWN, "journal must be opened again", null);
            case CLOSED -> throw new LedgerException(Reason.CLOSED);
        }
    }

    @Override
    public Optional<LedgerEntry> byNumber(String number) {
        requireOpen();
        return Optional.ofNullable(book.byNumber(number));
    }

    @Override
    public Optional<LedgerEntry> byKey(KeyDigests digests) {
        requireOpen();
        return Optional.ofNullable(book.byKey(digests.key()));
    }

    @Override
    public List<LedgerEntry> byHolder(String holderDigest) {
        requireOpen();
        return book.byHolder(holderDigest);
    }

    @Override
    public List<LedgerEntry> statusList(int list) {
        requireOpen();
        return book.entries().stream()
                .filter(entry -> entry.allocation().statusList() == list)
                .toList();
    }

    @Override
    public LedgerHead head() {
        requireOpen();
        return book.head();
    }

    /** Reads the file again, so that it is the disk that is judged and not the memory. */
    @Override
    public synchronized LedgerVerdict verify() {
        requireOpen();
        try (InputStream in = journal.read()) {
            LedgerVerdict verdict = LedgerLines.judge(in);
            return !verdict.isSound() || verdict.head().equals(book.head())
                    ? verdict
                    : LedgerLines.broken(verdict.head(), LedgerVerdict.Fault.INDEX);
        } catch (IOException e) {
            throw new LedgerException(Reason.UNAVAILABLE, "journal", e);
        }
    }

    @Override
    public void exportTo(OutputStream out) {
        requireOpen();
        try (InputStream in = journal.read()) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void importFrom(InputStream in) {
        requireOpen();
        LedgerLines.Whole whole = LedgerLines.readAll(in, QueuedLedger.keyCheck(key));
        int own = whole.place(book.head());
        if (own < 0 && book.head().sequence() != 0) {
            throw new LedgerException(Reason.NOT_EMPTY);
        }
        try {
            if (own < 0) {
                journal.restart(out -> whole.writeTo(out, -1));
            } else {
                journal.append(out -> whole.writeTo(out, own));
            }
            book = whole.book();
        } catch (IOException e) {
            condition = Condition.FAILED;
            throw new LedgerException(Reason.OUTCOME_UNKNOWN, "journal", e);
        }
    }

    @Override
    public synchronized void close() {
        if (condition == Condition.CLOSED) {
            return;
        }
        condition = Condition.CLOSED;
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
