package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.FactDeclaration;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Supplier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule made ready. */
public final class CompiledRule {

    /** Stands in {@link #expected()} for the cleaned, canonical value of the rule's own field. */
    public static final String OWN_VALUE = "{value}";

    private final Rule rule;
    private final @Nullable Question when;
    private final List<Lifting> liftings;
    private final Fact[] asks;
    private final boolean[] askedOfReviewer;
    private final List<List<LocalDate>> turningDays = new ArrayList<>();
    private final @Nullable String expected;

    /** An exception that may lift the rule. */
    record Lifting(Exemption exemption, Question when) {}

    CompiledRule(Rule rule, @Nullable Question when, List<Lifting> liftings, Policy policy) {
        this.rule = rule;
        this.when = when;
        this.liftings = List.copyOf(liftings);
        this.asks = rule.asks().stream().sorted().toArray(Fact[]::new);
        this.askedOfReviewer = new boolean[asks.length];
        for (int i = 0; i < asks.length; i++) {
            FactDeclaration declared = policy.facts().get(asks[i]);
            askedOfReviewer[i] = declared != null && declared.supplier() == Supplier.REVIEWER;
            List<LocalDate> days = new ArrayList<>();
            collectTurningDays(rule.when(), asks[i], days);
            turningDays.add(List.copyOf(days));
        }
        this.expected = rule.expected() != null ? rule.expected() : Expectation.of(rule.when(), policy);
    }

    /** The rule as the policy has it. */
    public Rule rule() {
        return rule;
    }

    /** What would satisfy it, {@link #OWN_VALUE}, or null. */
    public @Nullable String expected() {
        return expected;
    }

    @Nullable
    Question when() {
        return when;
    }

    /** Whether more than one exception lifts the rule. */
    boolean isLiftedTwice(long isTrue, long isUnknown) {
        return liftings.stream()
                        .filter(lifting -> lifting.when().ask(isTrue, isUnknown) == Question.TRUE)
                        .count()
                > 1;
    }

    /** The exception that lifts the rule, or null. */
    @Nullable
    Exemption liftedBy(long isTrue, long isUnknown) {
        for (Lifting lifting : liftings) {
            if (lifting.when().ask(isTrue, isUnknown) == Question.TRUE) {
                return lifting.exemption();
            }
        }
        return null;
    }

    /** Whether an exception turns on a fact that is unknown: until it is known, the rule neither objects nor passes. */
    boolean mayBeLifted(long isTrue, long isUnknown) {
        for (Lifting lifting : liftings) {
            if (lifting.when().ask(isTrue, isUnknown) == Question.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the rule speaks up when its condition is unknown: a reviewer has not looked, or a date is too coarse. Where
     * the asked facts answer and another one is absent, that one is asked for already and the rule is blocked.
     */
    boolean speaksWhenUnknown(FactRow application, FactRow row) {
        for (int i = 0; i < asks.length; i++) {
            Object value = Dimension.valueOf(asks[i], application, row);
            if (value == null && askedOfReviewer[i]
                    || value instanceof PartialDate date
                            && turningDays.get(i).stream().anyMatch(date::straddles)) {
                return true;
            }
        }
        return false;
    }

    private static void collectTurningDays(Condition condition, Fact fact, List<LocalDate> days) {
        if (condition instanceof Condition.DateIs question
                && question.fact() == fact
                && question.test() != Condition.DateTest.STRADDLES
                && question.test() != Condition.DateTest.BEGINS_BEFORE) {
            days.add(DayDimension.threshold(question));
        }
        condition.children().forEach(part -> collectTurningDays(part, fact, days));
    }
}
