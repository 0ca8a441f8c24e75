package dev.zhicheng.samples.benchmarks.rules;

import com.sun.management.ThreadMXBean;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Facts;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jol.info.GraphLayout;

/**
 * Prints how many bytes a decision allocates and how many of them its result keeps, on average over a mix of applications.
 * JOL reads the sizes; on JDK 17 it needs {@code -Djol.magicFieldOffset=true}.
 */
public final class ResultSize {

    private static final int APPLICATIONS = 1 << 10;
    private static final int ROUNDS = 500;

    private ResultSize() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        DecisionEngine engine = DecisionEngine.of(Applications.POLICY, Applications.TITLES);
        List<Facts> facts =
                Applications.mixed(APPLICATIONS).stream().map(engine::facts).toList();
        Decision[] decisions = new Decision[APPLICATIONS];
        decideAll(engine, facts, decisions);
        double allocated = decideAll(engine, facts, decisions) / (double) ROUNDS / APPLICATIONS;
        List<Object> there = new ArrayList<>(facts);
        there.add(engine);
        there.addAll(List.of(decisions));
        long before = size(there);
        // What all decisions share is there already; a second one of each application adds its result alone.
        facts.forEach(each -> there.add(engine.decide(each)));
        double kept = (size(there) - before) / (double) APPLICATIONS;
        System.out.printf(
                Locale.ROOT, "one decision allocates %.0f bytes, of which its result keeps %.0f%n", allocated, kept);
    }

    private static long decideAll(DecisionEngine engine, List<Facts> facts, Decision[] decisions) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < decisions.length; i++) {
                decisions[i] = engine.decide(facts.get(i));
            }
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static long size(List<Object> roots) {
        return GraphLayout.parseInstance(roots.toArray()).totalSize();
    }
}
