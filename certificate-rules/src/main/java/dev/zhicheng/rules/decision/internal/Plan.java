package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Scope;
import dev.zhicheng.rules.policy.Verdict;
import dev.zhicheng.rules.policy.internal.SharedQuestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one scope, made ready. Judging a case is: put the value of every axis into its class, take for each class
 * the bits of the questions that are true there and of those that are unknown, and or them together. A rule about one axis
 * is one bit; the few others are judged on the last word of bits. Nothing is allocated on the way.
 *
 * <p>Immutable and thread-safe.
 */
public final class Plan {

    /** Takes what rules say. */
    public interface Hits {
        /** A rule has a verdict that makes a finding; {@code exemption} is the one that lifts it, or null. */
        void hit(CompiledRule rule, Verdict verdict, @Nullable Exemption exemption);
    }

    /** Takes what rules say, and whether more than one exception lifts one. */
    interface BitHits {
        void hit(CompiledRule rule, Verdict verdict, @Nullable Exemption exemption, boolean twice);
    }

    private final Dimension[] dimensions;
    private final int[] offsets;
    private final long[][] isTrue;
    private final long[][] isUnknown;
    private final int[][] asked;
    private final QuietAxes[] unreadable;
    private final QuietAxes[] normalised;
    private final long[] speaking;
    private final CompiledRule[] simple;
    private final CompiledRule[] composite;

    Plan(Policy policy, Scope scope) {
        List<Rule> rules =
                policy.rules().stream().filter(rule -> rule.scope() == scope).toList();
        List<Exemption> exemptions = policy.exemptions();
        List<Condition> conditions = new ArrayList<>();
        rules.forEach(rule -> conditions.add(rule.when()));
        exemptions.stream()
                .filter(exemption ->
                        rules.stream().anyMatch(rule -> exemption.rules().contains(rule.code())))
                .forEach(exemption -> conditions.add(exemption.when()));
        Dimensions axes = new Dimensions(policy, conditions);
        dimensions = axes.all().toArray(Dimension[]::new);
        offsets = new int[dimensions.length];
        int classes = 0;
        for (int i = 0; i < dimensions.length; i++) {
            offsets[i] = classes;
            classes += dimensions[i].size();
        }
        List<CompiledRule> alone = new ArrayList<>();
        List<CompiledRule> together = new ArrayList<>();
        List<Condition> shared = SharedQuestions.of(scope, rules, exemptions);
        for (Rule rule : rules) {
            List<Exemption> lifting = exemptions.stream()
                    .filter(exemption -> exemption.rules().contains(rule.code()))
                    .toList();
            if (lifting.isEmpty() && axes.only(rule.when()) >= 0) {
                alone.add(new CompiledRule(rule, null, List.of(), policy));
            } else {
                List<CompiledRule.Lifting> ready = new ArrayList<>();
                lifting.forEach(exemption -> ready.add(new CompiledRule.Lifting(
                        exemption, question(exemption.when(), shared), Ground.lifted(rule, exemption, policy))));
                together.add(new CompiledRule(rule, question(rule.when(), shared), ready, policy));
            }
        }
        simple = alone.toArray(CompiledRule[]::new);
        composite = together.toArray(CompiledRule[]::new);
        int words = (simple.length + 63) / 64 + 1;
        isTrue = new long[words][classes];
        isUnknown = new long[words][classes];
        for (int i = 0; i < simple.length; i++) {
            tabulate(simple[i].rule().when(), axes, i / 64, i % 64);
        }
        for (int i = 0; i < shared.size(); i++) {
            tabulate(shared.get(i), axes, words - 1, i);
        }
        speaking = new long[words];
        for (int i = 0; i < simple.length; i++) {
            speaking[i / 64] |= simple[i].maySpeakWhenUnknown() ? 1L << i % 64 : 0;
        }
        asked = new int[words][];
        unreadable = new QuietAxes[words];
        normalised = new QuietAxes[words];
        for (int word = 0; word < words; word++) {
            int at = word;
            IntPredicate ofState = axis -> dimensions[axis] instanceof StateDimension
                    && isSilent(at, offsets[axis] + dimensions[axis].size() - 1);
            IntPredicate ofCleaning =
                    axis -> dimensions[axis] instanceof NormalisedDimension && isSilent(at, offsets[axis]);
            IntPredicate relevant = axis -> hasBits(at, axis);
            unreadable[word] = QuietAxes.of(dimensions(), relevant.and(ofState));
            normalised[word] = QuietAxes.of(dimensions(), relevant.and(ofCleaning));
            asked[word] = IntStream.range(0, dimensions.length)
                    .filter(relevant.and(ofState.or(ofCleaning).negate()))
                    .toArray();
        }
    }

