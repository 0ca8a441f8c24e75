package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.NotDrawableException;
import dev.zhicheng.render.RenderFinding;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.decision.Facts;
import dev.zhicheng.rules.issuing.Approval;
import dev.zhicheng.rules.issuing.CertificateIssuance;
import dev.zhicheng.rules.issuing.IssueOrder;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.Progress;
import dev.zhicheng.samples.cli.report.ReportRows;
import dev.zhicheng.samples.cli.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides every application, issues what may be issued, draws it, and writes down what became of the rest. */
final class Conversion {

    /** What the ledger may refuse one certificate for; anything else ends the run. */
    private static final Set<LedgerException.Reason> OF_ONE_CERTIFICATE = EnumSet.of(
            LedgerException.Reason.FACT_MISSING,
            LedgerException.Reason.CONTENT_DIFFERS,
            LedgerException.Reason.COUNTER_EXHAUSTED);

    private final Messages messages;
    private final DecisionEngine engine;
    private final CertificateIssuance issuance;
    private final CertificateRenderer renderer;
    private final ReportRows rows;

    Conversion(Messages messages, Policy policy, CertificateIssuance issuance, CertificateRenderer renderer) {
        this.messages = messages;
        this.engine = DecisionEngine.of(policy, TitleCatalogue.bundled());
        this.issuance = issuance;
        this.renderer = renderer;
        this.rows = new ReportRows(messages);
    }

    /** Writes {@code decisions.jsonl}, the certificates and the report's rows; gives what it counted. */
    Tally run(Input input, OutputFolder folder, ReportWriter report, Progress progress) throws IOException {
        List<Facts> facts = new ArrayList<>(input.submissions().size());
        for (Submission submission : input.submissions()) {
            facts.add(engine.facts(submission.application(), submission.faults()));
        }
        List<Decision> decisions = engine.decideAll(facts);
        Tally tally = new Tally(input.notes());
        DecisionWriter json = DecisionWriter.in(messages.locale());
        try (BufferedWriter lines = Files.newBufferedWriter(folder.unfinished("decisions.jsonl"))) {
            for (int i = 0; i < decisions.size(); i++) {
                Submission submission = input.submissions().get(i);
                Decision decision = decisions.get(i);
                lines.write(json.toJson(decision));
                lines.write('\n');
                tally.holder();
                for (CertificateDecision certificate : decision.certificates()) {
                    String place = submission.places().get(certificate.index());
                    String number = certificate.outcome() == Outcome.CONVERTIBLE
                            ? issue(decision, certificate.index(), place, folder, tally)
                            : null;
                    tally.count(certificate, number);
                    report.add(rows.row(place, submission.application(), certificate, number));
                }
                progress.step();
            }
        }
        return tally;
    }

    /** The number of the certificate that was issued and drawn; null when it cannot be, which is noted. */
    private @Nullable String issue(Decision decision, int index, String place, OutputFolder folder, Tally tally)
            throws IOException {
        IssueOrder order = IssueOrder.of(decision, index, Approval.outside(decision.applicationId(), "convert"));
        try {
            return issue(order, folder);
        } catch (NotDrawableException obstacles) {
            tally.note(messages.text("convert.notIssued", place, obstacles.findings()));
        } catch (LedgerException refusal) {
            if (!OF_ONE_CERTIFICATE.contains(refusal.reason())) {
                throw refusal;
            }
            tally.note(messages.text("convert.notIssued", place, refusal.getMessage()));
        }
        return null;
    }

    /** Draws a preview first: no number is spent on a certificate that cannot be drawn. */
    private String issue(IssueOrder order, OutputFolder folder) throws IOException {
        List<RenderFinding> obstacles = renderer.check(issuance.preview(order));
        if (!obstacles.isEmpty()) {
            throw new NotDrawableException(obstacles);
        }
        ElectronicCertificate certificate = issuance.issue(order).certificate();
        Path page = folder.unfinishedCertificate(certificate.number());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
            renderer.render(certificate, out);
        }
        return certificate.number();
    }
}
