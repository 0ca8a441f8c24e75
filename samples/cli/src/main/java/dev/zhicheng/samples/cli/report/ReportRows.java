package dev.zhicheng.samples.cli.report;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Verdict;
import dev.zhicheng.samples.cli.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts decisions into the words of the report. */
public final class ReportRows {

    private final Messages messages;

    /** Speaks with these words. */
    public ReportRows(Messages messages) {
        this.messages = messages;
    }

    /**
     * The row of one paper certificate.
     *
     * @param place the row or line of the input
     * @param number the electronic certificate's number, or null when there is none
     */
    public ReportRow row(String place, Application application, CertificateDecision decision, @Nullable String number) {
        PaperCertificate paper = application.certificates().get(decision.index());
        Map<Boolean, List<ReportRow.Reason>> reasons = decision.findings().stream()
                .collect(Collectors.partitioningBy(
                        finding -> finding.outcome() != Outcome.CONVERTIBLE,
                        Collectors.mapping(this::reason, Collectors.toList())));
        List<ReportRow.Reason> warnings = reasons.get(false);
        return new ReportRow(
                place,
                place,
                text(application.applicant().name()),
                application.applicant().citizenId() == null
                        ? "—"
                        : Masking.identifier(application.applicant().citizenId()),
                text(paper.title()),
                decision.level() == null ? null : decision.level().chineseName(),
                text(paper.number()),
                decision.outcome().name(),
                outcomeName(decision.outcome()),
                decision.outcome().ordinal(),
                number,
                reasons.get(true),
                null,
                warnings,
                messages.text("report.warnings", warnings.size()));
    }

    /** The outcome in the report's words. */
    public String outcomeName(Outcome outcome) {
        return messages.text("report.outcome." + outcome.name());
    }

    private ReportRow.Reason reason(Finding finding) {
        boolean objects = finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.UNKNOWN;
        return new ReportRow.Reason(
                finding.code(),
                finding.verdict().name(),
                objects ? finding.outcome().name() : Outcome.CONVERTIBLE.name(),
                finding.message(messages.locale()),
                finding.citations().stream().map(Citation::clause).distinct().toList());
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "—");
    }
}
