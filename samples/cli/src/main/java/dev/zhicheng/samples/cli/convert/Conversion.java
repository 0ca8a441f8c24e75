package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.issuing.Approval;
import dev.zhicheng.rules.issuing.IssueOrder;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.Progress;
import dev.zhicheng.samples.cli.report.ReportRows;
import dev.zhicheng.samples.cli.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides every application, issues what may be issued, has it drawn, and writes down what became of the rest: so many at a
 * time, in the input's order. So a run that goes on after another was killed asks the ledger for the same numbers in the
 * same order.
 */
final class Conversion {

    /** Applications at a time: a commit of the ledger costs as much for one certificate as for so many. */
    private static final int TOGETHER = 256;

    private record Decided(Submission submission, Decision decision) {}

    private final Messages messages;
    private final Issuing issuing;
    private final Pages pages;
    private final Notes notes;
    private final ReportRows rows;
    private final DecisionWriter json;
    private final Tally tally = new Tally();

    Conversion(Messages messages, Issuing issuing, Pages pages, Notes notes) {
        this.messages = messages;
        this.issuing = issuing;
        this.pages = pages;
        this.notes = notes;
        this.rows = new ReportRows(messages);
        this.json = DecisionWriter.in(messages.locale());
    }

    /** Writes the decisions, the certificates and the report's rows; gives what it counted. */
    Tally run(Worklist worklist, Path decisions, ReportWriter report, Progress progress) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(decisions)) {
            List<Decided> together = new ArrayList<>(TOGETHER);
            for (long place = 0; place < worklist.size(); place++) {
                Submission submission = worklist.submission(place);
                together.add(new Decided(submission, worklist.decide(place, submission)));
                if (together.size() == TOGETHER || place == worklist.size() - 1) {
                    finish(together, lines, report);
                    progress.steps(together.size());
                    together.clear();
                }
            }
        }
        pages.finish();
        return tally;
    }

    private void finish(List<Decided> together, BufferedWriter lines, ReportWriter report) throws IOException {
        Iterator<Issuing.Result> issued = issuing.issueAll(orders(together)).iterator();
        for (Decided decided : together) {
            lines.write(json.toJson(decided.decision()));
            lines.write('\n');
            tally.holder();
            for (CertificateDecision certificate : decided.decision().certificates()) {
                String place = decided.submission().places().get(certificate.index());
                String number = certificate.outcome() == Outcome.CONVERTIBLE ? number(issued.next(), place) : null;
                tally.count(certificate, number);
                report.add(rows.row(place, decided.submission().application(), certificate, number));
            }
        }
    }

    private static List<IssueOrder> orders(List<Decided> together) {
        List<IssueOrder> orders = new ArrayList<>();
        for (Decided decided : together) {
            Decision decision = decided.decision();
            for (CertificateDecision certificate : decision.certificates()) {
                if (certificate.outcome() == Outcome.CONVERTIBLE) {
                    orders.add(IssueOrder.of(
                            decision, certificate.index(), Approval.outside(decision.applicationId(), "convert")));
                }
            }
        }
        return orders;
    }

    /** The number of the certificate that was issued, which is drawn; null when it was not issued, which is noted. */
    private @Nullable String number(Issuing.Result result, String place) throws IOException {
        ElectronicCertificate certificate = result.certificate();
        if (certificate == null) {
            notes.add(messages.text("convert.notIssued", place, String.valueOf(result.refusal())));
            return null;
        }
        pages.draw(certificate);
        return certificate.number();
    }
}
