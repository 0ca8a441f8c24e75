package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.Curve;
import dev.zhicheng.core.credential.internal.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.core.credential.Samples.ISSUER;
import static dev.zhicheng.core.credential.Samples.ISSUER_NAME;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.certificate;
import static org.assertj.core.api.Assertions.assertThat;

/** SM2 with SM3, against GB/T 32918.5-2017 appendix A.2. */
class Sm2Test {

    private static final String D = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private static final String POINT = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private static final String K = "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";
    private static final String SIGNATURE = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
            + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);

    private static final KeyPair PAIR = standardPair();
    private static final KeySigner SIGNER = KeySigner.of(PAIR);
    private static final TrustList TRUST =
            TrustList.pinned(List.of(TrustedKey.forCredentials(SIGNER.key(), ISSUER, ISSUER_NAME)));

    private static KeyPair standardPair() {
        try {
            ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
            KeyFactory factory = KeyFactory.getInstance("EC", new BouncyCastleProvider());
            PublicKey publicKey = factory.generatePublic(
                    new ECPublicKeySpec(curve.getCurve().decodePoint(Forge.hex("04" + POINT)), curve));
            PrivateKey privateKey = factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(D, 16), curve));
            return new KeyPair(publicKey, privateKey);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_standards_example_verifies() {
        CredentialKey key = CredentialKey.of(SignatureAlgorithm.SM2, Forge.hex(POINT));
        assertThat(SIGNER.key()).isEqualTo(key);
        assertThat(Signatures.verify(key, MESSAGE, Forge.hex(SIGNATURE))).isTrue();
        assertThat(Signatures.verify(key, "message digesT".getBytes(StandardCharsets.US_ASCII), Forge.hex(SIGNATURE)))
                .isFalse();
    }

    @Test
    void the_standards_random_number_gives_the_standards_signature() {
        assertThat(SIGNER.withRandom(new Fixed(K)).sign(MESSAGE)).isEqualTo(Forge.hex(SIGNATURE));
    }

    @Test
    void numbers_outside_the_group_do_not_fit() {
        String zero = "0".repeat(64);
        String n = Curve.SM2.n().toString(16);
        String r = SIGNATURE.substring(0, 64);
        String s = SIGNATURE.substring(64);
        for (String signature : List.of(zero + zero, zero + s, r + zero, n + s, r + n, s + r)) {
            assertThat(Signatures.verify(SIGNER.key(), MESSAGE, Forge.hex(signature)))
                    .isFalse();
        }
    }

    @Test
    void a_credential_is_signed_and_verified_with_sm2() {
        String text =
                new CredentialIssuer(SIGNER, TextForm.app()).issue(certificate().build());
        CredentialVerifier verifier = CredentialVerifier.trusting(TrustList.fromJson(TRUST.toJson()));
        assertThat(verifier.verify(text, NOW).code()).isEqualTo(VerificationCode.OK);
    }

    @Test
    void a_signature_made_with_another_signers_id_does_not_fit() throws Exception {
        byte[] payload = ClaimsCodec.encode(certificate().build());
        byte[] header = Forge.header(-70100, SIGNER.key().id().bytes()).EncodeToBytes();
        ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
        SM2Signer other = new SM2Signer(PlainDSAEncoding.INSTANCE);
        other.init(
                true,
                new ParametersWithID(
                        new ECPrivateKeyParameters(
                                new BigInteger(D, 16),
                                new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN())),
                        "ALICE123@YAHOO.COM".getBytes(StandardCharsets.US_ASCII)));
        byte[] signed = Forge.toBeSigned(header, payload);
        other.update(signed, 0, signed.length);
        String text = Forge.text(
                Forge.message(Forge.hex("d284"), header, Forge.hex("a0"), payload, other.generateSignature()));
        assertThat(CredentialVerifier.trusting(TRUST).verify(text, NOW).code())
                .isEqualTo(VerificationCode.SIGNATURE_INVALID);
    }

    @Test
    void without_bouncycastle_it_says_what_to_add() throws Exception {
        Class<?> signatures = new WithoutBouncyCastle().loadClass(Signatures.class.getName());
        try {
            signatures.getMethod("requireSm2").invoke(null);
            throw new AssertionError("BouncyCastle was found");
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).hasMessage("SM2 needs BouncyCastle: add org.bouncycastle:bcprov-jdk18on");
        }
    }

    /** Loads the product's classes anew, in a world without BouncyCastle. */
    private static final class WithoutBouncyCastle extends ClassLoader {

        WithoutBouncyCastle() {
            super(Sm2Test.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.bouncycastle.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.zhicheng.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Randomness that is one given number. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final String hex;

        Fixed(String hex) {
            this.hex = hex;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(Forge.hex(hex), 0, bytes, 0, bytes.length);
        }
    }
}
