package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.rules.policy.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application with some places changed for the sake of finding out what would be. Immutable.
 *
 * @param facts the facts
 */
public record Trial(ApplicationFacts facts) {

    /** The same with another value in one place; what was lost on the way to that place is no longer lost. */
    public Trial with(Place place, @Nullable String value, FactReader reader) {
        Application edited = Edits.set(facts.written(), place, value);
        String path = place.path(facts);
        List<ReadFault> faults = facts.faults().isEmpty()
                ? facts.faults()
                : facts.faults().stream()
                        .filter(fault -> !fault.field().equals(path))
                        .toList();
        return new Trial(
                place.fact().scope() == Scope.APPLICATION
                        ? reader.reread(facts, edited, faults)
                        : reader.reread(facts, edited, faults, place));
    }
}
