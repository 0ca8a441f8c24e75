package dev.zhicheng.core.credential;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a trust list: whose key it is, what it signs, and when it may. Immutable and thread-safe.
 *
 * @param key the public key, not null
 * @param issuer the issuer's short identifier, the one that its credentials carry, not null
 * @param issuerName the issuer's name (发证单位) as it is shown; it comes from here and never from a QR; not null
 * @param use what it signs, not null
 * @param signFrom the first second it may sign, or null for no beginning
 * @param signUntil the first second it may no longer sign, or null for no end
 * @param status where it stands, not null
 */
public record TrustedKey(
        CredentialKey key,
        String issuer,
        String issuerName,
        KeyUse use,
        @Nullable Instant signFrom,
        @Nullable Instant signUntil,
        KeyStatus status) {

    /** Refuses null, and a retired key without an end: it would sign for ever. */
    public TrustedKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(issuerName, "issuerName");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(status, "status");
        if (status == KeyStatus.RETIRED && signUntil == null) {
            throw new IllegalArgumentException("a retired key needs signUntil");
        }
    }

    /** An active key for credentials, without limits of time. */
    public static TrustedKey forCredentials(CredentialKey key, String issuer, String issuerName) {
        return new TrustedKey(key, issuer, issuerName, KeyUse.CREDENTIAL, null, null, KeyStatus.ACTIVE);
    }

    /** Whether it may sign at this instant, which is the time of issue and not that of the check. */
    public boolean mayHaveSignedAt(Instant instant) {
        return (signFrom == null || !instant.isBefore(signFrom)) && (signUntil == null || instant.isBefore(signUntil));
    }
}
