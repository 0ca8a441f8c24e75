package dev.zhicheng.core.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Large tables need no large memory: the virtual machine that writes and reads one is given less than its rows would fill.
 *
 * <p>The full size: {@code -Dsummary.rows=100000 -Dsummary.heap=512m}.
 */
class LargeTableTest {

    private static final String ROWS = System.getProperty("summary.rows", "15000");
    private static final String HEAP = System.getProperty("summary.heap", "24m");

    @ParameterizedTest
    @EnumSource
    void rows_are_written_and_read_one_by_one(SummaryTableWriter.Format format, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeTable.class.getName(),
                format.name(),
                ROWS,
                folder.resolve("table").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).as(output).last().isEqualTo(ROWS);
    }
}
