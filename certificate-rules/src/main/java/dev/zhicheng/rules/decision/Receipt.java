package dev.zhicheng.rules.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what and on what a decision was made. With the policy and the application it names, deciding again gives the same
 * bytes.
 *
 * @param policyId the policy's id
 * @param policyVersion its version
 * @param policySha256 SHA-256 of its canonical form
 * @param factsSha256 SHA-256 of the facts as they were understood: cleaned, read, and what could not be read
 * @param lawDate the day whose law was applied, the day of submission; null when that is unknown
 */
public record Receipt(
        String policyId,
        String policyVersion,
        String policySha256,
        String factsSha256,
        @Nullable LocalDate lawDate) {}
