package dev.zhicheng.rules.decision;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.policy.Policy;
import java.util.Optional;

/**
 * What is known of one application: cleaned and read. Made by a {@link DecisionEngine}; only engines of the same policy
 * take it. Immutable and thread-safe.
 */
public final class Facts {

    private final ApplicationFacts read;
    private final Policy policy;

    Facts(ApplicationFacts read, Policy policy) {
        this.read = read;
        this.policy = policy;
    }

    /** The application as it was written. */
    public Application application() {
        return read.written();
    }

    /** The holder's identity number in its 18-character form; empty when absent or invalid. */
    public Optional<CitizenId> citizenId() {
        return Optional.ofNullable(read.citizenId());
    }

    /**
     * Issuer and number of a certificate in the form in which certificates are compared; empty when either is absent.
     *
     * @throws IndexOutOfBoundsException when there is no certificate of that index
     */
    public Optional<String> certificateKey(int certificate) {
        return Optional.ofNullable(read.certificates().get(certificate).sharedKey());
    }

    /** The policy for which they were read. */
    Policy policy() {
        return policy;
    }

    ApplicationFacts read() {
        return read;
    }

    /** Names the application only. */
    @Override
    public String toString() {
        return "Facts[applicationId=" + read.written().applicationId() + "]";
    }
}
