package dev.zhicheng.rules.ledger.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineReaderTest {

    private static LineReader of(String text) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Each line, an exclamation mark behind those that were ended. */
    private static List<String> lines(String text) throws IOException {
        LineReader reader = of(text);
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, StandardCharsets.UTF_8) + (reader.lastLineEnded() ? "!" : ""));
        }
        return lines;
    }

    @Test
    void a_line_ends_at_its_line_feed_and_the_last_one_may_lack_it() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("一\n\n二\n")).containsExactly("一!", "!", "二!");
        assertThat(lines("一\n二")).containsExactly("一!", "二");
    }

    @Test
    void a_line_may_lie_across_what_is_read_at_a_time() throws IOException {
        String first = "x".repeat(LineReader.LONGEST - 3);

        assertThat(lines(first + "\nsecond\nthird")).containsExactly(first + "!", "second!", "third");
    }

    @Test
    void a_file_that_is_one_long_line_is_not_read_into_memory_whole() throws IOException {
        LineReader reader = of("x".repeat(10 * LineReader.LONGEST) + "\n");
        byte[] line = reader.next();

        assertThat(line).hasSizeBetween(LineReader.LONGEST, 2 * LineReader.LONGEST);
        assertThat(reader.lastLineEnded()).isFalse();
    }

    @Test
    void the_longest_line_is_still_read_whole() throws IOException {
        String longest = "x".repeat(LineReader.LONGEST);

        assertThat(lines(longest + "\n")).containsExactly(longest + "!");
    }
}
