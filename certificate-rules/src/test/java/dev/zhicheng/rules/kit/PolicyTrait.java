package dev.zhicheng.rules.kit;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Condition.DateTest;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a policy may have or lack; a property about it is skipped, aloud, for a policy that lacks it. */
public enum PolicyTrait {
    /** A rule that refuses from or up to a day. */
    CUTOFF("no rule refuses at a day", policy -> !cutoffs(policy).isEmpty()),
    /** A last day for applications. */
    DEADLINE("no rule refuses late applications and only those", policy -> !deadlines(policy)
            .isEmpty()),
    /** A list outside of which an issuer is objected to. */
    LISTED_ISSUERS("no rule objects to an issuer that is not listed", policy -> !issuerLists(policy)
            .isEmpty()),
    /** A legend that excludes a certificate. */
    LIMITING_LEGEND(
            "no rule refuses a legend", policy -> !limitingLegends(policy).isEmpty()),
    /** 就高换发. */
    SUPERSESSION("no certificate takes the place of another", policy -> policy.supersession()
            .isPresent()),
    /** Any rule that refuses. */
    REFUSALS("no rule refuses anything", policy -> !refusing(policy).isEmpty());

    private final String reason;
    private final Predicate<Policy> present;

    PolicyTrait(String reason, Predicate<Policy> present) {
        this.reason = reason;
        this.present = present;
    }

    /** Whether the policy has it. */
    public boolean isIn(Policy policy) {
        return present.test(policy);
    }

    /** Why a property about it says nothing about a policy without it. */
    String reason() {
        return reason;
    }

    /** A rule that refuses, and the question about a day in it. */
    record Cutoff(Rule rule, Condition.DateIs question) {}

    static List<Rule> refusing(Policy policy) {
        return policy.rules().stream()
                .filter(rule -> rule.outcome() == Outcome.REFUSED)
                .toList();
    }

    /** Cutoffs that decide alone or together with other conditions of their rule. */
    static List<Cutoff> cutoffs(Policy policy) {
        return refusing(policy).stream()
                .flatMap(rule -> direct(rule.when())
                        .filter(part -> part instanceof Condition.DateIs date
                                && date.test() != DateTest.STRADDLES
                                && !ApplicationEditor.fieldsOf(date.fact()).isEmpty())
                        .map(part -> new Cutoff(rule, (Condition.DateIs) part)))
                .toList();
    }

    static List<Cutoff> deadlines(Policy policy) {
        return cutoffs(policy).stream()
                .filter(cutoff -> cutoff.question().fact() == Fact.SUBMITTED_ON)
                .filter(cutoff -> cutoff.question().test() == DateTest.AFTER
                        || cutoff.question().test() == DateTest.FROM)
                .toList();
    }

    static List<String> issuerLists(Policy policy) {
        return policy.rules().stream()
                .flatMap(rule -> direct(rule.when()))
                .filter(part -> part instanceof Condition.Not not
                        && not.part() instanceof Condition.Listed listed
                        && listed.fact() == Fact.ISSUER)
                .map(part -> ((Condition.Listed) ((Condition.Not) part).part()).list())
                .distinct()
                .toList();
    }

    /** Texts of classes that a rule refuses by themselves. */
    static List<String> limitingLegends(Policy policy) {
        return refusing(policy).stream()
                .filter(rule -> rule.when() instanceof Condition.Classed)
                .map(rule -> (Condition.Classed) rule.when())
                .filter(question -> question.fact() == Fact.LEGEND)
                .flatMap(question -> question.classes().stream()
                        .flatMap(cls ->
                                PolicyConstants.textsOfClass(
                                        policy.classifiers().get(question.classifier()), cls)
                                        .stream()))
                .toList();
    }

    private static Stream<Condition> direct(Condition condition) {
        return condition instanceof Condition.All all ? all.parts().stream() : Stream.of(condition);
    }
}
