package dev.zhicheng.core.credential;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.List;

/** A key, an issuer and a certificate that the tests share. The key is the example of RFC 6979 A.2.5: public, not secret. */
final class Samples {

    static final Instant ISSUED = Instant.parse("2021-10-31T02:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    static final String ISSUER = "nx-hrss";
    static final String ISSUER_NAME = "宁夏回族自治区人力资源和社会保障厅";

    static final KeyPair PAIR = rfc6979Pair();
    static final KeySigner SIGNER = KeySigner.of(PAIR);
    static final TrustList TRUST =
            TrustList.pinned(List.of(TrustedKey.forCredentials(SIGNER.key(), ISSUER, ISSUER_NAME)));
    static final CredentialVerifier VERIFIER = CredentialVerifier.trusting(TRUST);

    private Samples() {}

    static CredentialClaims.Builder certificate() {
        return CredentialClaims.builder(ISSUER, ISSUED)
                .name("马晓兰")
                .series("09")
                .title("高级兽医师")
                .speciality("兽医")
                .level(TitleLevel.ASSOCIATE_SENIOR)
                .number("NX2021-0900000017")
                .awardedOn(PartialDate.of("2019-11-30"))
                .maskedId("642221********0001");
    }

    static String issued(TextForm form, CredentialClaims claims) {
        return new CredentialIssuer(SIGNER, form).issue(claims);
    }

    static KeyPair newPair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rfc6979Pair() {
        try {
            var parameters = ((ECPublicKey) newPair("EC").getPublic()).getParams();
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new ECPublicKeySpec(
                            new ECPoint(
                                    number("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
                                    number("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299")),
                            parameters)),
                    factory.generatePrivate(new ECPrivateKeySpec(
                            number("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"), parameters)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }
}
