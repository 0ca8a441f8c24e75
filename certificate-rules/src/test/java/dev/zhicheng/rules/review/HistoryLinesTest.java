package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.Ningxia.Walk;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistoryLinesTest {

    private static final List<Entry> HISTORY =
            new Walk().submitted().passesUnit().now().history();

    private static String written() throws IOException {
        StringBuilder lines = new StringBuilder();
        HistoryLines.write(HISTORY, lines);
        return lines.toString();
    }

    @Test
    void what_an_auditor_takes_away_is_what_went_out_one_entry_a_line() throws IOException {
        assertThat(written().lines()).hasSameSizeAs(HISTORY);
        assertThat(HistoryLines.read(new StringReader(written()))).isEqualTo(HISTORY);
        assertThat(HistoryLines.read(new StringReader(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "马晓兰",
                "{\"stream\":\"case-1\"}",
                "{\"stream\":\"case-1\",\"sequence\":1,\"at\":\"yesterday\"}"
            })
    void a_line_that_is_no_entry_is_named_by_its_number_and_not_repeated(String line) throws IOException {
        String lines = written().lines().findFirst().orElseThrow() + "\n" + line + "\n";

        assertThatThrownBy(() -> HistoryLines.read(new StringReader(lines)))
                .isInstanceOfSatisfying(MalformedHistoryException.class, e -> assertThat(e.line())
                        .isEqualTo(2))
                .hasMessageNotContaining("case-1")
                .hasMessageNotContaining("马晓兰");
    }
}
