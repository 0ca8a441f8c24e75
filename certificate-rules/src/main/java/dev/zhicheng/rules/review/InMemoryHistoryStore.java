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
    public List<Entry> read(String stream) {
        return histories.getOrDefault(stream, List.of());
    }

    @Override
    public boolean append(Entry entry) {
        List<Entry> result = histories.compute(entry.stream(), (stream, known) -> {
            List<Entry> history = known == null ? List.of() : known;
            if (!follows(history, entry)) {
                return known;
            }
            List<Entry> longer = new ArrayList<>(history);
            longer.add(entry);
            return List.copyOf(longer);
        });
        return result != null && result.size() == entry.sequence() && result.get(result.size() - 1) == entry;
    }

    private static boolean follows(List<Entry> history, Entry entry) {
        return entry.sequence() == history.size() + 1
                && (history.isEmpty() || history.get(history.size() - 1).hash().equals(entry.previous()));
    }
}
