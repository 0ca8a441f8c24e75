package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One axis along which the questions of a policy tell cases apart: it puts the value of a fact, or of two facts that are
 * compared, into one of finitely many classes. Within a class every question about the axis has the same answer, so a
 * decision needs no more than the class of each axis.
 */
abstract class Dimension {

    /** The number of classes; class 0 is the unknown value wherever the answer can be unknown. */
    abstract int size();

    /** The class of a case. */
    abstract int classOf(FactRow application, FactRow row);

    /** The answer to a question about this axis, in a class. */
    abstract Truth answer(Condition question, int cls);

    /** The facts that it reads. */
    abstract Set<Fact> facts();

    static FactRow rowOf(Fact fact, FactRow application, FactRow row) {
        return fact.scope() == Scope.APPLICATION ? application : row;
    }

    static @Nullable Object valueOf(Fact fact, FactRow application, FactRow row) {
        return rowOf(fact, application, row).get(fact);
    }
}
