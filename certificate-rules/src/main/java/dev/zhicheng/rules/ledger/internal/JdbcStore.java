package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import dev.zhicheng.rules.ledger.internal.JdbcSession.ConstraintViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A ledger in two tables.
 *
 * <p>A batch is one transaction: read what its keys and numbers have; decide; move the head on from where this process
 * left it, if it is still there, and insert the records; commit. The head's hash stands for every record before it, so a
 * head that has not moved says that nothing was written since, and what was read before it was locked still holds. When
 * another process has moved it, the batch is decided again with the head locked first; so is one that would refuse and
 * write nothing, since then nothing shows whether the head has moved. Either way, what is decided on is
 * read by statements of their own, in full between the last change of the ledger and the next: a statement that locks and
 * reads at once would under READ COMMITTED read what was there before it waited, and one key would get two numbers.
 *
 * <p>The whole ledger has one head, not one a counter: the hash chain runs through all records, and a batch may hold
 * several counters.
 */
public final class JdbcStore implements LedgerStore {

    private static final int IMPORTED_AT_ONCE = 2_048;

    private final JdbcSession session;
    private final HolderKey key;
    private final InstantSource time;
    private final StatusSpread spread;
    private final JdbcDialect dialect;
    private final JdbcRecords records;
    private final JdbcTail tail = new JdbcTail();
    private volatile boolean closed;

    private JdbcStore(JdbcSession session, JdbcDialect dialect, HolderKey key, InstantSource time) {
        this.session = session;
        this.dialect = dialect;
        this.records = new JdbcRecords(dialect);
        this.key = key;
        this.time = time;
        this.spread = new StatusSpread(key);
    }

    /** Opens the ledger that a database holds, or begins one in its empty tables. */
    public static IssuanceLedger open(DataSource dataSource, HolderKey key, InstantSource time) {
        JdbcSession session = new JdbcSession(dataSource);
        JdbcDialect dialect = session.transact(connection -> {
            writeAtOnce(connection);
            return JdbcDialect.of(connection);
        });
        JdbcStore store = new JdbcStore(session, dialect, key, time);
        store.begin();
        return new QueuedLedger(store, key);
    }

