package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.NamedList;
import dev.zhicheng.rules.policy.Policy;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would satisfy a rule, read off its condition, so that it can never differ from it. */
final class Expectation {

    private Expectation() {}

    /** A short text without language, or null when the condition does not say it shortly. */
    static @Nullable String of(Condition when, Policy policy) {
        boolean ofForm = when instanceof Condition.Is is && is.fact() == Fact.DOCUMENT_FORM;
        if (ofForm || when instanceof Condition.Normalised) {
            return CompiledRule.OWN_VALUE;
        }
        if (when instanceof Condition.Over over) {
            return "<= " + over.limit();
        }
        if (when instanceof Condition.DateIs date) {
            return switch (date.test()) {
                case FROM -> "< " + date.day();
                case AFTER -> "<= " + date.day();
                case BEFORE, BEGINS_BEFORE -> ">= " + date.day();
                case STRADDLES -> "< " + date.day() + " | >= " + date.day();
            };
        }
        if (when instanceof Condition.Not not && not.part() instanceof Condition.Listed listed) {
            return policy.lists().get(listed.list()).entries().stream()
                    .map(NamedList.Entry::name)
                    .collect(Collectors.joining(" | "));
        }
        if (when instanceof Condition.All all) {
            return all.parts().stream()
                    .map(part -> of(part, policy))
                    .filter(text -> text != null)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
        return null;
    }
}
