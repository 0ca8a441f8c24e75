package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One batch inside its transaction: what the database knew once the lock was held, and what is written for it. */
final class JdbcBatch implements LedgerView {

    /** Finds a counter's last serial. */
    interface Counters {
        long lastSerial(Connection connection, String counter, Position position) throws SQLException;
    }

    private final Connection connection;
    private final List<Command> commands;
    private final Position before;
    private final Map<String, LedgerEntry> byKey = new HashMap<>();
    private final Map<String, LedgerEntry> byNumber = new HashMap<>();
    private final Map<String, Long> lastSerials = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Position after;
    private List<ChainedRecord> records = List.of();
    private List<Integer> steps = List.of();
    private Map<String, Long> counters = Map.of();

    /** Locks the head, and only then reads. */
    JdbcBatch(Connection connection, List<Command> commands, Counters serials) throws SQLException {
        this.connection = connection;
        this.commands = commands;
        this.before = JdbcRecords.lockHead(connection).position();
        this.after = before;
        Set<String> keys = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Command command : commands) {
            if (command instanceof Command.Allocate allocate) {
                keys.add(allocate.keyDigest());
            } else if (command instanceof Command.Issue issue) {
                numbers.add(issue.number());
            } else if (command instanceof Command.Change change) {
                numbers.add(change.number());
            } else if (command instanceof Command.Supersede supersede) {
                numbers.add(supersede.number());
                numbers.add(supersede.successor());
            }
        }
        JdbcRecords.entriesByKey(connection, keys).forEach(this::know);
        JdbcRecords.entriesByNumber(connection, numbers).forEach(this::know);
        for (Command command : commands) {
            if (command instanceof Command.Allocate allocate && !byKey.containsKey(allocate.keyDigest())) {
                named.addAll(counterOf(allocate));
            }
        }
        for (String counter : named) {
            lastSerials.put(counter, serials.lastSerial(connection, counter, before));
        }
    }

    private static List<String> counterOf(Command.Allocate allocate) {
        var request = allocate.request();
        return request.scheme().missing(request.context()).isEmpty()
                ? List.of(request.scheme().counter(request.context()))
                : List.of();
    }

    private void know(LedgerEntry entry) {
        byKey.put(entry.allocation().keyDigest(), entry);
        byNumber.put(entry.number(), entry);
    }

    void decide(StatusSpread spread, Instant now) {
        BatchDecider decider = new BatchDecider(this, spread, now);
        commands.forEach(command -> outcomes.add(decider.decide(command)));
        records = decider.records();
        steps = decider.steps();
        counters = decider.counters();
        after = decider.position();
    }

    void write() throws SQLException {
        if (!records.isEmpty()) {
            JdbcRecords.insert(connection, records, steps);
            JdbcRecords.updateHead(connection, after);
        }
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    Position before() {
        return before;
    }

    Position after() {
        return after;
    }

    /** The counters that moved. */
    Map<String, Long> counters() {
        return counters;
    }

    @Override
    public Position position() {
        return before;
    }

    @Override
    public @Nullable LedgerEntry byKey(String keyDigest) {
        return byKey.get(keyDigest);
    }

    /** Knows the numbers that commands name; that a new number is new, the table's constraint says. */
    @Override
    public @Nullable LedgerEntry byNumber(String number) {
        return byNumber.get(number);
    }

    @Override
    public long lastSerial(String counter) {
        return lastSerials.getOrDefault(counter, 0L);
    }
}
