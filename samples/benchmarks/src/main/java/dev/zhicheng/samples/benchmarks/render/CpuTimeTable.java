package dev.zhicheng.samples.benchmarks.render;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.logging.LogManager;

/**
 * The operations of {@link RenderBenchmark} by the CPU time of the one thread that runs them: for a machine that other
 * work keeps busy, where a throughput says more about the neighbours. The best of five runs each.
 */
public final class CpuTimeTable {

    private static final int RUNS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PrintStream out;

    private CpuTimeTable(PrintStream out) {
        this.out = out;
    }

    private interface Operation {
        byte[] run() throws IOException;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        RenderBenchmark benchmark = new RenderBenchmark();
        benchmark.comparePages();
        CpuTimeTable table = new CpuTimeTable(System.out);
        table.measure("ours", benchmark::ours, 15_000, 3_000);
        table.measure("oursSigned", benchmark::oursSigned, 4_000, 1_500);
        table.measure("pdfBoxFontsParsedOnce", benchmark::pdfBoxFontsParsedOnce, 300, 150);
        table.measure("openPdf", benchmark::openPdf, 300, 150);
        table.measure("pdfBoxAllTheWay", benchmark::pdfBoxAllTheWay, 30, 20);
        table.measure("openHtmlToPdf", benchmark::openHtmlToPdf, 40, 20);
    }

    private void measure(String name, Operation operation, int warmUp, int count) throws IOException {
        for (int i = 0; i < warmUp; i++) {
            operation.run();
        }
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < count; i++) {
                operation.run();
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / count);
        }
        out.printf("%-24s %8d µs  %8.1f per CPU second%n", name, best / 1_000, 1e9 / best);
    }
}
