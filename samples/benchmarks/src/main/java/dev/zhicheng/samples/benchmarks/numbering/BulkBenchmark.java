package dev.zhicheng.samples.benchmarks.numbering;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole province at once: 100,000 numbers in one call, into an empty ledger each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class BulkBenchmark {

    private static final int CERTIFICATES = 100_000;

    /** Where numbers are kept. */
    @Param({"postgresql", "h2", "embedded"})
    public String store = "postgresql";

    private List<String> keys;
    private Site site;
    private Numbering numbering;

    /** An empty ledger. */
    @Setup(Level.Iteration)
    public void open() throws Exception {
        keys = LongStream.range(0, CERTIFICATES).mapToObj(i -> "k" + i).toList();
        site = new Site();
        numbering = site.numbering(store, "ours");
    }

    /** Verifies what was written. */
    @TearDown(Level.Iteration)
    public void close() throws Exception {
        site.close();
    }

    /** All of them. */
    @Benchmark
    public List<String> hundredThousand() throws Exception {
        return numbering.numbers(keys);
    }
}
