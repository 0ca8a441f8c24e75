package dev.zhicheng.rules.ledger.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where this process believes that the ledger ends, and the counters as they stand there: right until another process
 * writes, which the head's hash tells. Only the one that writes looks at it.
 */
final class JdbcTail {

    private @Nullable Position position;
    private final Map<String, Long> counters = new HashMap<>();

    Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /** A counter's last serial when the ledger ends at a position, null when it is not known. */
    @Nullable
    Long lastSerial(String counter, Position at) {
        return at.equals(position) ? counters.get(counter) : null;
    }

    /** A batch was committed, that followed on this end or on one that was forgotten. */
    void follow(JdbcBatch.Decided batch) {
        counters.putAll(batch.counters());
        position = batch.after();
    }

    /** The ledger ends elsewhere. */
    void forget() {
        position = null;
        counters.clear();
    }
}
