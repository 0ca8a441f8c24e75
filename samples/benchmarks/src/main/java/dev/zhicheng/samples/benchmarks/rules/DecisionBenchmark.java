package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Facts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision with all findings, over a mix of applications: this library's engine beside the peers, each on the facts it
 * reads. {@link #fromFacts} times the rules alone, {@link #fromApplication} cleaning and reading as well, which all ways
 * do with the same values of certificate-core.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class DecisionBenchmark {

    private static final int COUNT = 1 << 10;
    private static final String OURS = "ours";

    /** The way of deciding. */
    @Param({OURS, "hand-written", "easy-rules", "Drools", "DMN"})
    public String way = OURS;

    private final DecisionEngine engine = DecisionEngine.of(Applications.POLICY, Applications.TITLES);
    private final CaseReader reader = new CaseReader(Applications.TITLES);
    private Application[] applications = {};
    private Facts[] facts = {};
    private CaseFile[] files = {};
    private RulePeer peer = file -> List.of();
    private int next;

    /** Takes the applications on which the way agrees with the reference evaluator. */
    @Setup
    public void prepare() {
        List<Application> mixed = Applications.mixed(COUNT);
        Map<String, RulePeer> measured = way.equals(OURS) ? Map.of() : Map.of(way, Agreement.peer(way));
        new Agreement(measured).check(mixed);
        applications = mixed.toArray(Application[]::new);
        facts = mixed.stream().map(engine::facts).toArray(Facts[]::new);
        files = mixed.stream().map(reader::read).toArray(CaseFile[]::new);
        peer = measured.getOrDefault(way, peer);
    }

    /** The rules on facts that were read before; a decision or a list of findings. */
    @Benchmark
    public Object fromFacts() {
        next = next + 1 & COUNT - 1;
        return way.equals(OURS) ? engine.decide(facts[next]) : peer.decide(files[next]);
    }

    /** Reading and the rules. */
    @Benchmark
    public Object fromApplication() {
        next = next + 1 & COUNT - 1;
        return way.equals(OURS) ? engine.decide(applications[next]) : peer.decide(reader.read(applications[next]));
    }

    /** Reading alone, as a share of the whole. */
    @Benchmark
    public Object readingOnly() {
        next = next + 1 & COUNT - 1;
        return way.equals(OURS) ? engine.facts(applications[next]) : reader.read(applications[next]);
    }
}
