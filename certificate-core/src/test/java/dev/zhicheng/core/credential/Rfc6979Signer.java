package dev.zhicheng.core.credential;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;

/** A signer of the caller's own: ES256 without randomness (RFC 6979), so that what it signs can be written down. */
final class Rfc6979Signer implements Signer {

    private static final X9ECParameters CURVE = ECNamedCurveTable.getByName("P-256");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

    private final CredentialKey key;
    private final BigInteger secret;

    Rfc6979Signer(KeyPair pair) {
        this.key = CredentialKey.of(pair.getPublic());
        this.secret = ((ECPrivateKey) pair.getPrivate()).getS();
    }

    private Rfc6979Signer(CredentialKey key, BigInteger secret) {
        this.key = key;
        this.secret = secret;
    }

    /** The signer whose secret number is {@code secret}: for test vectors, where nothing is secret. */
    static Rfc6979Signer of(int secret) {
        BigInteger number = BigInteger.valueOf(secret);
        byte[] point = CURVE.getG().multiply(number).normalize().getEncoded(false);
        byte[] material = java.util.Arrays.copyOfRange(point, 1, point.length);
        return new Rfc6979Signer(CredentialKey.of(SignatureAlgorithm.ES256, material), number);
    }

    @Override
    public CredentialKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(toBeSigned, 0, toBeSigned.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, DOMAIN));
        BigInteger[] numbers = signer.generateSignature(hash);
        return PlainDSAEncoding.INSTANCE.encode(DOMAIN.getN(), numbers[0], numbers[1]);
    }
}
