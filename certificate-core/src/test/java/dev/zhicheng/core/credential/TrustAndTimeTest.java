package dev.zhicheng.core.credential;

import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.Base45;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.credential.internal.TrustListCodec;
import dev.zhicheng.core.text.Parsed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.core.credential.Samples.ISSUED;
import static dev.zhicheng.core.credential.Samples.ISSUER;
import static dev.zhicheng.core.credential.Samples.ISSUER_NAME;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.SIGNER;
import static dev.zhicheng.core.credential.Samples.VERIFIER;
import static dev.zhicheng.core.credential.Samples.certificate;
import static dev.zhicheng.core.credential.Samples.issued;
import static dev.zhicheng.core.credential.VerificationCode.EXPIRED;
import static dev.zhicheng.core.credential.VerificationCode.ISSUED_IN_FUTURE;
import static dev.zhicheng.core.credential.VerificationCode.KEY_COMPROMISED;
import static dev.zhicheng.core.credential.VerificationCode.KEY_NOT_VALID_AT_ISSUE;
import static dev.zhicheng.core.credential.VerificationCode.OK;
import static dev.zhicheng.core.credential.VerificationCode.TRUST_LIST_INVALID;
import static dev.zhicheng.core.credential.VerificationCode.TRUST_LIST_STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrustAndTimeTest {

    private static final String GENUINE = issued(TextForm.app(), certificate().build());
    private static final KeySigner ROOT = KeySigner.of(Samples.newPair("Ed25519"));
    private static final Instant LIST_ISSUED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LIST_DUE = Instant.parse("2026-12-01T00:00:00Z");

    private static VerificationCode withKey(@Nullable Instant from, @Nullable Instant until, KeyStatus status) {
        TrustedKey key = new TrustedKey(SIGNER.key(), ISSUER, ISSUER_NAME, KeyUse.CREDENTIAL, from, until, status);
        return CredentialVerifier.trusting(TrustList.pinned(List.of(key)))
                .verify(GENUINE, NOW)
                .code();
    }

    @Test
    void a_key_is_judged_at_the_second_of_issue_and_not_at_that_of_the_check() {
        assertThat(withKey(ISSUED, null, KeyStatus.ACTIVE)).isEqualTo(OK);
        assertThat(withKey(ISSUED.plusSeconds(1), null, KeyStatus.ACTIVE)).isEqualTo(KEY_NOT_VALID_AT_ISSUE);
        assertThat(withKey(null, ISSUED.plusSeconds(1), KeyStatus.ACTIVE)).isEqualTo(OK);
        assertThat(withKey(null, ISSUED, KeyStatus.ACTIVE)).isEqualTo(KEY_NOT_VALID_AT_ISSUE);
    }

    @Test
    void what_a_retired_key_signed_in_its_time_stays_valid() {
        assertThat(withKey(null, ISSUED.plusSeconds(1), KeyStatus.RETIRED)).isEqualTo(OK);
        assertThat(withKey(null, ISSUED, KeyStatus.RETIRED)).isEqualTo(KEY_NOT_VALID_AT_ISSUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withKey(null, null, KeyStatus.RETIRED))
                .withMessageContaining("signUntil");
    }

    @Test
    void what_a_compromised_key_signed_is_never_valid_whatever_its_date() {
        assertThat(withKey(null, null, KeyStatus.COMPROMISED)).isEqualTo(KEY_COMPROMISED);
        assertThat(withKey(ISSUED.plusSeconds(1), null, KeyStatus.COMPROMISED)).isEqualTo(KEY_COMPROMISED);
    }

    @Test
    void a_credential_of_the_future_is_not_valid_but_for_five_minutes_of_clock_skew() {
        assertThat(VERIFIER.verify(GENUINE, ISSUED.minusSeconds(300)).code()).isEqualTo(OK);
        assertThat(VERIFIER.verify(GENUINE, ISSUED.minusSeconds(301)).code()).isEqualTo(ISSUED_IN_FUTURE);
        assertThat(VERIFIER.verify(GENUINE, Instant.MIN).code()).isEqualTo(ISSUED_IN_FUTURE);
        assertThat(VERIFIER.verify(GENUINE, Instant.MAX).code()).isEqualTo(OK);
    }

    @Test
    void an_expiry_is_the_first_second_that_it_no_longer_holds() {
        String text = issued(TextForm.app(), certificate().expiresAt(NOW).build());
        assertThat(VERIFIER.verify(text, NOW.minusSeconds(1)).code()).isEqualTo(OK);
        assertThat(VERIFIER.verify(text, NOW).code()).isEqualTo(EXPIRED);
        assertThat(VERIFIER.verify(text, NOW).certificate()).isPresent();
    }

    private static TrustList list(long sequence) {
        TrustedKey retired = new TrustedKey(
                KeySigner.of(Samples.newPair("EC")).key(),
                ISSUER,
                ISSUER_NAME,
                KeyUse.DOCUMENT,
                ISSUED.minusSeconds(9),
                ISSUED,
                KeyStatus.RETIRED);
        return new TrustList(
                sequence, LIST_ISSUED, LIST_DUE, List.of(Samples.TRUST.keys().get(0), retired));
    }

    private static Parsed<TrustList, VerificationCode> read(byte[] message, long last) {
        return SignedTrustList.read(message, List.of(ROOT.key()), last);
    }

    @Test
    void a_trust_list_signed_by_the_pinned_root_is_read_back_and_used() {
        TrustList list = list(7);
        Parsed<TrustList, VerificationCode> read = read(SignedTrustList.sign(list, ROOT), 7);
        assertThat(read).isEqualTo(Parsed.value(list));
        Verification outcome = CredentialVerifier.builder().trust(read).build().verify(GENUINE, NOW);
        assertThat(outcome.code()).isEqualTo(OK);
        assertThat(outcome.checks()).contains(Check.passed(CheckStep.TRUST_LIST, LIST_ISSUED));
    }

    @Test
    void a_lower_sequence_than_one_seen_before_is_refused() {
        byte[] older = SignedTrustList.sign(list(6), ROOT);
        assertThat(read(older, 6).isValue()).isTrue();
        Parsed<TrustList, VerificationCode> rolledBack = read(older, 7);
        assertThat(rolledBack).isEqualTo(Parsed.fault(TRUST_LIST_INVALID));
        Verification outcome =
                CredentialVerifier.builder().trust(rolledBack).build().verify(GENUINE, NOW);
        assertThat(outcome.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(outcome.code()).isEqualTo(TRUST_LIST_INVALID);
    }

    @Test
    void the_list_of_another_root_is_refused() {
        byte[] forged = SignedTrustList.sign(list(8), KeySigner.of(Samples.newPair("Ed25519")));
        assertThat(read(forged, 0)).isEqualTo(Parsed.fault(TRUST_LIST_INVALID));
        assertThat(SignedTrustList.read(forged, List.of(), 0).isValue()).isFalse();
    }

    @Test
    void a_listed_key_is_no_root_and_a_credential_is_no_list() {
        assertThat(read(SignedTrustList.sign(list(8), SIGNER), 0).isValue()).isFalse();
        KeySigner root = SIGNER;
        byte[] credential = Forge.genuine(certificate().build());
        assertThat(SignedTrustList.read(credential, List.of(root.key()), 0).isValue())
                .isFalse();
    }

    @Test
    void every_changed_byte_of_a_trust_list_is_noticed() {
        byte[] message = SignedTrustList.sign(list(7), ROOT);
        for (int i = 0; i < message.length; i++) {
            byte[] changed = message.clone();
            changed[i] ^= 0x11;
            assertThat(read(changed, 0).isValue()).as("byte %d", i).isFalse();
        }
        assertThat(read(new byte[1 << 19], 0).isValue()).isFalse();
    }

    @Test
    void a_stale_list_still_tells_forged_from_genuine_and_says_no_more() {
        CredentialVerifier verifier = CredentialVerifier.trusting(list(7));
        assertThat(verifier.verify(GENUINE, LIST_DUE.minusSeconds(1)).code()).isEqualTo(OK);
        Verification stale = verifier.verify(GENUINE, LIST_DUE);
        assertThat(stale.code()).isEqualTo(TRUST_LIST_STALE);
        assertThat(stale.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(stale.certificate()).isPresent();
        String forged = GENUINE.substring(0, GENUINE.length() - 3) + "000";
        assertThat(verifier.verify(forged, LIST_DUE).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_list_that_its_own_root_signed_out_of_shape_is_refused() throws Refusal {
        for (String payload : new String[] {
            "01",
            "a0",
            "a401010202030304",
            "a40120020203030480",
            "a40101020303020480",
            "a4010102020303048101",
            "a40101020203030481a0",
            "a401010202030304f6",
            "a501010202030304800500"
        }) {
            String text = Forge.signed(ROOT, typed(ROOT), Forge.hex(payload));
            assertThat(read(Base45.decode(text, 4), 0)).isEqualTo(Parsed.fault(TRUST_LIST_INVALID));
        }
        String empty = Forge.signed(ROOT, typed(ROOT), Forge.hex("a40101020203030480"));
        assertThat(read(Base45.decode(empty, 4), 0).isValue()).isTrue();
    }

    @Test
    void a_listed_key_under_another_keys_id_is_refused() throws Refusal {
        CBORObject map = CBORObject.DecodeFromBytes(TrustListCodec.encode(list(7)));
        byte[] listed = map.EncodeToBytes();
        map.get(CBORObject.FromObject(4)).get(0).set(CBORObject.FromObject(1), CBORObject.FromObject(new byte[8]));
        String genuine = Forge.signed(ROOT, typed(ROOT), listed);
        String mislabelled = Forge.signed(ROOT, typed(ROOT), map.EncodeToBytes());
        assertThat(read(Base45.decode(genuine, 4), 0).isValue()).isTrue();
        assertThat(read(Base45.decode(mislabelled, 4), 0)).isEqualTo(Parsed.fault(TRUST_LIST_INVALID));
    }

    private static CBORObject typed(Signer signer) {
        return Forge.header(-8, signer.key().id().bytes()).Add(16, "application/zhicheng-trust-list+cbor");
    }

    @Test
    void a_list_without_its_times_is_not_signed() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedTrustList.sign(Samples.TRUST, ROOT));
    }
}
