package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.internal.QuestionAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The axes that the questions of a policy's rules span, each once. */
final class Dimensions {

    private final Policy policy;
    private final Map<Fact, SortedSet<LocalDate>> days = new EnumMap<>(Fact.class);
    private final Map<Fact, SortedSet<Long>> limits = new EnumMap<>(Fact.class);
    private final Map<QuestionAxis, Integer> indexes = new HashMap<>();
    private final List<Dimension> dimensions = new ArrayList<>();

    Dimensions(Policy policy, List<Condition> conditions) {
        this.policy = policy;
        conditions.forEach(this::collectConstants);
        conditions.forEach(this::collect);
    }

    List<Dimension> all() {
        return dimensions;
    }

    /** The index of the axis that a condition is all about, or -1 when it is about several. */
    int only(Condition condition) {
        QuestionAxis only = QuestionAxis.only(condition);
        return only == null ? -1 : indexes.get(only);
    }

    private void collectConstants(Condition condition) {
        if (condition instanceof Condition.DateIs question) {
            days.computeIfAbsent(question.fact(), fact -> new TreeSet<>()).add(DayDimension.threshold(question));
        } else if (condition instanceof Condition.Over question) {
            limits.computeIfAbsent(question.fact(), fact -> new TreeSet<>()).add(question.limit());
        }
        condition.children().forEach(this::collectConstants);
    }

    private void collect(Condition condition) {
        if (condition.subject() != null && indexes.putIfAbsent(QuestionAxis.of(condition), dimensions.size()) == null) {
            dimensions.add(make(condition, condition.subject()));
        }
        condition.children().forEach(this::collect);
    }

    private Dimension make(Condition question, Fact fact) {
        if (question instanceof Condition.Absent || question instanceof Condition.Invalid) {
            return new StateDimension(fact);
        }
        if (question instanceof Condition.Normalised) {
            return new NormalisedDimension(fact);
        }
        if (question instanceof Condition.Is) {
            return new WordDimension(fact);
        }
        if (question instanceof Condition.Listed listed) {
            return new ListDimension(fact, policy.lists().get(listed.list()));
        }
        if (question instanceof Condition.Classed classed) {
            return new ClassDimension(fact, policy.classifiers().get(classed.classifier()));
        }
        if (question instanceof Condition.DateIs) {
            return new DayDimension(fact, days.get(fact));
        }
        if (question instanceof Condition.DatesAre dates) {
            return new OrderDimension(dates);
        }
        if (question instanceof Condition.Over) {
            return new NumberDimension(fact, limits.get(fact));
        }
        return new DisjointDimension((Condition.Disjoint) question);
    }
}
