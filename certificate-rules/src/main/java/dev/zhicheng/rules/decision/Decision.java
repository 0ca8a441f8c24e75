package dev.zhicheng.rules.decision;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one application: per certificate, an outcome and all reasons. Immutable and thread-safe; its JSON
 * is written by {@link DecisionWriter}.
 */
public final class Decision {

    private final Facts facts;
    private final Policy policy;
    private final List<CertificateDecision> certificates;

    Decision(Facts facts, Policy policy, List<CertificateDecision> certificates) {
        this.facts = facts;
        this.policy = policy;
        this.certificates = certificates;
    }

    /** The caller's key of the application. */
    public String applicationId() {
        return facts.application().applicationId();
    }

    /** The policy by which it was decided. */
    public Policy policy() {
        return policy;
    }

    /** What was decided about each certificate, in the order of the application. */
    public List<CertificateDecision> certificates() {
        return certificates;
    }

    /** By what and on what it was made. Computed on each call. */
    public Receipt receipt() {
        return new Receipt(
                policy.id(),
                policy.version(),
                policy.sha256(),
                FactsDigest.of(facts.read()),
                facts.read().row().get(Fact.SUBMITTED_ON) instanceof PartialDate day ? day.latest() : null);
    }

    /** The facts it rests on. */
    public Facts facts() {
        return facts;
    }

    /** The application's id and its certificates' decisions. */
    @Override
    public String toString() {
        return "Decision[" + applicationId() + ", " + certificates + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that
                && applicationId().equals(that.applicationId())
                && policy.sha256().equals(that.policy.sha256())
                && certificates.equals(that.certificates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(applicationId(), certificates);
    }
}
