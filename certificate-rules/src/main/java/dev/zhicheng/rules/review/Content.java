package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.review.internal.Digests;
import java.util.Locale;
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

    /**
     * What stands in an application, and what was decided on it.
     *
     * @param application the application as entered
     * @param index the certificate the case is about, by its place in the application, from 0
     * @param decided the decision on that very application
     */
    public static Content of(Application application, int index, Decision decided) {
        if (!decided.applicationId().equals(application.applicationId())) {
            throw new IllegalArgumentException("a decision on another application");
        }
        return new Content(
                Sha256.hex(CertificateJson.write(application) + "\n" + index),
                decided.certificates().get(index).outcome(),
                Sha256.hex(DecisionWriter.in(Locale.ENGLISH).toJson(decided)));
    }

    /** Refuses null and what is not a digest. */
    public Content {
        Digests.check(application, "application");
        Objects.requireNonNull(outcome, "outcome");
        Digests.check(decision, "decision");
    }
}
