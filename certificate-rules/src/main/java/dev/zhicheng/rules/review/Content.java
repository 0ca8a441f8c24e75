package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.review.internal.Digests;
import java.util.Objects;

/**
 * What a case is about, without saying it: the digest of the application as it stands, and what the rules decided on it.
 * The application itself stays with the caller; a history holds no personal data (六(三)).
 *
 * @param application SHA-256 of the application's canonical form, 64 hex digits
 * @param outcome what the rules decided for the case's certificate
 * @param decision SHA-256 of that decision, 64 hex digits
 */
public record Content(String application, Outcome outcome, String decision) {

    /** Refuses null and what is not a digest. */
    public Content {
        Digests.check(application, "application");
        Objects.requireNonNull(outcome, "outcome");
        Digests.check(decision, "decision");
    }
}
