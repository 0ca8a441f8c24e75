package dev.zhicheng.rules.stream;

import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Decides any number of applications, JSON Lines in and JSON Lines out, in the same order and with the same bytes as
 * {@link DecisionEngine#decideAll} gives for all of them together.
 *
 * <p>Memory does not grow with the number of lines: each line is decided as it comes, and what lines of one person or of
 * one certificate do to each other is worked out afterwards from an index in temporary files, which nobody but their owner
 * can read and which are deleted at the end. Only the applications of one person are in memory together. A line that is no
 * application gives {@code {"line":n,"error":{…}}} in its place. Immutable and thread-safe.
 */
public final class DecisionStream {

    private final DecisionEngine engine;
    private final Locale locale;
    private final int threads;

    private DecisionStream(DecisionEngine engine, Locale locale, int threads) {
        this.engine = engine;
        this.locale = locale;
        this.threads = threads;
    }

    /** A stream decided by an engine on one thread, with messages in the language of {@code locale}. */
    public static DecisionStream of(DecisionEngine engine, Locale locale) {
        return new DecisionStream(engine, locale, 1);
    }

    /**
     * The same on several threads; the output does not depend on their number.
     *
     * @throws IllegalArgumentException when {@code threads} is less than 1
     */
    public DecisionStream onThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        return new DecisionStream(engine, locale, threads);
    }

    /**
     * Decides every line.
     *
     * @param in JSON Lines of applications in UTF-8; read to its end, not closed
     * @param out takes one line for each; flushed, not closed
     * @param temporary an existing folder for temporary files, about three times the size of the input
     * @throws IOException when reading, writing or the temporary files fail; what was written then is not complete
     */
    public StreamSummary run(InputStream in, OutputStream out, Path temporary) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "decisions");
        try (StreamRun run =
                new StreamRun(new LineDecider(engine, DecisionWriter.in(locale)), engine, folder, threads)) {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            StreamSummary summary = run.run(new LineReader(in), buffered);
            buffered.flush();
            return summary;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
