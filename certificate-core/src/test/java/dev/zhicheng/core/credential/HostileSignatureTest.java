package dev.zhicheng.core.credential;

import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.Curve;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.zhicheng.core.credential.Forge.hex;
import static dev.zhicheng.core.credential.Samples.ISSUER;
import static dev.zhicheng.core.credential.Samples.ISSUER_NAME;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.SIGNER;
import static dev.zhicheng.core.credential.Samples.TRUST;
import static dev.zhicheng.core.credential.Samples.VERIFIER;
import static dev.zhicheng.core.credential.Samples.certificate;
import static dev.zhicheng.core.credential.VerificationCode.ALG_KEY_MISMATCH;
import static dev.zhicheng.core.credential.VerificationCode.ALG_NOT_ALLOWED;
import static dev.zhicheng.core.credential.VerificationCode.ISSUER_MISMATCH;
import static dev.zhicheng.core.credential.VerificationCode.KEY_USE_MISMATCH;
import static dev.zhicheng.core.credential.VerificationCode.OK;
import static dev.zhicheng.core.credential.VerificationCode.SIGNATURE_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

class HostileSignatureTest {

    private static final byte[] PAYLOAD = ClaimsCodec.encode(certificate().build());
    private static final byte[] GENUINE = Forge.genuine(certificate().build());
    private static final BigInteger N = Curve.P256.n();

    private static VerificationCode codeOf(byte[] signature) {
        byte[] message = GENUINE.clone();
        System.arraycopy(signature, 0, message, message.length - 64, 64);
        return VERIFIER.verify(Forge.text(message), NOW).code();
    }

    private static BigInteger number(int from) {
        return new BigInteger(1, GENUINE, GENUINE.length - 64 + from, 32);
    }

    private static byte[] signature(BigInteger r, BigInteger s) {
        byte[] signature = new byte[64];
        put(r, signature, 0);
        put(s, signature, 32);
        return signature;
    }

