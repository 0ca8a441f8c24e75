package dev.zhicheng.samples.benchmarks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.stream.DecisionStream;
import dev.zhicheng.rules.stream.StreamSummary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A file of applications to a file of decisions, beside Jackson reading the same lines and printing them again. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class StreamBenchmark {

    private static final int PATTERNS = 1000;
    private static final int BUFFER = 1 << 16;

    /** How many lines there are. */
    @Param("1000000")
    public int lines = 1_000_000;

    /** Of what kind the applications are: see {@link Applications}. */
    @Param({"ordinary", "mixed"})
    public String kind = "ordinary";

    private final DecisionStream stream =
            DecisionStream.of(DecisionEngine.of(Applications.POLICY, Applications.TITLES), Locale.CHINA);
    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectReader applications = json.readerFor(Application.class);
    private final ObjectWriter writer = json.writerFor(Application.class).withRootValueSeparator("\n");
    private Path folder = Path.of("");

    /** Writes the lines. */
    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("stream");
        List<Application> patterns =
                kind.equals("ordinary") ? Applications.ordinary(PATTERNS) : Applications.mixed(PATTERNS);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(input()), BUFFER)) {
            StreamLines.write(patterns, lines, out);
        }
        StreamSummary summary = decide(stream);
        if (summary.lines() != lines || summary.errors() != 0) {
            throw new IllegalStateException(summary.toString());
        }
    }

    /** Deletes what was written. */
    @TearDown
    public void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** This library on one thread. */
    @Benchmark
    public StreamSummary decisions() throws IOException {
        return decide(stream);
    }

    /** This library on two threads. */
    @Benchmark
    public StreamSummary decisionsOnTwoThreads() throws IOException {
        return decide(stream.onThreads(2));
    }

    /** Jackson alone: every line into the same records and out again, nothing checked and nothing decided; one thread. */
    @Benchmark
    public long jacksonAlone() throws IOException {
        long read = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(input()), BUFFER);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(output()), BUFFER);
                var values = applications.<Application>readValues(in);
                var printed = writer.writeValues(out)) {
            while (values.hasNextValue()) {
                printed.write(values.nextValue());
                read++;
            }
        }
        return read;
    }

    /** The same by way of a tree. */
    @Benchmark
    public long jacksonAloneByTree() throws IOException {
        long read = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(input()), BUFFER);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(output()), BUFFER);
                var values = json.readerFor(JsonNode.class).readValues(in);
                var printed = json.writer().withRootValueSeparator("\n").writeValues(out)) {
            while (values.hasNextValue()) {
                printed.write(values.nextValue());
                read++;
            }
        }
        return read;
    }

    private StreamSummary decide(DecisionStream decisions) throws IOException {
        try (InputStream in = Files.newInputStream(input());
                OutputStream out = Files.newOutputStream(output())) {
            return decisions.run(in, out, folder);
        }
    }

    private Path input() {
        return folder.resolve("applications.jsonl");
    }

    private Path output() {
        return folder.resolve("decisions.jsonl");
    }
}