    private boolean hasBits(int word, int axis) {
        return IntStream.range(offsets[axis], offsets[axis] + dimensions[axis].size())
                .anyMatch(cls -> !isSilent(word, cls));
    }

    private boolean isSilent(int word, int cls) {
        return (isTrue[word][cls] | isUnknown[word][cls]) == 0;
    }

    private static Question question(Condition condition, List<Condition> shared) {
        int bit = shared.indexOf(condition);
        if (bit >= 0) {
            return Question.bit(bit);
        }
        List<Question> parts = condition.children().stream()
                .map(part -> question(part, shared))
                .toList();
        return condition instanceof Condition.Not ? Question.not(parts.get(0)) : Question.of(condition, parts);
    }

    private void tabulate(Condition condition, Dimensions axes, int word, int bit) {
        int axis = axes.only(condition);
        for (int cls = 0; cls < dimensions[axis].size(); cls++) {
            Truth answer = answer(condition, dimensions[axis], cls);
            if (answer == Truth.TRUE) {
                isTrue[word][offsets[axis] + cls] |= 1L << bit;
            } else if (answer == Truth.UNKNOWN) {
                isUnknown[word][offsets[axis] + cls] |= 1L << bit;
            }
        }
    }

    private static Truth answer(Condition condition, Dimension dimension, int cls) {
        if (condition instanceof Condition.Not not) {
            return answer(not.part(), dimension, cls).not();
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .map(part -> answer(part, dimension, cls))
                    .reduce(Truth.TRUE, Truth::and);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .map(part -> answer(part, dimension, cls))
                    .reduce(Truth.FALSE, Truth::or);
        }
        return dimension.answer(condition, cls);
    }

    /** The axes. */
    List<Dimension> dimensions() {
        return List.of(dimensions);
    }

    /** All rules of the scope, in no particular order. */
    List<CompiledRule> rules() {
        return Stream.concat(Arrays.stream(simple), Arrays.stream(composite)).toList();
    }

    /** How many words of bits there are. */
    int words() {
        return isTrue.length;
    }

    /** For each class of an axis the first class with the same bits: between them no rule sees a difference. */
    int[] mergedClasses(int axis) {
        int[] merged = new int[dimensions[axis].size()];
        for (int cls = 0; cls < merged.length; cls++) {
            int first = 0;
            while (!hasSameBits(offsets[axis] + first, offsets[axis] + cls)) {
                first++;
            }
            merged[cls] = first;
        }
        return merged;
    }

    private boolean hasSameBits(int one, int other) {
        for (int word = 0; word < isTrue.length; word++) {
            if (isTrue[word][one] != isTrue[word][other] || isUnknown[word][one] != isUnknown[word][other]) {
                return false;
            }
        }
        return true;
    }

    /** Adds the bits of one class of one axis. */
    void addBits(int axis, int cls, long[] t, long[] u) {
        for (int word = 0; word < isTrue.length; word++) {
            t[word] |= isTrue[word][offsets[axis] + cls];
            u[word] |= isUnknown[word][offsets[axis] + cls];
        }
    }

    /** Judges bits that were put together by hand; {@code speaks} says which rules speak up when they are unknown. */
    void judgeBits(long[] t, long[] u, Predicate<CompiledRule> speaks, BitHits hits) {
        for (int i = 0; i < simple.length; i++) {
            long bit = 1L << i % 64;
            hitBits(simple[i], (t[i / 64] & bit) != 0, (u[i / 64] & bit) != 0, speaks, hits);
        }
        int last = isTrue.length - 1;
        for (CompiledRule rule : composite) {
            judgeComposite(rule, t[last], u[last], speaks, hits);
        }
    }

