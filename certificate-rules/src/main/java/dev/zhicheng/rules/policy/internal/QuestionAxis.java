package dev.zhicheng.rules.policy.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What questions look at: those of one axis have their answers from one look at a case. Whether a fact is there, in which
 * class of a classifier it is and whether it stands in a list are different looks at the same fact.
 *
 * @param look the kind of question; {@link Condition.Absent} stands for {@link Condition.Invalid} too
 * @param fact the fact looked at
 * @param with what it is held against, where that makes it another look: the list, the classifier, the comparison; else null
 */
public record QuestionAxis(
        Class<? extends Condition> look,
        @Nullable Fact fact,
        @Nullable Object with) {

    /** The axis of a question; an operator over conditions has none of its own. */
    public static QuestionAxis of(Condition question) {
        Fact fact = question.subject();
        if (question instanceof Condition.Invalid) {
            return new QuestionAxis(Condition.Absent.class, fact, null);
        }
        if (question instanceof Condition.Listed listed) {
            return new QuestionAxis(Condition.Listed.class, fact, listed.list());
        }
        if (question instanceof Condition.Classed classed) {
            return new QuestionAxis(Condition.Classed.class, fact, classed.classifier());
        }
        boolean compares = question.comparedWith() != null;
        return new QuestionAxis(question.getClass(), fact, compares ? question : null);
    }

    /** The axis that a condition is all about, or null when it is about several. */
    public static @Nullable QuestionAxis only(Condition condition) {
        if (condition.subject() != null) {
            return of(condition);
        }
        QuestionAxis only = null;
        for (Condition part : condition.children()) {
            QuestionAxis axis = only(part);
            if (axis == null || only != null && !only.equals(axis)) {
                return null;
            }
            only = axis;
        }
        return only;
    }
}
