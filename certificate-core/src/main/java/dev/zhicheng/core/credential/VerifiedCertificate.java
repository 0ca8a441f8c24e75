package dev.zhicheng.core.credential;

import java.util.Objects;

/**
 * What a good signature vouches for, to be compared with the sheet of paper: a genuine QR can be printed on a forged
 * sheet. Immutable and thread-safe.
 *
 * @param claims the signed fields, not null
 * @param signedBy the key of the trust list that signed, and with it the issuer's name, not null
 */
public record VerifiedCertificate(CredentialClaims claims, TrustedKey signedBy) {

    /** Refuses null. */
    public VerifiedCertificate {
        Objects.requireNonNull(claims, "claims");
        Objects.requireNonNull(signedBy, "signedBy");
    }
}
