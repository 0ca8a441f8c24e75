package dev.zhicheng.rules.review;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text as a history: a line that is named as none, or entries that are read again as they were written. */
public final class HistoryFuzz {

    private HistoryFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            List<Entry> history = HistoryLines.read(new StringReader(new String(data, StandardCharsets.UTF_8)));
            StringBuilder written = new StringBuilder();
            HistoryLines.write(history, written);
            if (!HistoryLines.read(new StringReader(written.toString())).equals(history)) {
                throw new IllegalStateException("what was written is read as something else");
            }
        } catch (MalformedHistoryException refused) {
            // named, with its line
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
