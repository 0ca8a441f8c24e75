package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a run counts on its way; for one thread. */
final class Tally {

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> clauses = new TreeSet<>();
    private final List<String> notes;
    private long holders;
    private long issued;

    Tally(List<String> notes) {
        this.notes = new ArrayList<>(notes);
    }

    void holder() {
        holders++;
    }

    void note(String note) {
        notes.add(note);
    }

    void count(CertificateDecision certificate, @Nullable String number) {
        outcomes.merge(certificate.outcome(), 1L, Long::sum);
        issued += number == null ? 0 : 1;
        for (Finding finding : certificate.findings()) {
            if (finding.outcome() != Outcome.CONVERTIBLE) {
                finding.citations().stream().map(Citation::clause).forEach(clauses::add);
            }
        }
    }

    long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    long certificates() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    long holders() {
        return holders;
    }

    long issued() {
        return issued;
    }

    /** The clauses that any reason cites, sorted. */
    List<String> clauses() {
        return List.copyOf(clauses);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether every certificate was converted and drawn. */
    boolean allGood() {
        return issued == certificates();
    }
}
