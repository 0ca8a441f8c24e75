package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.util.Set;

/** Whether cleaning changed a fact's text. Always known. */
final class NormalisedDimension extends Dimension {

    private final Fact fact;

    NormalisedDimension(Fact fact) {
        this.fact = fact;
    }

    @Override
    int size() {
        return 2;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        return rowOf(fact, application, row).isNormalised(fact) ? 1 : 0;
    }

    @Override
    Truth answer(Condition question, int cls) {
        return Truth.of(cls == 1);
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
