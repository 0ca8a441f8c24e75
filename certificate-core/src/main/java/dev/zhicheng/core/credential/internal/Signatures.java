package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.CredentialKey;
import dev.zhicheng.core.credential.KeyException;
import dev.zhicheng.core.credential.KeyException.Reason;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import org.jspecify.annotations.Nullable;

/** Signs and checks, by the algorithm of the key. */
public final class Signatures {

    private static final String ECDSA_RAW = "SHA256withECDSAinP1363Format";
    private static final String ED25519 = "Ed25519";

    private Signatures() {}

    /** 64 bytes of signature; null for the default provider or its own randomness. */
    public static byte[] sign(
            SignatureAlgorithm algorithm,
            PrivateKey key,
            @Nullable Provider provider,
            @Nullable SecureRandom random,
            byte[] message)
            throws GeneralSecurityException {
        if (algorithm == SignatureAlgorithm.SM2) {
            return Sm2.sign(key, random, message);
        }
        Signature signature = instance(algorithm, provider);
        if (random == null) {
            signature.initSign(key);
        } else {
            signature.initSign(key, random);
        }
        signature.update(message);
        return signature.sign();
    }

    /** Whether 64 bytes are the signature of this key over the message. */
    public static boolean verify(CredentialKey key, byte[] message, byte[] signature) {
        try {
            return switch (key.algorithm()) {
                case ES256 -> Curve.P256.admits(signature) && jdkVerify(key, message, signature);
                case ED25519 -> jdkVerify(key, message, signature);
                case SM2 -> Curve.SM2.admits(signature) && Sm2.verify(key.material(), message, signature);
            };
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new KeyException(Reason.KEY_INVALID, "the key " + key + " cannot check a signature", e);
        }
    }

    private static boolean jdkVerify(CredentialKey key, byte[] message, byte[] signature)
            throws GeneralSecurityException {
        Signature verifier = instance(key.algorithm(), null);
        verifier.initVerify(key.jcaKey().orElseThrow());
        verifier.update(message);
        return verifier.verify(signature);
    }

    private static Signature instance(SignatureAlgorithm algorithm, @Nullable Provider provider)
            throws GeneralSecurityException {
        String name = algorithm == SignatureAlgorithm.ES256 ? ECDSA_RAW : ED25519;
        return provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
    }

    /**
     * Says early and clearly that SM2 cannot be had here.
     *
     * @throws KeyException with {@link Reason#PROVIDER_MISSING}
     */
    public static void requireSm2() {
        try {
            Class.forName("org.bouncycastle.crypto.signers.SM2Signer", false, Signatures.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new KeyException(
                    Reason.PROVIDER_MISSING, "SM2 needs BouncyCastle: add org.bouncycastle:bcprov-jdk18on", e);
        }
    }
}
