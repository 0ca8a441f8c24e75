package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.KeyException.Reason;
import dev.zhicheng.core.credential.internal.Signatures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Date;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeySignerTest {

    private static final byte[] MESSAGE = "证书".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "change it".toCharArray();

    private static KeyStore store(KeyPair... pairs) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < pairs.length; i++) {
            store.setKeyEntry("key" + i, pairs[i].getPrivate(), PASSWORD, new Certificate[] {certificate(pairs[i])});
        }
        return store;
    }

    private static Certificate certificate(KeyPair pair) throws Exception {
        X500Name name = new X500Name("CN=test");
        String algorithm = "EC".equals(pair.getPublic().getAlgorithm())
                ? "SHA256withECDSA"
                : pair.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "Ed25519";
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name, BigInteger.ONE, new Date(0), new Date(1L << 42), name, pair.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
    }

    private static ByteArrayInputStream file(KeyStore store) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void the_only_key_of_a_pkcs12_file_signs() throws Exception {
        for (String algorithm : new String[] {"EC", "Ed25519"}) {
            KeyPair pair = Samples.newPair(algorithm);
            KeySigner signer = KeySigner.ofPkcs12(file(store(pair)), PASSWORD);
            assertThat(signer.key()).isEqualTo(CredentialKey.of(pair.getPublic()));
            assertThat(Signatures.verify(signer.key(), MESSAGE, signer.sign(MESSAGE)))
                    .isTrue();
            assertThat(signer).hasToString("KeySigner[" + signer.key() + "]");
        }
    }

    @Test
    void a_key_of_an_opened_key_store_signs_by_its_name() throws Exception {
        KeyPair second = Samples.newPair("EC");
        KeySigner signer = KeySigner.of(store(Samples.newPair("EC"), second), "key1", PASSWORD);
        assertThat(signer.key()).isEqualTo(CredentialKey.of(second.getPublic()));
    }

    @Test
    void what_is_wrong_with_a_key_store_is_said() throws Exception {
        KeyPair pair = Samples.newPair("EC");
        KeyStore one = store(pair);
        expect(Reason.KEY_STORE_UNREADABLE, () -> KeySigner.ofPkcs12(file(one), "other".toCharArray()));
        expect(
                Reason.KEY_STORE_UNREADABLE,
                () -> KeySigner.ofPkcs12(new ByteArrayInputStream(new byte[] {1, 2, 3}), PASSWORD));
        expect(Reason.KEY_STORE_UNREADABLE, () -> KeySigner.of(one, "key0", "other".toCharArray()));
        expect(Reason.NO_SUCH_KEY, () -> KeySigner.of(one, "key9", PASSWORD));
        expect(Reason.NO_SUCH_KEY, () -> KeySigner.ofPkcs12(file(store()), PASSWORD));
        expect(Reason.NO_SUCH_KEY, () -> KeySigner.ofPkcs12(file(store(pair, Samples.newPair("EC"))), PASSWORD));
        expect(Reason.KEY_NOT_SUPPORTED, () -> KeySigner.ofPkcs12(file(store(Samples.newPair("RSA"))), PASSWORD));
    }

    @Test
    void a_point_beside_its_curve_is_no_key() {
        byte[] material = Samples.SIGNER.key().material();
        material[63] ^= 1;
        expect(Reason.KEY_INVALID, () -> CredentialKey.of(SignatureAlgorithm.ES256, material));
        expect(
                Reason.KEY_INVALID,
                () -> CredentialKey.of(
                        SignatureAlgorithm.SM2, Samples.SIGNER.key().material()));
        expect(Reason.KEY_INVALID, () -> CredentialKey.of(SignatureAlgorithm.ES256, new byte[64]));
        expect(Reason.KEY_INVALID, () -> CredentialKey.of(SignatureAlgorithm.ED25519, new byte[31]));
        expect(
                Reason.KEY_NOT_SUPPORTED,
                () -> CredentialKey.of(Samples.newPair("Ed448").getPublic()));
    }

    /** RFC 6979 A.2.5's key, and what OpenSSL makes of its SubjectPublicKeyInfo. */
    @Test
    void the_id_of_a_key_is_the_start_of_a_digest_over_what_the_jdk_encodes() {
        assertThat(Samples.SIGNER.key().subjectPublicKeyInfo())
                .isEqualTo(Samples.PAIR.getPublic().getEncoded());
        KeyPair pair = Samples.newPair("Ed25519");
        assertThat(CredentialKey.of(pair.getPublic()).subjectPublicKeyInfo())
                .isEqualTo(pair.getPublic().getEncoded());
        assertThat(KeyId.of(Samples.SIGNER.key().id().toString()))
                .isEqualTo(Samples.SIGNER.key().id());
    }

    private static void expect(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(KeyException.class).isThrownBy(action).satisfies(e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
