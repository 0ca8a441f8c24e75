package dev.zhicheng.samples.benchmarks.values;

import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The level of each of the catalogue's 699 names, as written in the catalogue, in the other width, and of unknown names. */
@State(Scope.Benchmark)
@Fork(1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TitleCatalogueBenchmark {

    private static final int COUNT = 699;

    private final TitleCatalogue catalogue = TitleCatalogue.bundled();
    private final Map<String, TitleLevel> levels = new HashMap<>();
    private final String[] asWritten = new String[COUNT];
    private final String[] padded = new String[COUNT];
    private final String[] unknown = new String[COUNT];

    /** Collects the names as fresh strings, whose hash is not yet computed, and checks that both ways agree. */
    @Setup
    public void collectNames() {
        catalogue.groups().stream().flatMap(group -> group.titles().stream()).forEach(title -> Stream.concat(
                        Stream.of(title.name()), title.aliases().stream())
                .forEach(name -> levels.put(name, title.level())));
        int i = 0;
        for (String name : levels.keySet()) {
            asWritten[i] = new String(name.toCharArray());
            padded[i] = "\u3000" + name.replace('（', '(').replace('）', ')');
            unknown[i] = name + "员";
            if (catalogue.find(asWritten[i]).orElseThrow().level() != levels.get(name)
                    || catalogue.find(padded[i]).orElseThrow().level() != levels.get(name)) {
                throw new IllegalStateException("no agreement on " + name);
            }
            i++;
        }
    }

    /** Ours, the name as the catalogue has it. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void asWritten(Blackhole sink) {
        for (String name : asWritten) {
            sink.consume(catalogue.find(name));
        }
    }

    /** Ours, the name to be folded first. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void folded(Blackhole sink) {
        for (String name : padded) {
            sink.consume(catalogue.find(name));
        }
    }

    /** Ours, a name it does not hold (but for a few that are titles by chance). */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void unknown(Blackhole sink) {
        for (String name : unknown) {
            sink.consume(catalogue.find(name));
        }
    }

    /** The limit: a plain hash map from name to level. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void plainMap(Blackhole sink) {
        for (String name : asWritten) {
            sink.consume(levels.get(name));
        }
    }
}
