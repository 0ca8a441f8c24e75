package dev.zhicheng.rules.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Histories in memory, for tests and demonstrations: gone with the process. Thread-safe. */
public final class InMemoryHistoryStore implements HistoryStore {

    private final Map<String, List<Entry>> histories = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryHistoryStore() {}

    @Override
    public List<Entry> read(String stream, int after) {
        List<Entry> history = histories.getOrDefault(stream, List.of());
        return history.subList(Math.min(after, history.size()), history.size());
    }

    @Override
    public boolean append(Entry entry) {
        List<Entry> history = read(entry.stream());
        if (!follows(history, entry)) {
            return false;
        }
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return history.isEmpty()
                ? histories.putIfAbsent(entry.stream(), List.copyOf(longer)) == null
                : histories.replace(entry.stream(), history, List.copyOf(longer));
    }

    private static boolean follows(List<Entry> history, Entry entry) {
        return entry.sequence() == history.size() + 1
                && (history.isEmpty() || history.get(history.size() - 1).hash().equals(entry.previous()));
    }
}
