package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.util.Set;

/** Whether no level fits both of two facts. */
final class DisjointDimension extends Dimension {

    private final Condition.Disjoint question;

    DisjointDimension(Condition.Disjoint question) {
        this.question = question;
    }

    @Override
    int size() {
        return Truth.values().length;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        if (!(valueOf(question.fact(), application, row) instanceof Code code)
                || !(valueOf(question.other(), application, row) instanceof Code other)) {
            return Truth.UNKNOWN.ordinal();
        }
        return Truth.of((code.levels() & other.levels()) == 0).ordinal();
    }

    @Override
    Truth answer(Condition asked, int cls) {
        return Truth.values()[cls];
    }

    @Override
    Set<Fact> facts() {
        return Set.of(question.fact(), question.other());
    }
}
