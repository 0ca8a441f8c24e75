package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.decision.internal.Place;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Scope;
import dev.zhicheng.rules.policy.Supplier;
import dev.zhicheng.rules.policy.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which places may be changed to cure a finding. */
final class Cures {

    private final Policy policy;

    Cures(Policy policy) {
        this.policy = policy;
    }

    /** Whether the finding keeps a certificate from being convertible. */
    static boolean hinders(Finding finding) {
        return finding.outcome() != Outcome.CONVERTIBLE;
    }

    /** The places of which one must change; empty when no correction cures it. */
    List<Place> of(Finding finding) {
        if (!(finding.evidence() instanceof RuleEvidence evidence)
                || finding.outcome().compareTo(Outcome.UNDETERMINED) > 0) {
            return List.of();
        }
        Rule rule = evidence.compiled().rule();
        Set<Fact> facts = new LinkedHashSet<>(rule.remedy());
        if (finding.verdict() == Verdict.UNKNOWN) {
            facts.addAll(rule.asks());
            evidence.compiled().reads().stream()
                    .filter(fact -> isAbsent(fact, evidence))
                    .forEach(facts::add);
        }
        List<Place> places = new ArrayList<>();
        for (Fact fact : facts) {
            if (policy.facts().get(fact).supplier() != Supplier.DERIVED) {
                places.add(Place.of(fact, evidence.certificate(), evidence.image()));
            }
        }
        return places;
    }

    private static boolean isAbsent(Fact fact, RuleEvidence evidence) {
        Place place = Place.of(fact, evidence.certificate(), evidence.image());
        return place.row(evidence.facts()).get(fact) == null;
    }

    /** Every place of one certificate that some rule of the policy lets somebody correct. */
    List<Place> everyRemedy(int certificate) {
        Set<Place> places = new LinkedHashSet<>();
        for (Rule rule : policy.rules()) {
            for (Fact fact : rule.remedy()) {
                boolean image = fact.scope() == Scope.IMAGE;
                if (!image && policy.facts().get(fact).supplier() != Supplier.DERIVED) {
                    places.add(Place.of(fact, certificate, -1));
                }
            }
        }
        return List.copyOf(places);
    }
}
