package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.identity.CitizenId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one application.
 *
 * @param written the application as written
 * @param faults what was lost before its text began
 * @param row the facts of the application and its holder
 * @param citizenId the holder's number, or null when it is absent or invalid
 * @param certificates the facts of its certificates, in order
 */
public record ApplicationFacts(
        Application written,
        List<ReadFault> faults,
        FactRow row,
        @Nullable CitizenId citizenId,
        List<CertificateFacts> certificates) {

    /** Applications hold what is personal; only their number of certificates is told. */
    @Override
    public String toString() {
        return "ApplicationFacts[certificates=" + certificates.size() + "]";
    }
}
