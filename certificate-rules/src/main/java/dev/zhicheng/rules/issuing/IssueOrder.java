package dev.zhicheng.rules.issuing;

import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.ResolvedCertificate;
import dev.zhicheng.rules.issuing.NotIssuableException.Reason;
import dev.zhicheng.rules.ledger.PolicyStamp;
import dev.zhicheng.rules.numbering.NumberPlan;
import dev.zhicheng.rules.policy.Policy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One certificate to be issued: decided, approved.
 *
 * @param paper what it takes over from the paper certificate, not null
 * @param policy the policy that decided, not null
 * @param plan how it is numbered, not null
 * @param approval that the last stage has approved, not null
 * @param replaces the electronic certificate it takes the place of, or null
 * @param afterVoid whether a number of this paper certificate that was made void is to be followed by another
 */
public record IssueOrder(
        ResolvedCertificate paper,
        PolicyStamp policy,
        NumberPlan plan,
        Approval approval,
        @Nullable Replacement replaces,
        boolean afterVoid) {

    /** Refuses null. */
    public IssueOrder {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(approval, "approval");
    }

    /**
     * The order that follows from a decision and its approval.
     *
     * @param decision what was decided about an application, not null
     * @param index which of its certificates
     * @param approval that the last stage has approved, not null
     * @throws NotIssuableException when the certificate is not convertible, or the policy has no number plan
     */
    public static IssueOrder of(Decision decision, int index, Approval approval) {
        CertificateDecision certificate = decision.certificates().get(index);
        ResolvedCertificate paper = certificate
                .resolved()
                .orElseThrow(() -> new NotIssuableException(
                        Reason.NOT_CONVERTIBLE, decision.applicationId() + ", certificate " + index));
        Policy policy = decision.policy();
        var plan = NumberPlan.read(policy.number());
        if (!plan.isValue()) {
            throw new NotIssuableException(
                    Reason.NUMBER_PLAN, policy + ", " + plan.faultIfAny().orElseThrow());
        }
        PolicyStamp stamp = new PolicyStamp(policy.id(), policy.version(), policy.sha256());
        return new IssueOrder(paper, stamp, plan.get(), approval, null, false);
    }

    /** The same as a certificate that takes the place of an issued one. */
    public IssueOrder replacing(Replacement replacement) {
        return new IssueOrder(paper, policy, plan, approval, replacement, afterVoid);
    }

    /** The same under a new number where the last one was made void. */
    public IssueOrder again() {
        return new IssueOrder(paper, policy, plan, approval, replaces, true);
    }

    /** The approval, and nothing of the holder. */
    @Override
    public String toString() {
        return "IssueOrder[" + approval.reference() + "]";
    }
}
