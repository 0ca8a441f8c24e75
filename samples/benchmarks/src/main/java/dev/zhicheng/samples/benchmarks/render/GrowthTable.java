package dev.zhicheng.samples.benchmarks.render;

import com.sun.management.OperatingSystemMXBean;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.batch.CertificateZip;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Batches of growing size, each certificate another: whether rate and memory stay the same. Run it in a small heap. The
 * files are counted, not kept.
 *
 * <p>Arguments: {@code unsigned}, {@code signed} or {@code zip}; threads; one or more sizes.
 */
public final class GrowthTable {

    private static final int WARM_UP = 5_000;

    private final String way;
    private final CertificateRenderer renderer;
    private final ExecutorService workers;
    private final int threads;

    private GrowthTable(String way, int threads) {
        this.way = way;
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads);
        this.renderer =
                way.equals("unsigned") ? Pages.renderer() : Pages.renderer().withSealing(Pages.ecdsa());
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        GrowthTable table = new GrowthTable(arguments[0], Integer.parseInt(arguments[1]));
        PrintStream out = System.out;
        table.run(WARM_UP);
        out.printf(
                "%s, %d threads, heap of %d MB%n",
                table.way, table.threads, megabytes(Runtime.getRuntime().maxMemory()));
        for (int i = 2; i < arguments.length; i++) {
            int count = Integer.parseInt(arguments[i]);
            long start = System.nanoTime();
            long cpu = cpuTime();
            Counter counter = table.run(count);
            double seconds = (System.nanoTime() - start) / 1e9;
            long each = (cpuTime() - cpu) / 1_000 / count;
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            out.printf("%7d certificates  %7.0f per second  %4d µs of CPU each  ", count, count / seconds, each);
            out.printf("%3d MB live after  ", megabytes(used));
            out.printf("%d bytes a file, at most %d at once%n", counter.bytes / count, counter.largest);
        }
        table.workers.shutdown();
    }

    private Counter run(int count) throws IOException, InterruptedException, ExecutionException {
        return way.equals("zip") ? zip(count) : files(count);
    }

    private Counter zip(int count) throws IOException {
        Counter counter = new Counter();
        try (CertificateZip zip = new CertificateZip(renderer, counter)) {
            for (int i = 0; i < count; i++) {
                zip.add(certificate(i), null);
            }
        }
        return counter;
    }

    private Counter files(int count) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        Callable<Counter> work = () -> {
            Counter counter = new Counter();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                renderer.render(certificate(i), counter);
            }
            return counter;
        };
        List<Future<Counter>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(workers.submit(work));
        }
        Counter sum = new Counter();
        for (Future<Counter> part : parts) {
            sum.add(part.get());
        }
        return sum;
    }

    private static ElectronicCertificate certificate(int index) {
        return Pages.certificate(new Random(index), index);
    }

    /** Of the whole process, so with the garbage collector's; for a machine that other work keeps busy. */
    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /** Forgets what is written but its size; the largest write is a file, since one is written at once. */
    private static final class Counter extends OutputStream {
        private long bytes;
        private int largest;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] data, int from, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }

        void add(Counter other) {
            bytes += other.bytes;
            largest = Math.max(largest, other.largest);
        }
    }
}
