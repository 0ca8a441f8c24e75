package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.FactDeclaration;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Supplier;
import dev.zhicheng.rules.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule made ready. */
public final class CompiledRule {

    /** Stands in {@link #expected()} for the cleaned, canonical value of the rule's own field. */
    public static final String OWN_VALUE = "{value}";

    private final Rule rule;
    private final @Nullable Question when;
    private final Lifting[] liftings;
    private final List<Read> reads;
    private final long origins;
    private final @Nullable String expected;
    private final Map<Verdict, Ground> grounds = new EnumMap<>(Verdict.class);

    /** An exception that may lift the rule. */
    record Lifting(Exemption exemption, Question when, Ground ground) {}

    /**
     * A fact that the rule or an exception to it reads.
     *
     * @param fact the fact
     * @param supplier who supplies it
     * @param optional whether nobody asks for it when it is absent
     * @param asked whether the rule may speak up for it
     * @param turningDays the days for which a date can be too coarse
     */
    private record Read(Fact fact, Supplier supplier, boolean optional, boolean asked, List<LocalDate> turningDays) {}

    /** Bits of {@link #standing}. */
    private static final int UNSEEN = 1;

    private static final int COARSE = 2;
    private static final int WAITING = 4;

    CompiledRule(Rule rule, @Nullable Question when, List<Lifting> liftings, Policy policy) {
        this.rule = rule;
        this.when = when;
        this.liftings = liftings.toArray(Lifting[]::new);
        Set<Fact> facts = facts(rule, liftings);
        this.reads = rule.asks().isEmpty() ? List.of() : reads(rule, facts, policy);
        this.origins = facts.stream().mapToLong(Origins::of).reduce(0, (one, other) -> one | other);
        this.expected = rule.expected() != null ? rule.expected() : Expectation.of(rule.when(), policy);
        grounds.put(rule.verdict(), Ground.of(rule, rule.verdict(), policy));
        grounds.put(Verdict.UNKNOWN, Ground.of(rule, Verdict.UNKNOWN, policy));
    }

    private static Set<Fact> facts(Rule rule, List<Lifting> liftings) {
        Set<Fact> facts = new TreeSet<>(rule.asks());
        rule.when().forEachFact(facts::add);
        liftings.forEach(lifting -> lifting.exemption().when().forEachFact(facts::add));
        return facts;
    }

    private static List<Read> reads(Rule rule, Set<Fact> facts, Policy policy) {
        List<Read> reads = new ArrayList<>();
        for (Fact fact : facts) {
            FactDeclaration declared = policy.facts().get(fact);
            List<LocalDate> days = new ArrayList<>();
            collectTurningDays(rule.when(), fact, days);
            reads.add(new Read(
                    fact, declared.supplier(), declared.optional(), rule.asks().contains(fact), List.copyOf(days)));
        }
        return List.copyOf(reads);
    }

    /** The rule as the policy has it. */
    public Rule rule() {
        return rule;
    }

    /** What would satisfy it, {@link #OWN_VALUE}, or null. */
    public @Nullable String expected() {
        return expected;
    }

    /** The facts that it and its exceptions read, when it may speak up for one that is unknown; else empty. */
    public List<Fact> reads() {
        return reads.stream().map(Read::fact).toList();
    }

    /** The written facts on which its verdict rests, as bits of {@link Origins}. */
    public long origins() {
        return origins;
    }

    /** What its findings of a verdict have in common; {@code exemption} is the one that lifts it, or null. */
    public Ground ground(Verdict verdict, @Nullable Exemption exemption) {
        if (exemption == null) {
            return grounds.get(verdict);
        }
        return Arrays.stream(liftings)
                .filter(lifting -> lifting.exemption() == exemption)
                .findFirst()
                .orElseThrow()
                .ground();
    }

    /** Whether there are facts about which it speaks up when they leave its condition unknown. */
    boolean maySpeakWhenUnknown() {
        return !reads.isEmpty();
    }

    @Nullable
    Question when() {
        return when;
    }

    /** Whether more than one exception lifts the rule. */
    boolean isLiftedTwice(long isTrue, long isUnknown) {
        return Arrays.stream(liftings)
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
     * Whether the rule speaks up when its condition is unknown: a reviewer has not looked, or a date is too coarse. A
     * coarse date has to wait while something that the applicant must supply is absent or unreadable: that has a finding
     * of its own, and may settle the rule whatever the date.
     */
    boolean speaksWhenUnknown(FactRow application, FactRow row) {
        return speaks(standing(application, row, fact -> true));
    }

    /** What the facts among {@code known} say to {@link #speaks}; of several parts of a case, or them together. */
    int standing(FactRow application, FactRow row, Predicate<Fact> known) {
        int standing = 0;
        for (Read read : reads) {
            if (known.test(read.fact)) {
                standing |= standing(read, Dimension.valueOf(read.fact, application, row));
            }
        }
        return standing;
    }

    private static int standing(Read read, @Nullable Object value) {
        if (value == null && read.asked && read.supplier == Supplier.REVIEWER) {
            return UNSEEN;
        }
        if (value instanceof Unreadable || value == null && !read.optional) {
            return read.supplier == Supplier.APPLICANT ? WAITING : 0;
        }
        return read.asked
                        && value instanceof PartialDate date
                        && read.turningDays.stream().anyMatch(date::straddles)
                ? COARSE
                : 0;
    }

    /** Whether a rule of that {@link #standing} speaks up when its condition is unknown. */
    static boolean speaks(int standing) {
        return (standing & UNSEEN) != 0 || (standing & (COARSE | WAITING)) == COARSE;
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
