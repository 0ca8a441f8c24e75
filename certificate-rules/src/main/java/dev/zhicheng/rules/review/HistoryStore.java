package dev.zhicheng.rules.review;

import java.util.List;

/**
 * Where histories are kept. The caller's own, or one of {@link InMemoryHistoryStore} and {@link JdbcHistoryStore}.
 *
 * <p>An implementation is thread-safe, keeps entries for ever and unchanged, and lets exactly one of several writers have
 * a sequence number. Failures of the medium are unchecked exceptions of the implementation.
 */
public interface HistoryStore {

    /** The entries of a history in their order; empty when there is none of that name. */
    default List<Entry> read(String stream) {
        return read(stream, 0);
    }

    /**
     * The end of a history, so that who knows its beginning need not read it again.
     *
     * @param after how many entries to leave out
     */
    List<Entry> read(String stream, int after);

    /**
     * Adds an entry to the end of its history.
     *
     * @return false, and nothing happened, when the history has changed since the entry was made: its sequence number is
     *     taken, or its end is not the entry that this one follows
     */
    boolean append(Entry entry);
}
