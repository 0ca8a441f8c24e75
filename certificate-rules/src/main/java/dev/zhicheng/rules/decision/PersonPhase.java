package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.internal.Ground;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Supersession;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 就高换发 (一(二)) over all certificates of one person. It looks at what each certificate is by its own rules, never at what
 * this phase did to another one, so the order of certificates cannot matter.
 */
final class PersonPhase {

    private final Supersession rule;
    private final Ground superseded;
    private final Ground pending;

    PersonPhase(Supersession rule, Policy policy) {
        this.rule = rule;
        this.superseded = Ground.of(rule.superseded(), policy);
        this.pending = Ground.of(rule.pending(), policy);
    }

    /** Adds the findings of the phase to one person's drafts. */
    void apply(List<Draft> person) {
        List<Draft> higher = person.stream()
                .filter(draft -> draft.level() == TitleLevel.FULL_SENIOR)
                .toList();
        if (higher.isEmpty()) {
            return;
        }
        for (Draft draft : person) {
            if (mayYield(draft)) {
                judge(draft, higher);
            }
        }
    }

    /** Whether a higher title of the person may take its place. */
    static boolean mayYield(Draft draft) {
        return draft.level() == TitleLevel.ASSOCIATE_SENIOR && draft.isPaper();
    }

    private void judge(Draft draft, List<Draft> higher) {
        List<Draft> superseding = higher.stream()
                .filter(other -> supersedes(other) && reaches(other, draft) == Reach.YES)
                .toList();
        if (!superseding.isEmpty()) {
            draft.raise(superseded, numbers(superseding));
            return;
        }
        List<Draft> waitedFor = higher.stream()
                .filter(other -> (supersedes(other) || mayYet(other)) && reaches(other, draft) != Reach.NO)
                .toList();
        if (!waitedFor.isEmpty()) {
            draft.raise(pending, numbers(waitedFor));
        }
    }

    private boolean supersedes(Draft higher) {
        return rule.by() == Supersession.By.HELD || !higher.isPaper() || higher.outcome() == Outcome.CONVERTIBLE;
    }

    private static boolean mayYet(Draft higher) {
        return higher.outcome() == Outcome.UNDETERMINED || higher.outcome() == Outcome.INCOMPLETE;
    }

    private enum Reach {
        YES,
        UNKNOWN,
        NO
    }

    private Reach reaches(Draft higher, Draft lower) {
        if (rule.reach() == Supersession.Reach.PERSON) {
            return Reach.YES;
        }
        @Nullable String one = higher.seriesCode();
        @Nullable String other = lower.seriesCode();
        if (one == null || other == null) {
            return Reach.UNKNOWN;
        }
        return one.equals(other) ? Reach.YES : Reach.NO;
    }

    private static @Nullable String numbers(List<Draft> drafts) {
        String numbers = drafts.stream()
                .map(Draft::number)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : numbers;
    }
}
