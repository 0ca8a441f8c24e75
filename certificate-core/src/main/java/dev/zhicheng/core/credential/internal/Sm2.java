package dev.zhicheng.core.credential.internal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.jspecify.annotations.Nullable;

/** SM2 with SM3 (GB/T 32918.2). The one class that needs BouncyCastle; loaded only when an SM2 key is used. */
final class Sm2 {

    /** The signer's id where none is agreed (GM/T 0009-2012 §10). */
    private static final byte[] DEFAULT_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private static final ECDomainParameters DOMAIN = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private Sm2() {}

    static byte[] sign(PrivateKey key, @Nullable SecureRandom random, byte[] message)
            throws InvalidKeyException, SignatureException {
        if (!(key instanceof ECPrivateKey ec)) {
            throw new InvalidKeyException("an SM2 key must be an ECPrivateKey");
        }
        CipherParameters parameters = new ECPrivateKeyParameters(ec.getS(), DOMAIN);
        if (random != null) {
            parameters = new ParametersWithRandom(parameters, random);
        }
        SM2Signer signer = signer(true, parameters, message);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new SignatureException(e);
        }
    }

    static boolean verify(byte[] point, byte[] message, byte[] signature) {
        BigInteger x = new BigInteger(1, Arrays.copyOf(point, 32));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 32, 64));
        var parameters = new ECPublicKeyParameters(DOMAIN.getCurve().createPoint(x, y), DOMAIN);
        return signer(false, parameters, message).verifySignature(signature);
    }

    private static SM2Signer signer(boolean forSigning, CipherParameters parameters, byte[] message) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(forSigning, new ParametersWithID(parameters, DEFAULT_ID));
        signer.update(message, 0, message.length);
        return signer;
    }
}
