package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.KeyException.Reason;
import dev.zhicheng.core.credential.internal.Curve;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public key together with the one algorithm it is used with.
 *
 * <p>Not yet trusted: who it belongs to, and when, is said by a {@link TrustedKey}. A point beside its curve is refused
 * here, once, so that no signature check has to think of it. Immutable and thread-safe.
 */
public final class CredentialKey {

    /** SubjectPublicKeyInfo of Ed25519 (RFC 8410 §4), up to the key. */
    private static final String ED25519_PREFIX = "302a300506032b6570032100";

    private final SignatureAlgorithm algorithm;
    private final byte[] material;
    private final KeyId id;
    private final @Nullable PublicKey jcaKey;

    private CredentialKey(SignatureAlgorithm algorithm, byte[] material) {
        this.algorithm = algorithm;
        this.material = material;
        byte[] encoded = subjectPublicKeyInfo();
        try {
            this.id =
                    KeyId.of(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(encoded), KeyId.LENGTH));
            this.jcaKey = switch (algorithm) {
                case ES256 -> KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
                case ED25519 -> KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                case SM2 -> null;
            };
        } catch (GeneralSecurityException e) {
            throw new KeyException(Reason.KEY_INVALID, "not a public key of " + algorithm, e);
        }
    }

    /**
     * The key made of these bytes: the point as x‖y, 32 bytes each, for {@link SignatureAlgorithm#ES256} and
     * {@link SignatureAlgorithm#SM2}; the 32 bytes of RFC 8032 for {@link SignatureAlgorithm#ED25519}.
     *
     * @throws KeyException with {@link Reason#KEY_INVALID} when they are no public key
     */
    public static CredentialKey of(SignatureAlgorithm algorithm, byte[] material) {
        Optional<Curve> curve = curve(algorithm);
        if (material.length != (curve.isPresent() ? 64 : 32)
                || curve.isPresent() && !curve.get().contains(material)) {
            throw new KeyException(Reason.KEY_INVALID, "not a public key of " + algorithm, null);
        }
        return new CredentialKey(algorithm, material.clone());
    }

    /**
     * The key that a JCA key is, from any provider.
     *
     * @throws KeyException with {@link Reason#KEY_NOT_SUPPORTED} when it is of another algorithm
     */
    public static CredentialKey of(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            BigInteger order = ec.getParams().getOrder();
            for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
                if (curve(algorithm).filter(curve -> curve.n().equals(order)).isPresent()) {
                    byte[] point = new byte[64];
                    put(ec.getW().getAffineX(), point, 0);
                    put(ec.getW().getAffineY(), point, 32);
                    return of(algorithm, point);
                }
            }
        }
        if (key instanceof EdECPublicKey ed && "Ed25519".equals(ed.getParams().getName())) {
            byte[] encoded = key.getEncoded();
            return of(SignatureAlgorithm.ED25519, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        }
        throw new KeyException(Reason.KEY_NOT_SUPPORTED, "neither P-256, Ed25519 nor SM2: " + key.getAlgorithm(), null);
    }

    /** The one algorithm it is used with, never null. */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** Its short name, never null. */
    public KeyId id() {
        return id;
    }

    /** A copy of the bytes that {@link #of(SignatureAlgorithm, byte[])} takes. */
    public byte[] material() {
        return material.clone();
    }

    /** The key as the JDK knows it; empty for SM2, which the JDK does not know. */
    public Optional<PublicKey> jcaKey() {
        return Optional.ofNullable(jcaKey);
    }

    /** Its SubjectPublicKeyInfo (RFC 5280 §4.1), in DER: what {@link #id()} is the digest of. */
    public byte[] subjectPublicKeyInfo() {
        byte[] prefix =
                HexFormat.of().parseHex(curve(algorithm).map(Curve::spkiPrefix).orElse(ED25519_PREFIX));
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + material.length);
        System.arraycopy(material, 0, encoded, prefix.length, material.length);
        return encoded;
    }

    private static Optional<Curve> curve(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> Optional.of(Curve.P256);
            case SM2 -> Optional.of(Curve.SM2);
            case ED25519 -> Optional.empty();
        };
    }

    private static void put(BigInteger number, byte[] target, int offset) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, target, offset + 32 - length, length);
    }

    /** Algorithm and id. */
    @Override
    public String toString() {
        return algorithm + " " + id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialKey that
                && algorithm == that.algorithm
                && Arrays.equals(material, that.material);
    }

    @Override
    public int hashCode() {
        return Objects.hash(algorithm, id);
    }
}
