package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.internal.CaseGroup;
import dev.zhicheng.rules.decision.internal.CaseHit;
import dev.zhicheng.rules.decision.internal.ClassSpace;
import dev.zhicheng.rules.policy.GroupRule;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changes for whom between two policies: the classes of cases whose outcome differs, one example each.
 *
 * <p>Exact for what is decided about one certificate by itself. What certificates do to each other, 就高 and a number that two
 * persons give, is compared as it is written: the two settings of 就高 and what each of these findings raises. So a change may
 * be reported where no person could tell the difference, and without an example; none is passed over.
 *
 * @param outcomes the classes of one certificate whose outcome changes
 * @param supersessionChanged whether the policies differ in what certificates do to each other
 * @param exact whether every class was looked at; if not, a fixed sample was
 */
public record PolicyDiff(List<OutcomeChange> outcomes, boolean supersessionChanged, boolean exact) {

    /** Copies the list. */
    public PolicyDiff {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether both decide every case alike; texts may still differ. */
    public boolean isEmpty() {
        return outcomes.isEmpty() && !supersessionChanged;
    }

    private record Key(Outcome before, Outcome after, Set<String> codesBefore, Set<String> codesAfter) {}

    private static final class Found {
        private long cases;
        private int[] options = new int[0];
    }

    /** The difference of two policies that decide with one catalogue of titles. */
    public static PolicyDiff between(Policy before, Policy after, TitleCatalogue catalogue) {
        ClassSpace space = new ClassSpace(List.of(before, after), catalogue);
        Application base = space.blameless();
        List<OutcomeChange> changes = new ArrayList<>();
        boolean exact = true;
        for (CaseGroup group : space.groups()) {
            Map<Key, Found> found = new LinkedHashMap<>();
            exact &= group.forEachCase(
                    PolicyCheck.LIMIT, PolicyDiff::key, (hits, options) -> visit(hits, options, found));
            found.forEach((key, of) -> changes.add(new OutcomeChange(
                    key.before(),
                    key.after(),
                    key.codesBefore(),
                    key.codesAfter(),
                    of.cases,
                    space.witness(of.options, base))));
        }
        return new PolicyDiff(changes, !acrossCertificates(before).equals(acrossCertificates(after)), exact);
    }

    private static void visit(List<CaseHit> hits, int[] options, Map<Key, Found> found) {
        Key key = key(hits);
        if (key.before() != key.after()) {
            Found of = found.computeIfAbsent(key, unseen -> new Found());
            if (of.cases++ == 0) {
                of.options = options.clone();
            }
        }
    }

    private static Key key(List<CaseHit> hits) {
        Set<String> before = codes(hits, 0);
        Set<String> after = codes(hits, 1);
        return new Key(outcome(hits, 0), outcome(hits, 1), without(before, after), without(after, before));
    }

    private static Outcome outcome(List<CaseHit> hits, int policy) {
        Outcome outcome = Outcome.CONVERTIBLE;
        for (CaseHit hit : hits) {
            outcome = hit.policy() == policy ? outcome.orHigher(hit.raises()) : outcome;
        }
        return outcome;
    }

    private static Set<String> codes(List<CaseHit> hits, int policy) {
        Set<String> codes = new TreeSet<>();
        for (CaseHit hit : hits) {
            if (hit.policy() == policy && hit.raises() != Outcome.CONVERTIBLE) {
                codes.add(hit.rule().code());
            }
        }
        return codes;
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        Set<String> rest = new TreeSet<>(codes);
        rest.removeAll(others);
        return rest;
    }

    private static List<Object> acrossCertificates(Policy policy) {
        List<Object> raised = new ArrayList<>();
        policy.supersession()
                .ifPresent(supersession -> raised.addAll(List.of(
                        supersession.by(),
                        supersession.reach(),
                        supersession.superseded().outcome(),
                        supersession.pending().outcome())));
        raised.add(policy.sharedNumber().map(GroupRule::outcome));
        return raised;
    }
}
