package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The axes that the questions of a policy's rules span, each once. */
final class Dimensions {

    private final Policy policy;
    private final Map<Fact, SortedSet<LocalDate>> days = new EnumMap<>(Fact.class);
    private final Map<Fact, SortedSet<Long>> limits = new EnumMap<>(Fact.class);
    private final Map<Object, Integer> indexes = new LinkedHashMap<>();
    private final List<Dimension> dimensions = new ArrayList<>();

    Dimensions(Policy policy, List<Condition> conditions) {
        this.policy = policy;
        conditions.forEach(this::collectConstants);
        conditions.forEach(this::collect);
    }

    List<Dimension> all() {
        return dimensions;
    }

    /** The axis that a condition is all about, or -1 when it is about several. */
    int only(Condition condition) {
        if (condition.subject() != null) {
            return indexes.get(key(condition));
        }
        int only = -1;
        for (Condition part : condition.children()) {
            int index = only(part);
            if (index < 0 || only >= 0 && index != only) {
                return -1;
            }
            only = index;
        }
        return only;
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
        if (condition.subject() != null && !indexes.containsKey(key(condition))) {
            indexes.put(key(condition), dimensions.size());
            dimensions.add(make(condition, condition.subject()));
        }
        condition.children().forEach(this::collect);
    }

    private static Object key(Condition question) {
        @Nullable Fact fact = question.subject();
        if (question instanceof Condition.Absent || question instanceof Condition.Invalid) {
            return List.of(StateDimension.class, fact);
        }
        if (question instanceof Condition.Listed listed) {
            return List.of(ListDimension.class, fact, listed.list());
        }
        if (question instanceof Condition.Classed classed) {
            return List.of(ClassDimension.class, fact, classed.classifier());
        }
        if (question instanceof Condition.DatesAre || question instanceof Condition.Disjoint) {
            return question;
        }
        return List.of(question.getClass(), fact);
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
