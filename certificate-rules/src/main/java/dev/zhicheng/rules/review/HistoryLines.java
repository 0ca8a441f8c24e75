package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.internal.EntryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Histories as JSON Lines, one entry per line in canonical JSON: what an auditor takes away. {@link ReviewCase#verify}
 * tells whether what comes back is what went out.
 */
public final class HistoryLines {

    private HistoryLines() {}

    /**
     * Writes the entries, each followed by a line feed.
     *
     * @throws IOException when {@code to} fails
     */
    public static void write(List<Entry> history, Appendable to) throws IOException {
        for (Entry entry : history) {
            to.append(EntryJson.line(entry)).append('\n');
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MalformedHistoryException when a line is not an entry; it names the line and repeats nothing of it
     * @throws IOException when {@code from} fails
     */
    public static List<Entry> read(Reader from) throws IOException {
        BufferedReader lines = new BufferedReader(from);
        List<Entry> history = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                history.add(EntryJson.entry(line));
            } catch (IllegalArgumentException e) {
                throw new MalformedHistoryException(history.size() + 1);
            }
        }
        return List.copyOf(history);
    }
}