    /** Judges a rule about several axes on the shared questions. */
    static void judgeComposite(CompiledRule rule, long t, long u, Predicate<CompiledRule> speaks, BitHits hits) {
        int answer = rule.when().ask(t, u);
        Exemption lifted = answer == Question.FALSE ? null : rule.liftedBy(t, u);
        if (answer == Question.TRUE && lifted != null) {
            hits.hit(rule, Verdict.OVERRIDDEN, lifted, rule.isLiftedTwice(t, u));
        } else if (lifted == null) {
            boolean objects = answer == Question.TRUE && !rule.mayBeLifted(t, u);
            hitBits(rule, objects, answer != Question.FALSE && !objects, speaks, hits);
        }
    }

    private static void hitBits(
            CompiledRule rule, boolean isTrue, boolean isUnknown, Predicate<CompiledRule> speaks, BitHits hits) {
        if (isTrue) {
            hits.hit(rule, rule.rule().verdict(), null, false);
        } else if (isUnknown && speaks.test(rule)) {
            hits.hit(rule, Verdict.UNKNOWN, null, false);
        }
    }

    /** Judges a case: hands every verdict that makes a finding to {@code hits}. */
    public void judge(FactRow application, FactRow row, Hits hits) {
        long readable = application.readable() | row.readable();
        long cleaned = application.normalised() | row.normalised();
        for (int word = 0; word < isTrue.length; word++) {
            long t = 0;
            long u = 0;
            for (int axis : asked[word]) {
                int cls = offsets[axis] + dimensions[axis].classOf(application, row);
                t |= isTrue[word][cls];
                u |= isUnknown[word][cls];
            }
            for (long odd = unreadable[word].facts() & ~readable; odd != 0; odd &= odd - 1) {
                int axis = unreadable[word].axes()[Long.numberOfTrailingZeros(odd)];
                t |= isTrue[word][offsets[axis] + dimensions[axis].classOf(application, row)];
            }
            for (long odd = normalised[word].facts() & cleaned; odd != 0; odd &= odd - 1) {
                int axis = normalised[word].axes()[Long.numberOfTrailingZeros(odd)];
                t |= isTrue[word][offsets[axis] + dimensions[axis].classOf(application, row)];
            }
            if (word == isTrue.length - 1) {
                judgeComposite(t, u, application, row, hits);
            } else {
                judgeSimple(word, t, u & speaking[word], application, row, hits);
            }
        }
    }

    private void judgeSimple(int word, long isTrue, long isUnknown, FactRow application, FactRow row, Hits hits) {
        for (long t = isTrue; t != 0; t &= t - 1) {
            CompiledRule rule = simple[word * 64 + Long.numberOfTrailingZeros(t)];
            hits.hit(rule, rule.rule().verdict(), null);
        }
        for (long u = isUnknown; u != 0; u &= u - 1) {
            unknown(simple[word * 64 + Long.numberOfTrailingZeros(u)], application, row, hits);
        }
    }

    private void judgeComposite(long t, long u, FactRow application, FactRow row, Hits hits) {
        for (CompiledRule rule : composite) {
            int answer = rule.when().ask(t, u);
            Exemption lifted = answer == Question.FALSE ? null : rule.liftedBy(t, u);
            if (answer == Question.TRUE && lifted != null) {
                hits.hit(rule, Verdict.OVERRIDDEN, lifted);
            } else if (answer == Question.TRUE && !rule.mayBeLifted(t, u)) {
                hits.hit(rule, rule.rule().verdict(), null);
            } else if (answer != Question.FALSE && lifted == null) {
                unknown(rule, application, row, hits);
            }
        }
    }

    private static void unknown(CompiledRule rule, FactRow application, FactRow row, Hits hits) {
        if (rule.speaksWhenUnknown(application, row)) {
            hits.hit(rule, Verdict.UNKNOWN, null);
        }
    }
}
