package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckReport;
import dev.zhicheng.rules.check.PolicyCheck;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long a JVM that has just started takes to load the bundled policy and to check it. JMH cannot tell: it measures what
 * was warmed up, and an author checks a policy once per process.
 */
public final class StartTable {

    private static final int JVMS = 10;
    private static final String ONCE = "once";
    private static final List<String> STEPS = List.of("load the policy", "load the catalogue", "check", "all three");

    private StartTable() {}

    /** Starts fresh JVMs one after another; their number may be given. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains(ONCE)) {
            measure();
            return;
        }
        int jvms = arguments.length == 0 ? JVMS : Integer.parseInt(arguments[0]);
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < jvms; i++) {
            runs.add(inFreshJvm());
        }
        for (int step = 0; step < STEPS.size(); step++) {
            int column = step;
            double[] sorted =
                    runs.stream().mapToDouble(run -> run[column]).sorted().toArray();
            double median = (sorted[(jvms - 1) / 2] + sorted[jvms / 2]) / 2;
            System.out.printf(
                    Locale.ROOT,
                    "%-20s median %5.0f ms, from %.0f to %.0f, %d JVMs%n",
                    STEPS.get(step),
                    median,
                    sorted[0],
                    sorted[jvms - 1],
                    jvms);
        }
    }

    private static void measure() {
        long start = System.nanoTime();
        Policy policy = Policy.bundled("ningxia-2021");
        long loaded = System.nanoTime();
        TitleCatalogue catalogue = TitleCatalogue.bundled();
        long catalogued = System.nanoTime();
        CheckReport report = PolicyCheck.check(policy, catalogue);
        long checked = System.nanoTime();
        if (!report.isClean() || !report.exact()) {
            throw new IllegalStateException("the bundled policy does not pass its check");
        }
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f%n",
                (loaded - start) / 1e6,
                (catalogued - loaded) / 1e6,
                (checked - catalogued) / 1e6,
                (checked - start) / 1e6);
    }

    private static double[] inFreshJvm() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartTable.class.getName(),
                ONCE);
        try {
            Process jvm = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jvm.waitFor() != 0) {
                throw new IllegalStateException("a JVM failed");
            }
            return Arrays.stream(line.trim().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a JVM ran", stopped);
        }
    }
}
