package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.FactReader;
import dev.zhicheng.rules.decision.internal.Place;
import dev.zhicheng.rules.decision.internal.Specimens;
import dev.zhicheng.rules.decision.internal.Trial;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.FactDeclaration;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Scope;
import dev.zhicheng.rules.policy.Supplier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds what would settle a case and what would make a certificate convertible, by trying: every candidate set of places,
 * smallest first, with values that stand for all values, decided by the engine itself. So what it says is true of the
 * rules as they are, and no smaller set exists.
 */
final class Advisor {

    /** Decides one certificate of an application. */
    @FunctionalInterface
    interface Judge {
        Draft judge(ApplicationFacts facts, int certificate);
    }

    /** Places whose combinations are tried for {@link #missing}. */
    private static final int MAX_UNKNOWN = 6;

    private final Policy policy;
    private final FactReader reader;
    private final Judge judge;
    private final Specimens specimens;
    private final Cures cures;

    Advisor(Policy policy, Specimens specimens, FactReader reader, Judge judge) {
        this.policy = policy;
        this.specimens = specimens;
        this.reader = reader;
        this.judge = judge;
        this.cures = new Cures(policy);
    }

    /** One of the smallest sets of actions after which the certificate is convertible; empty when there is none. */
    List<NextAction> nextActions(Facts facts, CertificateDecision decided, Predicate<Supplier> actor) {
        if (decided.outcome() != Outcome.INCOMPLETE && decided.outcome() != Outcome.UNDETERMINED) {
            return List.of();
        }
        List<List<Place>> needs = new ArrayList<>();
        for (Finding finding : decided.findings()) {
            if (Cures.hinders(finding)) {
                List<Place> places = cures.of(finding).stream()
                        .filter(place -> actor.test(supplier(place)))
                        .toList();
                if (places.isEmpty()) {
                    return List.of();
                }
                needs.add(places);
            }
        }
        Set<Place> universe = new LinkedHashSet<>();
        needs.forEach(universe::addAll);
        CureSearch search = new CureSearch(specimens, reader, judge, facts.read(), decided.index(), needs);
        List<Place> found = search.smallest(universe);
        if (found.isEmpty()) {
            cures.everyRemedy(decided.index()).stream()
                    .filter(place -> actor.test(supplier(place)))
                    .forEach(universe::add);
            found = search.smallest(universe);
        }
        return found.stream().sorted().map(place -> action(place, facts)).toList();
    }

    private NextAction action(Place place, Facts facts) {
        boolean absent = place.row(facts.read()).get(place.fact()) == null;
        return new NextAction(
                place.path(facts.read()),
                absent ? NextAction.Kind.PROVIDE : NextAction.Kind.CORRECT,
                supplier(place),
                policy.facts().get(place.fact()).label());
    }

    private Supplier supplier(Place place) {
        return policy.facts().get(place.fact()).supplier();
    }

    /** The smallest sets of unknown facts that settle an undetermined case; empty when only a human can. */
    List<MissingFacts> missing(Facts facts, CertificateDecision decided) {
        if (decided.outcome() != Outcome.UNDETERMINED) {
            return List.of();
        }
        List<Place> unknown = unknown(facts, decided);
        Map<List<Place>, Set<Outcome>> settling = new LinkedHashMap<>();
        for (int size = 1; size <= unknown.size(); size++) {
            for (List<Place> places : Combinations.of(unknown, size)) {
                Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
                collect(trial(facts), decided.index(), places, 0, outcomes);
                outcomes.remove(Outcome.UNDETERMINED);
                settling.forEach((smaller, already) -> {
                    if (places.containsAll(smaller)) {
                        outcomes.removeAll(already);
                    }
                });
                if (!outcomes.isEmpty()) {
                    settling.put(places, outcomes);
                }
            }
        }
        List<MissingFacts> missing = new ArrayList<>();
        settling.forEach((places, outcomes) -> missing.add(new MissingFacts(
                places.stream().map(place -> place.path(facts.read())).sorted().toList(), outcomes)));
        return missing;
    }

    private void collect(Trial trial, int certificate, List<Place> places, int next, Collection<Outcome> outcomes) {
        if (next == places.size()) {
            outcomes.add(judged(trial, certificate).outcome());
            return;
        }
        for (String value : specimens.valid(places.get(next), trial.facts())) {
            collect(trial.with(places.get(next), value, reader), certificate, places, next + 1, outcomes);
        }
    }

    /** Every change of one field that changes the outcome. */
    List<Alternative> alternatives(Facts facts, CertificateDecision decided) {
        List<Alternative> alternatives = new ArrayList<>();
        for (FactDeclaration declared : policy.facts().values()) {
            if (declared.supplier() != Supplier.DERIVED) {
                for (Place place : places(declared.fact(), facts, decided.index())) {
                    alternatives(facts, decided, place, alternatives);
                }
            }
        }
        alternatives.sort(Comparator.comparing(Alternative::field).thenComparing(Alternative::value));
        return List.copyOf(alternatives);
    }

    private void alternatives(Facts facts, CertificateDecision decided, Place place, List<Alternative> alternatives) {
        Set<Outcome> seen = EnumSet.of(decided.outcome());
        for (String value : specimens.valid(place, facts.read())) {
            Outcome outcome = judged(trial(facts).with(place, value, reader), decided.index())
                    .outcome();
            if (seen.add(outcome)) {
                alternatives.add(new Alternative(place.path(facts.read()), value, outcome));
            }
        }
    }

    private static List<Place> places(Fact fact, Facts facts, int certificate) {
        if (fact.scope() != Scope.IMAGE) {
            return List.of(Place.of(fact, certificate, -1));
        }
        List<Place> places = new ArrayList<>();
        int images = facts.read().certificates().get(certificate).images().size();
        for (int i = 0; i < images; i++) {
            places.add(Place.of(fact, certificate, i));
        }
        return places;
    }

    /** Absent or too coarse facts of which an undetermined finding speaks, of this certificate and of those it waits for. */
    private List<Place> unknown(Facts facts, CertificateDecision decided) {
        boolean waits = decided.findings().stream().anyMatch(finding -> finding.evidence() instanceof GroupEvidence);
        Set<Place> places = new TreeSet<>();
        List<CertificateFacts> all = facts.read().certificates();
        for (int i = 0; i < all.size(); i++) {
            if (i == decided.index() || waits && all.get(i).level() == TitleLevel.FULL_SENIOR) {
                judge.judge(facts.read(), i).findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                        .flatMap(finding -> cures.of(finding).stream())
                        .forEach(places::add);
            }
        }
        return places.stream().limit(MAX_UNKNOWN).toList();
    }

    private Draft judged(Trial trial, int certificate) {
        return judge.judge(trial.facts(), certificate);
    }

    private static Trial trial(Facts facts) {
        return new Trial(facts.read());
    }
}
