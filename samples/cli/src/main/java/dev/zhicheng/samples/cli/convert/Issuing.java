package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.RenderFinding;
import dev.zhicheng.rules.issuing.CertificateIssuance;
import dev.zhicheng.rules.issuing.IssueOrder;
import dev.zhicheng.rules.issuing.IssuedCertificate;
import dev.zhicheng.rules.ledger.LedgerException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers and signs certificates, many with one commit; one that is refused does not keep the others back. */
final class Issuing {

    /** What the ledger may refuse one certificate for; anything else ends the run. */
    private static final Set<LedgerException.Reason> OF_ONE_CERTIFICATE = EnumSet.of(
            LedgerException.Reason.FACT_MISSING,
            LedgerException.Reason.CONTENT_DIFFERS,
            LedgerException.Reason.COUNTER_EXHAUSTED);

    private final CertificateIssuance issuance;
    private final CertificateRenderer renderer;

    Issuing(CertificateIssuance issuance, CertificateRenderer renderer) {
        this.issuance = issuance;
        this.renderer = renderer;
    }

    /**
     * What became of an order.
     *
     * @param certificate what was issued, or null
     * @param refusal why it was not, or null
     */
    record Result(
            @Nullable ElectronicCertificate certificate,
            @Nullable String refusal) {

        private static Result of(IssuedCertificate issued) {
            return new Result(issued.certificate(), null);
        }

        private static Result refused(String why) {
            return new Result(null, why);
        }
    }

    /** Issues what can be drawn: no number is spent on what cannot. A result for each order, in their order. */
    List<Result> issueAll(List<IssueOrder> orders) {
        List<Result> results = new ArrayList<>(orders.size());
        List<IssueOrder> drawable = new ArrayList<>(orders.size());
        for (IssueOrder order : orders) {
            String obstacle = obstacle(order);
            results.add(obstacle == null ? null : Result.refused(obstacle));
            if (obstacle == null) {
                drawable.add(order);
            }
        }
        List<Result> issued = issueTogether(drawable);
        int next = 0;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) == null) {
                results.set(i, issued.get(next++));
            }
        }
        return results;
    }

    private @Nullable String obstacle(IssueOrder order) {
        try {
            List<RenderFinding> findings = renderer.check(issuance.preview(order));
            return findings.isEmpty() ? null : findings.toString();
        } catch (LedgerException refusal) {
            return ofOneCertificate(refusal);
        }
    }

    private List<Result> issueTogether(List<IssueOrder> orders) {
        try {
            return issuance.issueAll(orders).stream().map(Result::of).toList();
        } catch (LedgerException refusal) {
            ofOneCertificate(refusal);
            return orders.stream().map(this::issueAlone).toList();
        }
    }

    private Result issueAlone(IssueOrder order) {
        try {
            return Result.of(issuance.issue(order));
        } catch (LedgerException refusal) {
            return Result.refused(ofOneCertificate(refusal));
        }
    }

    private static String ofOneCertificate(LedgerException refusal) {
        if (!OF_ONE_CERTIFICATE.contains(refusal.reason())) {
            throw refusal;
        }
        return String.valueOf(refusal.getMessage());
    }
}
