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

/** One batch inside its transaction: what the database has for it, and what is decided on that. */
final class JdbcBatch implements LedgerView {

    /** Finds a counter's last serial. */
    interface Counters {
        long lastSerial(String counter) throws SQLException;
    }

    private final List<Command> commands;
    private final Position before;
    private final Map<String, LedgerEntry> byKey = new HashMap<>();
    private final Map<String, LedgerEntry> byNumber = new HashMap<>();
    private final Map<String, Long> lastSerials = new HashMap<>();

    /** Reads what keys and numbers have, as of the ledger that ends at a position. */
    JdbcBatch(Connection connection, Position before, List<Command> commands, JdbcRecords records, Counters counters)
            throws SQLException {
        this.commands = commands;
        this.before = before;
        Set<KeyDigests> keys = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (Command command : commands) {
            if (command instanceof Command.Allocate allocate) {
                keys.add(allocate.digests());
            } else if (command instanceof Command.Issue issue) {
                numbers.add(issue.number());
            } else if (command instanceof Command.Change change) {
                numbers.add(change.number());
            } else if (command instanceof Command.Supersede supersede) {
                numbers.add(supersede.number());
                numbers.add(supersede.successor());
            }
        }
        records.entriesByKey(connection, keys).forEach(this::know);
        records.entriesByNumber(connection, numbers).forEach(this::know);
        for (Command command : commands) {
            if (command instanceof Command.Allocate allocate
                    && allocate.missing().isEmpty()
                    && !byKey.containsKey(allocate.digests().key())
                    && !lastSerials.containsKey(allocate.counter())) {
                lastSerials.put(allocate.counter(), counters.lastSerial(allocate.counter()));
            }
        }
    }

    private void know(LedgerEntry entry) {
        byKey.put(entry.allocation().keyDigest(), entry);
        byNumber.put(entry.number(), entry);
    }

    Decided decide(StatusSpread spread, Instant now) {
        BatchDecider decider = new BatchDecider(this, spread, now);
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        commands.forEach(command -> outcomes.add(decider.decide(command)));
        return new Decided(outcomes, before, decider.position(), decider.records(), decider.counters());
    }

    /**
     * What a batch amounts to.
     *
     * @param outcomes the commands' outcomes, to be let out after the commit
     * @param before where the ledger ended when this was decided
     * @param after where it ends when the records are written
     * @param records what is to be written
     * @param counters the counters that moved, and their last serials
     */
    record Decided(
            List<Outcome> outcomes,
            Position before,
            Position after,
            List<ChainedRecord> records,
            Map<String, Long> counters) {

        /** Refuses and writes nothing: only right if the ledger does end where it was believed to. */
        boolean isRefusalOnly() {
            return records.isEmpty() && outcomes.stream().anyMatch(outcome -> outcome.refusal() != null);
        }
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
