package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;

/** How many of the policy's limits a number is over. */
final class NumberDimension extends Dimension {

    private final Fact fact;
    private final long[] limits;

    NumberDimension(Fact fact, SortedSet<Long> limits) {
        this.fact = fact;
        this.limits = limits.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    int size() {
        return limits.length + 2;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        if (!(valueOf(fact, application, row) instanceof Long number)) {
            return 0;
        }
        int over = 0;
        while (over < limits.length && number > limits[over]) {
            over++;
        }
        return over + 1;
    }

    @Override
    Truth answer(Condition question, int cls) {
        if (cls == 0) {
            return Truth.UNKNOWN;
        }
        return Truth.of(cls - 1 > Arrays.binarySearch(limits, ((Condition.Over) question).limit()));
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
