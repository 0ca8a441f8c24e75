package dev.zhicheng.rules.stream;

import dev.zhicheng.rules.policy.Outcome;
import java.util.Map;

/**
 * What came of a stream.
 *
 * @param lines how many lines there were
 * @param errors how many of them were no application
 * @param outcomes how many certificates got each outcome
 */
public record StreamSummary(long lines, long errors, Map<Outcome, Long> outcomes) {

    /** Copies the map. */
    public StreamSummary {
        outcomes = Map.copyOf(outcomes);
    }

    /** Whether every line was an application and every certificate is convertible. */
    public boolean isAllConvertible() {
        return errors == 0 && outcomes.keySet().stream().allMatch(outcome -> outcome == Outcome.CONVERTIBLE);
    }
}
