package dev.zhicheng.core.credential;

import java.util.Optional;

/**
 * The signature algorithms of format 1. Which one a credential is checked with is a property of the issuer's key record;
 * the header of the credential only has to agree.
 */
public enum SignatureAlgorithm {
    /** ECDSA on P-256 with SHA-256 (RFC 9053 §2.1), from the JDK. The default. */
    ES256(-7, "ES256", "EC", "P-256"),
    /** Ed25519 (RFC 9053 §2.2), from the JDK. Deterministic. */
    ED25519(-8, "EdDSA", "OKP", "Ed25519"),
    /**
     * SM2 with SM3 (GB/T 32918.2), signer's id {@code 1234567812345678}. Needs BouncyCastle. COSE has no registered
     * identifier for it, so a private-use one stands in.
     */
    SM2(-70100, "SM2", "EC", "SM2");

    private final int coseId;
    private final String jsonName;
    private final String jwkKeyType;
    private final String jwkCurve;

    SignatureAlgorithm(int coseId, String jsonName, String jwkKeyType, String jwkCurve) {
        this.coseId = coseId;
        this.jsonName = jsonName;
        this.jwkKeyType = jwkKeyType;
        this.jwkCurve = jwkCurve;
    }

    /** The identifier in the COSE header. */
    public int coseId() {
        return coseId;
    }

    /** The name in a trust list's JSON ({@code alg} of RFC 7518), never null. */
    public String jsonName() {
        return jsonName;
    }

    /** The key type ({@code kty}) of its JSON Web Key, never null. */
    public String jwkKeyType() {
        return jwkKeyType;
    }

    /** The curve ({@code crv}) of its JSON Web Key, never null. */
    public String jwkCurve() {
        return jwkCurve;
    }

    /** The algorithm with this COSE identifier, empty for every other number. */
    public static Optional<SignatureAlgorithm> ofCoseId(long coseId) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.coseId == coseId) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The algorithm with this name in JSON, empty for every other text. */
    public static Optional<SignatureAlgorithm> ofJsonName(String jsonName) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.jsonName.equals(jsonName)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }
}
