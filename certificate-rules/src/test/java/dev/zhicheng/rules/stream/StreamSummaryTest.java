package dev.zhicheng.rules.stream;

import dev.zhicheng.rules.policy.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamSummaryTest {

    @Test
    void all_is_convertible_when_no_line_was_wrong_and_no_certificate_got_another_outcome() {
        assertThat(new StreamSummary(2, 0, Map.of(Outcome.CONVERTIBLE, 3L)).isAllConvertible())
                .isTrue();
        assertThat(new StreamSummary(0, 0, Map.of()).isAllConvertible()).isTrue();
        assertThat(new StreamSummary(3, 1, Map.of(Outcome.CONVERTIBLE, 3L)).isAllConvertible())
                .isFalse();
        assertThat(new StreamSummary(2, 0, Map.of(Outcome.CONVERTIBLE, 3L, Outcome.INCOMPLETE, 1L)).isAllConvertible())
                .isFalse();
        assertThat(new StreamSummary(2, 0, Map.of(Outcome.REFUSED, 3L)).isAllConvertible())
                .isFalse();
    }

    @Test
    void its_counts_are_its_own() {
        Map<Outcome, Long> counted = new EnumMap<>(Map.of(Outcome.CONVERTIBLE, 1L));
        StreamSummary summary = new StreamSummary(1, 0, counted);

        counted.clear();

        assertThat(summary.outcomes()).containsExactly(Map.entry(Outcome.CONVERTIBLE, 1L));
    }
}
