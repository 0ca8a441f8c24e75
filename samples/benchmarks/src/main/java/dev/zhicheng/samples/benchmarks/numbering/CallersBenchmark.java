package dev.zhicheng.samples.benchmarks.numbering;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a caller waits for a number while so many ask at once, each for a number of its own. Since every caller asks
 * again at once, callers divided by the mean is numbers a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 4)
@Measurement(iterations = 2, time = 4)
public class CallersBenchmark {

    /** Where numbers are kept. */
    @Param({"postgresql", "h2", "embedded"})
    public String store = "postgresql";

    /** How they are given out. */
    @Param({"naive", "ours"})
    public String method = "ours";

    private final AtomicLong keys = new AtomicLong();
    private Site site;
    private Numbering numbering;

    /** Opens the store and checks that both methods give the same numbers. */
    @Setup
    public void open() throws Exception {
        site = new Site();
        numbering = site.numbering(store, method);
    }

    /** Verifies what was written. */
    @TearDown
    public void close() throws Exception {
        site.close();
    }

    /** A lone caller. */
    @Benchmark
    @Threads(1)
    public String callers01() throws Exception {
        return numbering.number("k" + keys.incrementAndGet());
    }

    /** Four callers. */
    @Benchmark
    @Threads(4)
    public String callers04() throws Exception {
        return numbering.number("k" + keys.incrementAndGet());
    }

    /** Sixteen callers. */
    @Benchmark
    @Threads(16)
    public String callers16() throws Exception {
        return numbering.number("k" + keys.incrementAndGet());
    }

    /** Sixty-four callers. */
    @Benchmark
    @Threads(64)
    public String callers64() throws Exception {
        return numbering.number("k" + keys.incrementAndGet());
    }
}
