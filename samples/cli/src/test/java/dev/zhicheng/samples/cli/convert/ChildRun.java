package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.samples.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** {@code convert} in a process of its own, which can be killed. */
final class ChildRun {

    private static final long LOOK_EVERY_MILLIS = 5;

    /** For a few hundred people the second compiler costs more than it gives. */
    private static final int QUICK = 1;

    private static final int BEST = 4;

    private final Process process;
    private final Path said;
    private long peakKilobytes;

    private ChildRun(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it. */
    static ChildRun start(String heap, Path said, List<String> arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + heap,
                                "-XX:TieredStopAtLevel=" + (System.getProperty("soak.people") == null ? QUICK : BEST),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        arguments.stream())
                .toList();
        return new ChildRun(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    /** Kills it at once (SIGKILL) as soon as {@code moment} has come; false when it had ended by then. */
    boolean killWhen(BooleanSupplier moment) throws InterruptedException {
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            look();
            if (moment.getAsBoolean()) {
                process.destroyForcibly().waitFor();
                return true;
            }
        }
        return false;
    }

    /** Its exit code, when it has ended by itself. */
    int exit() throws InterruptedException {
        killWhen(() -> false);
        return process.exitValue();
    }

    /** What it said. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** The most memory it ever had, heap and everything else; 0 where the system does not tell. */
    long peakKilobytes() {
        return peakKilobytes;
    }

    private void look() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (Files.notExists(status)) {
            return;
        }
        try (Stream<String> lines = Files.lines(status)) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .forEach(peak -> peakKilobytes = Math.max(peakKilobytes, peak));
        } catch (IOException | UncheckedIOException itHasJustEnded) {
            return;
        }
    }
}
