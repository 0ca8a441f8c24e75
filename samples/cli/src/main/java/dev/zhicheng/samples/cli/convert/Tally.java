package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.samples.cli.Messages;
import java.nio.file.Path;
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
    private long holders;
    private long issued;

    void holder() {
        holders++;
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

    /** Whether every certificate was converted and drawn. */
    boolean allGood() {
        return issued == certificates();
    }

    /** The run in one line. */
    String inWords(Messages messages, Path report) {
        return messages.text(
                "convert.summary",
                certificates(),
                holders(),
                of(Outcome.CONVERTIBLE),
                of(Outcome.SUPERSEDED),
                of(Outcome.UNDETERMINED),
                of(Outcome.INCOMPLETE),
                of(Outcome.REFUSED),
                report);
    }
}
