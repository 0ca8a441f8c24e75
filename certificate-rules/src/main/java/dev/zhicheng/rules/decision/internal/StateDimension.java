package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a fact is absent, invalid with one of its faults, or there. Always known. */
final class StateDimension extends Dimension {

    private static final int ABSENT = 0;

    private final Fact fact;
    private final int present;

    StateDimension(Fact fact) {
        this.fact = fact;
        this.present = fact.faults().size() + 1;
    }

    @Override
    int size() {
        return present + 1;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        @Nullable Object value = valueOf(fact, application, row);
        if (value == null) {
            return ABSENT;
        }
        return value instanceof Unreadable unreadable ? 1 + fact.faults().indexOf(unreadable.fault()) : present;
    }

    @Override
    Truth answer(Condition question, int cls) {
        if (question instanceof Condition.Invalid invalid) {
            boolean faulty = cls > ABSENT && cls < present;
            return Truth.of(faulty
                    && (invalid.faults().isEmpty()
                            || invalid.faults().contains(fact.faults().get(cls - 1))));
        }
        return Truth.of(cls == ABSENT);
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
