package dev.zhicheng.rules.check;

import java.math.BigInteger;
import java.util.List;

/**
 * What the static check of a policy found.
 *
 * @param policyId the policy's id
 * @param policyVersion its version
 * @param classes how many classes of cases of one certificate the policy tells apart
 * @param exact whether all of them were looked at; if not, a fixed sample was, and what it did not find may be there
 * @param findings what was found, accepted or not
 */
public record CheckReport(
        String policyId, String policyVersion, BigInteger classes, boolean exact, List<CheckFinding> findings) {

    /** Copies the list. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** What was found and nobody has accepted. */
    public List<CheckFinding> open() {
        return findings.stream().filter(finding -> !finding.isAccepted()).toList();
    }

    /** Whether nothing is open. */
    public boolean isClean() {
        return open().isEmpty();
    }
}