    /** H2 writes up to half a second after a commit unless it is told not to; what was returned must be in its file. */
    private static void writeAtOnce(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY 0");
            }
        }
    }

    private void begin() {
        String keyCheck = QueuedLedger.keyCheck(key);
        JdbcHead head;
        try {
            head = session.transact(connection -> {
                Optional<JdbcHead> present = JdbcHead.find(connection);
                if (present.isPresent()) {
                    return present.get();
                }
                RecordCodec.Header header = new RecordCodec.Header(now(), keyCheck);
                Chain.Split stored = Chain.next(Chain.GENESIS, RecordCodec.write(header));
                JdbcHead made = new JdbcHead(stored, new Position(0, stored.hash(), header.createdAt(), 0));
                made.insert(connection);
                return made;
            });
        } catch (ConstraintViolation anotherProcessBegan) {
            head = session.transact(JdbcHead::lock);
        }
        LedgerLines.readHeader(head.header(), keyCheck);
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<Outcome> commit(List<Command> commands) {
        requireOpen();
        try {
            return commitTogether(commands);
        } catch (ConstraintViolation violation) {
            // Two counters that print one number: only the command at fault is refused.
            return commands.stream().map(this::commitAlone).toList();
        }
    }

    private Outcome commitAlone(Command command) {
        try {
            return commitTogether(List.of(command)).get(0);
        } catch (ConstraintViolation violation) {
            return Outcome.refused(Reason.NUMBER_TAKEN, "by another counter");
        }
    }

    private List<Outcome> commitTogether(List<Command> commands) {
        JdbcBatch.Decided batch = session.transact(connection -> {
            Optional<Position> believed = tail.position();
            if (believed.isPresent()) {
                JdbcBatch.Decided decided = decide(connection, believed.get(), commands);
                if (!decided.isRefusalOnly() && write(connection, decided)) {
                    return decided;
                }
                tail.forget();
            }
            JdbcBatch.Decided decided =
                    decide(connection, JdbcHead.lock(connection).position(), commands);
            if (!write(connection, decided)) {
                throw new IllegalStateException("a locked head has moved");
            }
            return decided;
        });
        tail.follow(batch);
        return batch.outcomes();
    }

    private JdbcBatch.Decided decide(Connection connection, Position end, List<Command> commands) throws SQLException {
        JdbcBatch batch =
                new JdbcBatch(connection, end, commands, records, counter -> lastSerial(connection, counter, end));
        return batch.decide(spread, now());
    }

    private long lastSerial(Connection connection, String counter, Position end) throws SQLException {
        Long known = tail.lastSerial(counter, end);
        return known == null ? JdbcRecords.lastSerial(connection, counter) : known;
    }

    private boolean write(Connection connection, JdbcBatch.Decided batch) throws SQLException {
        return batch.records().isEmpty() || dialect.append(connection, batch.before(), batch.after(), batch.records());
    }

    private void requireOpen() {
        if (closed) {
            throw new LedgerException(Reason.CLOSED);
        }
    }

    private <T> T read(JdbcSession.Work<T> work) {
        requireOpen();
        return session.transact(work);
    }

    @Override
    public Optional<LedgerEntry> byNumber(String number) {
        return read(connection ->
                records.entriesByNumber(connection, List.of(number)).stream().findFirst());
    }

    @Override
    public Optional<LedgerEntry> byKey(KeyDigests digests) {
        return read(connection ->
                records.entriesByKey(connection, List.of(digests)).stream().findFirst());
    }

    @Override
    public List<LedgerEntry> byHolder(String holderDigest) {
        return read(connection -> records.entriesByHolder(connection, holderDigest));
    }

    @Override
    public List<LedgerEntry> statusList(int list) {
        return read(connection -> records.entriesByStatusList(connection, list));
    }

    @Override
    public LedgerHead head() {
        Position position = read(JdbcHead::get).position();
        return new LedgerHead(position.sequence(), position.hash());
    }

    @Override
    public LedgerVerdict verify() {
        return read(connection -> {
            JdbcHead head = JdbcHead.get(connection);
            JdbcJudge judge = new JdbcJudge(head);
            JdbcRecords.read(connection, head.position().sequence(), judge);
            return judge.verdict();
        });
    }

    @Override
    public void exportTo(OutputStream out) {
        read(connection -> {
            JdbcHead head = JdbcHead.get(connection);
            writeLine(out, head.header());
            JdbcRecords.read(connection, head.position().sequence(), row -> {
                writeLine(out, row.stored());
                return true;
            });
            return head;
        });
    }

    private static void writeLine(OutputStream out, Chain.Split line) {
        try {
            line.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void importFrom(InputStream in) {
        requireOpen();
        LedgerLines.Whole whole = LedgerLines.readAll(in, QueuedLedger.keyCheck(key));
        session.transact(connection -> {
            Position end = JdbcHead.lock(connection).position();
            int from = whole.place(new LedgerHead(end.sequence(), end.hash()));
            if (from < 0 && end.sequence() != 0) {
                throw new LedgerException(Reason.NOT_EMPTY);
            }
            if (from < 0) {
                end = JdbcHead.restart(connection, whole.header());
            }
            List<ChainedRecord> missing = whole.chained(from);
            for (int at = 0; at < missing.size(); at += IMPORTED_AT_ONCE) {
                end = append(connection, end, missing.subList(at, Math.min(at + IMPORTED_AT_ONCE, missing.size())));
            }
            return end;
        });
    }

    private Position append(Connection connection, Position end, List<ChainedRecord> chunk) throws SQLException {
        Position after = end;
        for (ChainedRecord record : chunk) {
            after = after.after(record.event(), record.stored().hash());
        }
        if (!dialect.append(connection, end, after, chunk)) {
            throw new IllegalStateException("a locked head has moved");
        }
        return after;
    }

    @Override
    public void close() {
        closed = true;
    }
}
