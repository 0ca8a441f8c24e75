package dev.zhicheng.samples.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, with how many a second and the time that remains; nothing elsewhere. */
public final class Progress implements AutoCloseable {

    private static final int COLUMNS = 100;
    private static final int REFRESH_MILLIS = 100;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Starts a task of {@code steps} steps; {@code steps} under 0 means that nobody knows how many. */
    public static Progress start(String task, long steps, PrintStream terminal) {
        if (System.console() == null || "dumb".equals(System.getenv("TERM"))) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, COLUMNS))
                .build());
    }

    /** One step done. */
    public void step() {
        steps(1);
    }

    /** So many steps done. */
    public void steps(long count) {
        if (bar != null) {
            bar.stepBy(count);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
