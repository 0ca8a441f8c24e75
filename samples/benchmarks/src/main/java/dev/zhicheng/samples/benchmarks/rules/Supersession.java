package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.policy.Outcome;
import java.util.List;

/** 就高换发 (一(二)) in plain Java, the second phase of every peer. */
final class Supersession {

    private Supersession() {}

    static void apply(List<PaperCase> certificates, List<Findings> findings) {
        boolean superseding = false;
        boolean pending = false;
        for (int i = 0; i < certificates.size(); i++) {
            if (certificates.get(i).getTitleLevel() == TitleLevel.FULL_SENIOR) {
                Outcome outcome = findings.get(i).outcome();
                superseding |= certificates.get(i).getMedium() != Medium.PAPER || outcome == Outcome.CONVERTIBLE;
                pending |= outcome == Outcome.UNDETERMINED || outcome == Outcome.INCOMPLETE;
            }
        }
        for (int i = 0; (superseding || pending) && i < certificates.size(); i++) {
            PaperCase certificate = certificates.get(i);
            if (certificate.getTitleLevel() == TitleLevel.ASSOCIATE_SENIOR && certificate.getMedium() == Medium.PAPER) {
                findings.get(i)
                        .fail(
                                superseding ? "SUPERSEDED_BY_FULL_SENIOR" : "SUPERSESSION_PENDING",
                                superseding ? Outcome.SUPERSEDED : Outcome.UNDETERMINED,
                                "title");
            }
        }
    }
}
