package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import dev.zhicheng.rules.ledger.internal.JdbcRecords.HeadRow;
import dev.zhicheng.rules.ledger.internal.JdbcSession.ConstraintViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A ledger in two tables.
 *
 * <p>A batch is one transaction: lock the head's row; then, in statements of their own, read what its keys and numbers
 * have; insert the records; move the head; commit. Under READ COMMITTED a statement that locks and reads at once would
 * read what was there before it waited, and one key would get two numbers. The whole ledger has one head, not one a
 * counter: the hash chain runs through all records, and a batch may hold several counters.
 */
public final class JdbcStore implements LedgerStore {

    private final JdbcSession session;
    private final HolderKey key;
    private final InstantSource time;
    private final StatusSpread spread;
    private volatile boolean closed;

    /** The counters as they stood when the chain ended in {@link #knownHash}; only looked at by the one that writes. */
    private final Map<String, Long> knownCounters = new HashMap<>();

    private String knownHash = "";

    private JdbcStore(JdbcSession session, HolderKey key, InstantSource time) {
        this.session = session;
        this.key = key;
        this.time = time;
        this.spread = new StatusSpread(key);
    }

    /** Opens the ledger that a database holds, or begins one in its empty tables. */
    public static IssuanceLedger open(DataSource dataSource, HolderKey key, InstantSource time) {
        JdbcStore store = new JdbcStore(new JdbcSession(dataSource), key, time);
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
        HeadRow head;
        try {
            head = session.transact(connection -> {
                writeAtOnce(connection);
                Optional<HeadRow> present = JdbcRecords.head(connection);
                if (present.isPresent()) {
                    return present.get();
                }
                RecordCodec.Header header = new RecordCodec.Header(now(), keyCheck);
                String body = RecordCodec.write(header);
                String hash = Chain.hash(Chain.GENESIS, body);
                HeadRow made = new HeadRow(body, hash, new Position(0, hash, header.createdAt(), 0));
                JdbcRecords.insertHead(connection, made);
                return made;
            });
        } catch (ConstraintViolation anotherProcessBegan) {
            head = session.transact(JdbcRecords::lockHead);
        }
        LedgerLines.readHeader(
                new Chain.Split(head.header().getBytes(StandardCharsets.UTF_8), head.headerHash()), keyCheck);
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
        JdbcBatch batch = session.transact(connection -> {
            JdbcBatch made = new JdbcBatch(connection, commands, this::lastSerial);
            made.decide(spread, now());
            made.write();
            return made;
        });
        remember(batch);
        return batch.outcomes();
    }

    private long lastSerial(Connection connection, String counter, Position position) throws SQLException {
        Long known = position.hash().equals(knownHash) ? knownCounters.get(counter) : null;
        return known == null ? JdbcRecords.lastSerial(connection, counter) : known;
    }

    private void remember(JdbcBatch batch) {
        if (!batch.before().hash().equals(knownHash)) {
            knownCounters.clear();
        }
        knownCounters.putAll(batch.counters());
        knownHash = batch.after().hash();
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
        return read(connection -> JdbcRecords.entriesByNumber(connection, List.of(number)).stream()
                .findFirst());
    }

    @Override
    public Optional<LedgerEntry> byKey(String keyDigest) {
        return read(connection -> JdbcRecords.entriesByKey(connection, List.of(keyDigest)).stream()
                .findFirst());
    }

    @Override
    public List<LedgerEntry> byHolder(String holderDigest) {
        return read(connection -> JdbcRecords.entriesByHolder(connection, holderDigest));
    }

    @Override
    public List<LedgerEntry> statusList(int list) {
        return read(connection -> JdbcRecords.entriesByStatusList(connection, list));
    }

    private static HeadRow head(Connection connection) throws SQLException {
        return JdbcRecords.head(connection).orElseThrow(() -> new LedgerException(Reason.NOT_A_LEDGER));
    }

    @Override
    public LedgerHead head() {
        Position position = read(JdbcStore::head).position();
        return new LedgerHead(position.sequence(), position.hash());
    }

    @Override
    public LedgerVerdict verify() {
        return read(connection -> {
            HeadRow head = head(connection);
            JdbcJudge judge = new JdbcJudge(head);
            JdbcRecords.read(connection, head.position().sequence(), judge);
            return judge.verdict();
        });
    }

    @Override
    public void exportTo(OutputStream out) {
        read(connection -> {
            HeadRow head = head(connection);
            writeLine(out, Chain.line(head.header(), head.headerHash()));
            JdbcRecords.read(connection, head.position().sequence(), row -> {
                writeLine(out, Chain.line(row.body(), row.hash()));
                return true;
            });
            return head;
        });
    }

    private static void writeLine(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void importFrom(InputStream in) {
        requireOpen();
        LedgerLines.Whole whole = LedgerLines.readAll(in, QueuedLedger.keyCheck(key));
        session.transact(connection -> {
            Position own = JdbcRecords.lockHead(connection).position();
            int from = whole.place(new LedgerHead(own.sequence(), own.hash()));
            if (from < 0 && own.sequence() != 0) {
                throw new LedgerException(Reason.NOT_EMPTY);
            }
            if (from < 0) {
                JdbcRecords.updateHeader(connection, whole.header());
            }
            List<ChainedRecord> records = whole.chained(from);
            for (int at = 0; at < records.size(); at += CommitQueue.LARGEST) {
                insert(connection, records.subList(at, Math.min(at + CommitQueue.LARGEST, records.size())), whole);
            }
            JdbcRecords.updateHead(connection, whole.book().position());
            return whole;
        });
    }

    private static void insert(Connection connection, List<ChainedRecord> records, LedgerLines.Whole whole)
            throws SQLException {
        List<Integer> steps = new ArrayList<>();
        for (ChainedRecord record : records) {
            steps.add(whole.step(record.event()));
        }
        JdbcRecords.insert(connection, records, steps);
    }

    @Override
    public void close() {
        closed = true;
    }
}
