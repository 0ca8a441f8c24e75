package dev.zhicheng.rules.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, since a damaged line must be hashed as it stands; knows whether the last one was ended. */
final class LineReader {

    /** Far above any record; keeps a file that is no ledger from being read into memory whole. */
    static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean ended = true;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, or null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = null;
        while (true) {
            if (from == to) {
                from = 0;
                to = in.read(buffer);
                if (to <= 0) {
                    to = 0;
                    ended = line == null;
                    return line == null ? null : line.toByteArray();
                }
            }
            int at = from;
            while (at < to && buffer[at] != '\n') {
                at++;
            }
            line = line == null ? new ByteArrayOutputStream(512) : line;
            line.write(buffer, from, at - from);
            boolean feed = at < to;
            from = feed ? at + 1 : at;
            if (feed || line.size() > LONGEST) {
                ended = feed;
                return line.toByteArray();
            }
        }
    }

    /** Whether the line read last had its line feed. */
    boolean lastLineEnded() {
        return ended;
    }
}
