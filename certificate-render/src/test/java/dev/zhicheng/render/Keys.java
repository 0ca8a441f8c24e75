package dev.zhicheng.render;

import dev.zhicheng.render.signing.CmsSigner;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with self-signed certificates, made for one test run. */
public final class Keys {

    private Keys() {}

    /** A signer with a fresh key of that algorithm: EC, RSA or Ed25519. */
    public static CmsSigner signer(String algorithm) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            return CmsSigner.of(pair.getPrivate(), List.of(certificate(pair, algorithm)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A self-signed certificate over the key. */
    public static X509Certificate certificate(KeyPair pair, String algorithm)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=样章 SPECIMEN");
        String signature =
                switch (algorithm) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> algorithm;
                };
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(Instant.parse("2021-01-01T00:00:00Z")),
                                Date.from(Instant.parse("2051-01-01T00:00:00Z")),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
    }
}