    private static void put(BigInteger number, byte[] target, int from) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, target, from + 32 - length, length);
    }

    /** In the manner of Wycheproof's ecdsa_secp256r1_sha256_p1363 cases. */
    static Stream<Arguments> numbers() {
        BigInteger r = number(0);
        BigInteger s = number(32);
        BigInteger zero = BigInteger.ZERO;
        BigInteger one = BigInteger.ONE;
        BigInteger all = one.shiftLeft(256).subtract(one);
        BigInteger gx = new BigInteger("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16);
        return Stream.of(
                Arguments.of("all zero (CVE-2022-21449)", zero, zero),
                Arguments.of("r = 0", zero, s),
                Arguments.of("s = 0", r, zero),
                Arguments.of("r = n", N, s),
                Arguments.of("s = n", r, N),
                Arguments.of("r = n, s = n", N, N),
                Arguments.of("r = p", Curve.P256.p(), s),
                Arguments.of("r = 0, s = n", zero, N),
                Arguments.of("r = 1, s = 1", one, one),
                Arguments.of("r = 1, s = n - 1", one, N.subtract(one)),
                Arguments.of("r = n - 1, s = n - 1", N.subtract(one), N.subtract(one)),
                Arguments.of("all ones", all, all),
                Arguments.of("r + 1", r.add(one), s),
                Arguments.of("s - 1", r, s.subtract(one)),
                Arguments.of("n - r", N.subtract(r), s),
                Arguments.of("both negated", N.subtract(r), N.subtract(s)),
                Arguments.of("r and s swapped", s, r),
                Arguments.of("r = s", r, r),
                Arguments.of("r of the base point", gx, s),
                Arguments.of("r of the base point, s = 1", gx, one),
                Arguments.of("s + n, cut to 32 bytes", r, s.add(N).and(all)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void a_signature_of_chosen_numbers_does_not_fit(String attack, BigInteger r, BigInteger s) {
        assertThat(codeOf(signature(r, s))).isEqualTo(SIGNATURE_INVALID);
    }

    /** ECDSA has a twin for every signature, which is why nothing may be keyed by signature bytes. */
    @Test
    void the_twin_of_a_signature_fits_too_and_says_the_same() {
        byte[] twin = signature(number(0), N.subtract(number(32)));
        assertThat(twin).isNotEqualTo(Arrays.copyOfRange(GENUINE, GENUINE.length - 64, GENUINE.length));
        assertThat(codeOf(twin)).isEqualTo(OK);
    }

    @Test
    void another_algorithm_in_the_header_is_not_that_of_the_key() {
        byte[] kid = SIGNER.key().id().bytes();
        assertThat(code(Forge.signed(SIGNER, Forge.header(-8, kid), PAYLOAD))).isEqualTo(ALG_KEY_MISMATCH);
        assertThat(code(Forge.signed(SIGNER, Forge.header(-70100, kid), PAYLOAD)))
                .isEqualTo(ALG_KEY_MISMATCH);
        for (long algorithm : new long[] {0, 1, 5, -35, -36, -37, -257, -47, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(code(Forge.signed(SIGNER, Forge.header(algorithm, kid), PAYLOAD)))
                    .isEqualTo(ALG_NOT_ALLOWED);
        }
    }

    @Test
    void an_hmac_with_the_public_key_as_its_secret_is_not_allowed() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SIGNER.key().subjectPublicKeyInfo(), "HmacSHA256"));
        byte[] header = Forge.header(5, SIGNER.key().id().bytes()).EncodeToBytes();
        byte[] tag = mac.doFinal(Forge.toBeSigned(header, PAYLOAD));
        byte[] message = Forge.message(hex("d284"), header, hex("a0"), PAYLOAD, Arrays.copyOf(tag, 64));
        assertThat(code(Forge.text(message))).isEqualTo(ALG_NOT_ALLOWED);
    }

    @Test
    void an_algorithm_that_the_caller_does_not_accept_is_not_allowed() {
        CredentialVerifier strict = CredentialVerifier.builder()
                .trust(TRUST)
                .algorithms(EnumSet.of(SignatureAlgorithm.ED25519))
                .build();
        assertThat(strict.verify(Forge.text(GENUINE), NOW).code()).isEqualTo(ALG_NOT_ALLOWED);
    }

    @Test
    void the_key_id_of_another_issuer_does_not_help() {
        KeySigner other = KeySigner.of(Samples.newPair("EC"));
        TrustList both = TrustList.pinned(
                List.of(TRUST.keys().get(0), TrustedKey.forCredentials(other.key(), "gs-hrss", "甘肃省人力资源和社会保障厅")));
        CredentialVerifier verifier = CredentialVerifier.trusting(both);
        assertThat(verifier.verify(Forge.signed(other, Forge.es256Header(), PAYLOAD), NOW)
                        .code())
                .isEqualTo(SIGNATURE_INVALID);
        CBORObject own = Forge.header(-7, other.key().id().bytes());
        assertThat(verifier.verify(Forge.signed(other, own, PAYLOAD), NOW).code())
                .isEqualTo(ISSUER_MISMATCH);
    }

    @Test
    void of_two_keys_with_one_id_the_one_that_signed_is_found() {
        TrustedKey entry = TRUST.keys().get(0);
        TrustedKey status =
                new TrustedKey(entry.key(), ISSUER, ISSUER_NAME, KeyUse.STATUS, null, null, KeyStatus.ACTIVE);
        for (List<TrustedKey> keys : List.of(List.of(status, entry), List.of(entry, status))) {
            CredentialVerifier verifier = CredentialVerifier.trusting(TrustList.pinned(keys));
            assertThat(verifier.verify(Forge.text(GENUINE), NOW).code()).isEqualTo(OK);
        }
    }

    @Test
    void a_key_for_another_use_signs_no_credential() {
        for (KeyUse use : EnumSet.of(KeyUse.STATUS, KeyUse.DOCUMENT)) {
            TrustedKey entry = new TrustedKey(SIGNER.key(), ISSUER, ISSUER_NAME, use, null, null, KeyStatus.ACTIVE);
            CredentialVerifier verifier = CredentialVerifier.trusting(TrustList.pinned(List.of(entry)));
            assertThat(verifier.verify(Forge.text(GENUINE), NOW).code()).isEqualTo(KEY_USE_MISMATCH);
        }
    }

    @Test
    void the_fields_of_two_credentials_cannot_be_swapped() {
        byte[] other = Forge.genuine(certificate().name("王小明").build());
        byte[] mixed = GENUINE.clone();
        System.arraycopy(other, other.length - 64, mixed, mixed.length - 64, 64);
        assertThat(code(Forge.text(mixed))).isEqualTo(SIGNATURE_INVALID);
    }

    @Test
    void ed25519_refuses_the_signature_that_has_the_group_order_added() {
        KeySigner signer = KeySigner.of(Samples.newPair("Ed25519"));
        TrustList trust = TrustList.pinned(List.of(TrustedKey.forCredentials(signer.key(), ISSUER, ISSUER_NAME)));
        CredentialVerifier verifier = CredentialVerifier.trusting(trust);
        byte[] header = Forge.header(-8, signer.key().id().bytes()).EncodeToBytes();
        byte[] genuine = signer.sign(Forge.toBeSigned(header, PAYLOAD));
        assertThat(verifier.verify(ed25519(header, genuine), NOW).code()).isEqualTo(OK);

        BigInteger order = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
        BigInteger s = new BigInteger(1, reversed(Arrays.copyOfRange(genuine, 32, 64)));
        byte[] malleable = genuine.clone();
        byte[] shifted = new byte[32];
        put(s.add(order), shifted, 0);
        System.arraycopy(reversed(shifted), 0, malleable, 32, 32);
        assertThat(verifier.verify(ed25519(header, malleable), NOW).code()).isEqualTo(SIGNATURE_INVALID);
        for (byte[] chosen : List.of(new byte[64], ones(), reversed(genuine))) {
            assertThat(verifier.verify(ed25519(header, chosen), NOW).code()).isEqualTo(SIGNATURE_INVALID);
        }
    }

    private static String ed25519(byte[] header, byte[] signature) {
        return Forge.text(Forge.message(hex("d284"), header, hex("a0"), PAYLOAD, signature));
    }

    private static byte[] ones() {
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 0xff);
        return ones;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static VerificationCode code(String text) {
        return VERIFIER.verify(text, NOW).code();
    }
}
