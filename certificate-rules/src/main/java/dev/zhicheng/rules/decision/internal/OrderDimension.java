package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.util.Set;

/** How one date lies to another. */
final class OrderDimension extends Dimension {

    private final Condition.DatesAre question;

    OrderDimension(Condition.DatesAre question) {
        this.question = question;
    }

    @Override
    int size() {
        return Truth.values().length;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        if (!(valueOf(question.fact(), application, row) instanceof PartialDate date)
                || !(valueOf(question.other(), application, row) instanceof PartialDate other)) {
            return Truth.UNKNOWN.ordinal();
        }
        int years = question.plusYears();
        boolean lies = question.order() == Condition.Order.AFTER
                ? date.earliest().isAfter(other.latest().plusYears(years))
                : date.latest().isBefore(other.earliest().plusYears(years));
        return Truth.of(lies).ordinal();
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
