package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.util.Set;

/** Which word of its closed set a fact is. */
final class WordDimension extends Dimension {

    private final Fact fact;

    WordDimension(Fact fact) {
        this.fact = fact;
    }

    @Override
    int size() {
        return fact.codes().size() + 1;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        return valueOf(fact, application, row) instanceof Code code ? code.index() + 1 : 0;
    }

    @Override
    Truth answer(Condition question, int cls) {
        if (cls == 0) {
            return Truth.UNKNOWN;
        }
        return Truth.of(((Condition.Is) question).words().contains(fact.codes().get(cls - 1)));
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
