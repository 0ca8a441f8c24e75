package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.FactReader;
import dev.zhicheng.rules.decision.internal.Origins;
import dev.zhicheng.rules.decision.internal.Place;
import dev.zhicheng.rules.decision.internal.Specimens;
import dev.zhicheng.rules.decision.internal.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for one of the smallest sets of places that can be filled so that one certificate is convertible. For one thread.
 *
 * <p>Sets are tried smallest first, the values of their places depth first, and every value is judged by the engine itself.
 * What keeps this from trying all combinations, without passing over a solution: a value is given up once a rule objects
 * that reads no place still to be filled; when every value of a place is given up, values of an earlier place change only
 * if one of the objections read it (conflict-directed backjumping; Prosser, "Hybrid algorithms for the constraint
 * satisfaction problem", 1993); and what ruled out one set rules out every other that has the same of the places read.
 */
final class CureSearch {

    /** In place of the facts that rule out every value: there is a value that nothing rules out. */
    private static final long SOLVED = 0;

    private final Specimens specimens;
    private final FactReader reader;
    private final Advisor.Judge judge;
    private final ApplicationFacts facts;
    private final int certificate;
    private final int images;
    private final List<List<Place>> needs;
    private final List<Refutation> refutations = new ArrayList<>();

    /** That a set has no solution: nor has another one with just these of the places in which {@code read} is written. */
    private record Refutation(long read, List<Place> places) {

        static Refutation of(long read, List<Place> places) {
            return new Refutation(read, among(places, read));
        }

        /** Whether it rules out every set that holds all of {@code forced} and others of {@code universe}. */
        boolean coversAll(Collection<Place> universe, Set<Place> forced) {
            return forced.containsAll(places) && covers(List.copyOf(new TreeSet<>(universe)));
        }

        boolean covers(List<Place> others) {
            return among(others, read).equals(places);
        }

        private static List<Place> among(List<Place> places, long read) {
            return places.stream()
                    .filter(place -> Origins.contain(read, place.fact()))
                    .toList();
        }
    }

    /**
     * A search.
     *
     * @param facts the application as it is
     * @param certificate the index of the certificate, which is not convertible
     * @param needs for each finding that hinders it the places that cure the finding, of which one at least must be filled;
     *     neither it nor any of them is empty
     */
    CureSearch(
            Specimens specimens,
            FactReader reader,
            Advisor.Judge judge,
            ApplicationFacts facts,
            int certificate,
            List<List<Place>> needs) {
        this.specimens = specimens;
        this.reader = reader;
        this.judge = judge;
        this.facts = facts;
        this.certificate = certificate;
        this.images = facts.certificates().get(certificate).images().size();
        this.needs = needs;
    }

    /** The first of the smallest sets of places of {@code universe}; empty when none of its sets will do. */
    List<Place> smallest(Collection<Place> universe) {
        Set<Place> forced = new TreeSet<>();
        needs.stream().filter(need -> need.size() == 1).forEach(forced::addAll);
        List<Place> free =
                universe.stream().filter(place -> !forced.contains(place)).toList();
        for (int size = 0; size <= free.size() && !isHopeless(universe, forced); size++) {
            for (List<Place> more : Combinations.of(free, size)) {
                Set<Place> chosen = new TreeSet<>(forced);
                chosen.addAll(more);
                if (needs.stream().allMatch(need -> need.stream().anyMatch(chosen::contains))
                        && isSolvable(List.copyOf(chosen))) {
                    return List.copyOf(chosen);
                }
            }
        }
        return List.of();
    }

    private boolean isHopeless(Collection<Place> universe, Set<Place> forced) {
        return refutations.stream().anyMatch(refutation -> refutation.coversAll(universe, forced));
    }

    private boolean isSolvable(List<Place> places) {
        if (refutations.stream().anyMatch(refutation -> refutation.covers(places))) {
            return false;
        }
        long ruledOutBy = ruledOutBy(new Trial(facts), places, 0);
        if (ruledOutBy != SOLVED) {
            refutations.add(Refutation.of(ruledOutBy, places));
        }
        return ruledOutBy == SOLVED;
    }

    /** The facts for which no values of the places from {@code next} on make the certificate convertible, or SOLVED. */
    private long ruledOutBy(Trial trial, List<Place> places, int next) {
        Place place = places.get(next);
        long all = Origins.of(place.fact()) | Specimens.chosenBeside(place.fact());
        for (String value : specimens.valid(place, trial.facts())) {
            Trial tried = trial.with(place, value, reader);
            long objection = objection(tried, places, next);
            if (objection == SOLVED && next + 1 < places.size()) {
                objection = ruledOutBy(tried, places, next + 1);
            }
            if (objection == SOLVED || !Origins.contain(objection, place.fact())) {
                return objection;
            }
            all |= objection;
        }
        return all;
    }

    /**
     * The facts that a rule reads which hinders the certificate whatever comes after {@code last}; of several the one that
     * jumps back furthest. SOLVED when there is none.
     */
    private long objection(Trial trial, List<Place> places, int last) {
        long objection = SOLVED;
        int furthest = Integer.MAX_VALUE;
        for (Finding finding : judge.judge(trial.facts(), certificate).findings()) {
            if (Cures.hinders(finding)) {
                int deepest = deepest(finding, places);
                if (deepest <= last && deepest < furthest) {
                    objection = readBy(finding);
                    furthest = deepest;
                }
            }
        }
        return objection;
    }

    /** The last of the places on which the finding rests; -1 when it rests on none of them. */
    private int deepest(Finding finding, List<Place> places) {
        long read = readBy(finding);
        int image = finding.evidence() instanceof RuleEvidence evidence ? evidence.image() : -1;
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            boolean other = place.image() >= 0 && image >= 0 && place.image() != image;
            if (!other && Origins.contain(read, place.fact())) {
                return i;
            }
        }
        return -1;
    }

    private long readBy(Finding finding) {
        if (!(finding.evidence() instanceof RuleEvidence evidence)) {
            return Origins.OF_PERSON;
        }
        long read = evidence.compiled().origins();
        return evidence.image() < images ? read : read | Origins.COVERS;
    }
}
