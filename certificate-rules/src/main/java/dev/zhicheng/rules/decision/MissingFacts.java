package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Outcome;
import java.util.List;
import java.util.Set;

/**
 * Facts that would settle an undetermined case: known, they can give one of these outcomes whatever else stays unknown, and
 * no smaller set of them can.
 *
 * @param fields their paths in the application, sorted
 * @param settles the outcomes they can give, never {@link Outcome#UNDETERMINED}
 */
public record MissingFacts(List<String> fields, Set<Outcome> settles) {

    /** Copies the collections. */
    public MissingFacts {
        fields = List.copyOf(fields);
        settles = Set.copyOf(settles);
    }
}
