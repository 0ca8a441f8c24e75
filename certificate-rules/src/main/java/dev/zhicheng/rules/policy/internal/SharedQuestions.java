package dev.zhicheng.rules.policy.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The questions that rules put when they combine several axes, or can be lifted: the largest parts of their conditions that
 * are about one axis, each once however many rules put it.
 */
public final class SharedQuestions {

    /** The most that the rules of one scope may put: the engine judges them as the bits of one word. */
    public static final int LIMIT = Long.SIZE;

    private SharedQuestions() {}

    /** Those of the rules of a scope and of the exceptions that lift them. */
    public static List<Condition> of(Scope scope, List<Rule> rules, List<Exemption> exemptions) {
        Set<Condition> questions = new LinkedHashSet<>();
        for (Rule rule : rules) {
            List<Exemption> lifting = exemptions.stream()
                    .filter(exemption -> exemption.rules().contains(rule.code()))
                    .toList();
            if (rule.scope() == scope && (!lifting.isEmpty() || QuestionAxis.only(rule.when()) == null)) {
                lifting.forEach(exemption -> collect(exemption.when(), questions));
                collect(rule.when(), questions);
            }
        }
        return List.copyOf(questions);
    }

    private static void collect(Condition condition, Set<Condition> questions) {
        if (QuestionAxis.only(condition) != null) {
            questions.add(condition);
        } else {
            condition.children().forEach(part -> collect(part, questions));
        }
    }
}
