package dev.zhicheng.samples.cli.convert;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was noticed in a run: every note in a file, the first ones at hand for the report. A table of 100,000 rows may have
 * one for each.
 */
final class Notes implements AutoCloseable {

    /** The file's name. */
    static final String NAME = "notes.txt";

    /** As many as somebody reads on a page. */
    static final int AT_HAND = 200;

    private final List<String> first = new ArrayList<>();
    private final BufferedWriter file;
    private long count;

    Notes(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    void add(String note) {
        if (++count <= AT_HAND) {
            first.add(note);
        }
        try {
            file.write(note);
            file.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The first of them. */
    List<String> first() {
        return List.copyOf(first);
    }

    /** How many there are beyond the first. */
    long more() {
        return count - first.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
