package dev.zhicheng.rules.stream;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Records of four longs on disk, in parts by the first of them, so that records of equal key can be found with no more
 * than one part in memory. Not thread-safe.
 */
final class Partitions implements AutoCloseable {

    /** A record's key in two halves and two values. */
    record Entry(long high, long low, long first, long second) {}

    private static final int PARTS = 256;

    private final Path folder;
    private final String name;
    private final DataOutputStream[] parts = new DataOutputStream[PARTS];
    private final int[] sizes = new int[PARTS];

    Partitions(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    void add(long high, long low, long first, long second) throws IOException {
        int part = (int) (high >>> 56);
        if (parts[part] == null) {
            parts[part] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(part))));
        }
        DataOutputStream out = parts[part];
        out.writeLong(high);
        out.writeLong(low);
        out.writeLong(first);
        out.writeLong(second);
        sizes[part] = Math.incrementExact(sizes[part]);
    }

    /** Takes a run of records with one key, at least two, by their first value. */
    interface Run {
        void accept(Entry[] entries, int from, int to) throws IOException;
    }

    /** Hands over every run of equal keys. */
    void forEachRun(Run run) throws IOException {
        for (int part = 0; part < PARTS; part++) {
            if (parts[part] != null) {
                parts[part].close();
                runs(load(part), run);
            }
        }
    }

    private Entry[] load(int part) throws IOException {
        Entry[] entries = new Entry[sizes[part]];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part))))) {
            for (int i = 0; i < entries.length; i++) {
                entries[i] = new Entry(in.readLong(), in.readLong(), in.readLong(), in.readLong());
            }
        }
        Arrays.sort(entries, (a, b) -> {
            int byHigh = Long.compare(a.high, b.high);
            int byLow = byHigh != 0 ? byHigh : Long.compare(a.low, b.low);
            return byLow != 0 ? byLow : Long.compare(a.first, b.first);
        });
        return entries;
    }

    private static void runs(Entry[] entries, Run run) throws IOException {
        int from = 0;
        for (int to = 1; to <= entries.length; to++) {
            boolean ends = to == entries.length
                    || entries[to].high != entries[from].high
                    || entries[to].low != entries[from].low;
            if (ends) {
                if (to - from > 1) {
                    run.accept(entries, from, to);
                }
                from = to;
            }
        }
    }

    private Path file(int part) {
        return folder.resolve(name + "-" + part);
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream part : parts) {
            if (part != null) {
                part.close();
            }
        }
    }
}
