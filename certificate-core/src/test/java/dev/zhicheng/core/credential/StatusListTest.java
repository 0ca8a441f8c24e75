package dev.zhicheng.core.credential;

import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.Base45;
import dev.zhicheng.core.credential.internal.Curve;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.text.Parsed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.zhicheng.core.credential.Samples.ISSUER;
import static dev.zhicheng.core.credential.Samples.ISSUER_NAME;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.certificate;
import static dev.zhicheng.core.credential.Samples.issued;
import static dev.zhicheng.core.credential.VerificationCode.OK;
import static dev.zhicheng.core.credential.VerificationCode.REVOKED;
import static dev.zhicheng.core.credential.VerificationCode.STATUS_INDEX_OUT_OF_RANGE;
import static dev.zhicheng.core.credential.VerificationCode.STATUS_LIST_INVALID;
import static dev.zhicheng.core.credential.VerificationCode.STATUS_STALE;
import static dev.zhicheng.core.credential.VerificationCode.STATUS_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatusListTest {

    private static final KeySigner STATUS_KEY = KeySigner.of(Samples.newPair("EC"));
    private static final TrustedKey STATUS_ENTRY =
            new TrustedKey(STATUS_KEY.key(), ISSUER, ISSUER_NAME, KeyUse.STATUS, null, null, KeyStatus.ACTIVE);
    private static final TrustList TRUST =
            TrustList.pinned(List.of(Samples.TRUST.keys().get(0), STATUS_ENTRY));
    private static final Instant MADE = NOW.minusSeconds(3600);
    private static final Instant DUE = NOW.plusSeconds(3600);
    private static final int SIZE = 1001;
    private static final StatusReference REFERENCE = new StatusReference(3, 77);
    private static final CredentialClaims CLAIMS =
            certificate().status(REFERENCE).build();
    private static final String TEXT = issued(TextForm.app(), CLAIMS);

    private static StatusList list(CertificateStatus status) {
        return StatusList.builder(ISSUER, 3, SIZE).set(77, status).build(MADE, DUE);
    }

    private static Verification verify(byte[] list) {
        return verify(TEXT, NOW, StatusList.read(list, TRUST, null));
    }

    @SafeVarargs
    private static Verification verify(String text, Instant at, Parsed<StatusList, VerificationCode>... lists) {
        CredentialVerifier.Builder builder = CredentialVerifier.builder().trust(TRUST);
        Arrays.stream(lists).forEach(builder::status);
        return builder.build().verify(text, at);
    }

    @ParameterizedTest
    @CsvSource({
        "VALID,OK,VALID",
        "REVOKED,REVOKED,INVALID",
        "SUSPENDED,SUSPENDED,INVALID",
        "SUPERSEDED,SUPERSEDED,INVALID"
    })
    void the_entry_decides(CertificateStatus status, VerificationCode code, Verdict verdict) {
        Verification outcome = verify(list(status).sign(STATUS_KEY));
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(outcome.certificate()).isPresent();
        assertThat(outcome.checks().get(9).asOf()).isEqualTo(MADE);
    }

    @Test
    void the_twin_of_a_revoked_credentials_signature_is_revoked_as_well() {
        byte[] message = Forge.genuine(CLAIMS);
        int s = message.length - 32;
        byte[] twin = Curve.P256
                .n()
                .subtract(new BigInteger(1, message, s, 32))
                .or(BigInteger.ONE.shiftLeft(256))
                .toByteArray();
        System.arraycopy(twin, twin.length - 32, message, s, 32);
        Parsed<StatusList, VerificationCode> revoked =
                StatusList.read(list(CertificateStatus.REVOKED).sign(STATUS_KEY), TRUST, null);
        assertThat(verify(Forge.text(message), NOW).code()).isEqualTo(STATUS_UNAVAILABLE);
        assertThat(verify(Forge.text(message), NOW, revoked).code()).isEqualTo(REVOKED);
    }

    @Test
    void the_list_of_another_subject_says_nothing() {
        Parsed<StatusList, VerificationCode> another =
                Parsed.value(StatusList.builder(ISSUER, 4, SIZE).build(MADE, DUE));
        assertThat(verify(TEXT, NOW, another).code()).isEqualTo(STATUS_UNAVAILABLE);
        Parsed<StatusList, VerificationCode> foreign =
                Parsed.value(StatusList.builder("gs-hrss", 3, SIZE).build(MADE, DUE));
        assertThat(verify(TEXT, NOW, foreign).code()).isEqualTo(STATUS_UNAVAILABLE);
    }

    @Test
    void an_issuer_cannot_sign_the_list_of_another() {
        byte[] list = StatusList.builder("gs-hrss", 3, SIZE).build(MADE, DUE).sign(STATUS_KEY);
        assertThat(verify(list).code()).isEqualTo(STATUS_LIST_INVALID);
    }

    @Test
    void index_n_is_beyond_a_list_of_n() {
        StatusList small = StatusList.builder(ISSUER, 3, 77).build(MADE, DUE);
        Verification outcome = verify(small.sign(STATUS_KEY));
        assertThat(outcome.code()).isEqualTo(STATUS_INDEX_OUT_OF_RANGE);
        assertThat(outcome.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verify(StatusList.builder(ISSUER, 3, 78).build(MADE, DUE).sign(STATUS_KEY))
                        .code())
                .isEqualTo(OK);
    }

    @Test
    void a_stale_list_does_not_vouch_but_it_still_accuses() {
        Parsed<StatusList, VerificationCode> valid = Parsed.value(list(CertificateStatus.VALID));
        assertThat(verify(TEXT, DUE.minusSeconds(1), valid).code()).isEqualTo(OK);
        assertThat(verify(TEXT, DUE, valid).code()).isEqualTo(STATUS_STALE);
        assertThat(verify(TEXT, DUE, Parsed.value(list(CertificateStatus.REVOKED)))
                        .code())
                .isEqualTo(REVOKED);
    }

    @Test
    void of_two_lists_of_one_number_the_newer_counts() {
        Parsed<StatusList, VerificationCode> newer = Parsed.value(list(CertificateStatus.REVOKED));
        Parsed<StatusList, VerificationCode> older =
                Parsed.value(StatusList.builder(ISSUER, 3, SIZE).build(MADE.minusSeconds(1), DUE));
        assertThat(verify(TEXT, NOW, older, newer).code()).isEqualTo(REVOKED);
        assertThat(verify(TEXT, NOW, newer, older).code()).isEqualTo(REVOKED);
    }

    @Test
    void an_older_list_than_one_seen_before_is_refused() {
        byte[] message = list(CertificateStatus.VALID).sign(STATUS_KEY);
        assertThat(StatusList.read(message, TRUST, MADE).isValue()).isTrue();
        assertThat(StatusList.read(message, TRUST, MADE.plusSeconds(1))).isEqualTo(Parsed.fault(STATUS_LIST_INVALID));
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyUse.class,
            names = {"CREDENTIAL", "DOCUMENT"})
    void a_key_for_another_use_signs_no_list(KeyUse use) {
        TrustList trust = TrustList.pinned(
                List.of(new TrustedKey(STATUS_KEY.key(), ISSUER, ISSUER_NAME, use, null, null, KeyStatus.ACTIVE)));
        assertThat(StatusList.read(list(CertificateStatus.VALID).sign(STATUS_KEY), trust, null)
                        .isValue())
                .isFalse();
    }

    @Test
    void a_compromised_key_or_one_outside_its_time_signs_no_list() {
        byte[] message = list(CertificateStatus.VALID).sign(STATUS_KEY);
        assertThat(StatusList.read(message, trust(null, KeyStatus.COMPROMISED), null)
                        .isValue())
                .isFalse();
        assertThat(StatusList.read(message, trust(MADE, KeyStatus.RETIRED), null)
                        .isValue())
                .isFalse();
        assertThat(StatusList.read(message, trust(MADE.plusSeconds(1), KeyStatus.RETIRED), null)
                        .isValue())
                .isTrue();
    }

    private static TrustList trust(Instant until, KeyStatus status) {
        return TrustList.pinned(
                List.of(new TrustedKey(STATUS_KEY.key(), ISSUER, ISSUER_NAME, KeyUse.STATUS, null, until, status)));
    }

    @Test
    void every_changed_byte_is_noticed() {
        byte[] message = list(CertificateStatus.VALID).sign(STATUS_KEY);
        for (int i = 0; i < message.length; i++) {
            byte[] changed = message.clone();
            changed[i] ^= 0x11;
            assertThat(verify(changed).code()).isEqualTo(STATUS_LIST_INVALID);
        }
    }

    /** Out of shape, although the status key itself signed it. */
    @Test
    void the_announced_size_must_be_the_size() throws IOException, Refusal {
        byte[] packed = new byte[251];
        assertThat(shaped(1001, packed)).isTrue();
        assertThat(shaped(1004, packed)).isTrue();
        assertThat(shaped(1000, packed)).as("a byte too many").isFalse();
        assertThat(shaped(1005, packed)).as("a byte too few").isFalse();
        assertThat(shaped(0, new byte[0])).isFalse();
        assertThat(shaped(StatusList.MAX_SIZE + 1, new byte[(StatusList.MAX_SIZE >> 2) + 1]))
                .isFalse();
        packed[250] = 1;
        assertThat(shaped(1001, packed)).isTrue();
        packed[250] = 4;
        assertThat(shaped(1001, packed)).as("an entry behind the last").isFalse();
    }

    @Test
    void a_bomb_is_not_inflated() throws IOException, Refusal {
        assertThat(shaped(4, new byte[64 << 20])).isFalse();
    }

    @Test
    void bytes_behind_the_compressed_list_are_refused() throws IOException, Refusal {
        byte[] zlib = deflated(new byte[25]);
        assertThat(shapedOf(100, zlib)).isTrue();
        assertThat(shapedOf(100, Arrays.copyOf(zlib, zlib.length + 1))).isFalse();
        assertThat(shapedOf(100, Arrays.copyOf(zlib, zlib.length - 1))).isFalse();
        assertThat(shapedOf(100, new byte[9])).isFalse();
    }

    private static boolean shaped(int size, byte[] packed) throws IOException, Refusal {
        return shapedOf(size, deflated(packed));
    }

    private static byte[] deflated(byte[] packed) throws IOException {
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(packed);
        }
        return zlib.toByteArray();
    }

    private static boolean shapedOf(int size, byte[] zlib) throws Refusal {
        return signedShape(CBORObject.NewMap()
                .Add(2, "urn:zhicheng:status:" + ISSUER + ":3")
                .Add(4, DUE.getEpochSecond())
                .Add(6, MADE.getEpochSecond())
                .Add(65533, CBORObject.NewMap().Add("lst", zlib).Add("bits", 2))
                .Add(-70002, size));
    }

    private static boolean signedShape(CBORObject payload) throws Refusal {
        CBORObject header = Forge.header(-7, STATUS_KEY.key().id().bytes()).Add(16, "application/statuslist+cwt");
        String text = Forge.signed(STATUS_KEY, header, payload.EncodeToBytes());
        return StatusList.read(Base45.decode(text, 4), TRUST, null).isValue();
    }

    @Property(tries = 50)
    void what_was_set_is_read_back(@ForAll @IntRange(min = 1, max = 5000) int size, @ForAll java.util.Random random) {
        StatusList.Builder builder = StatusList.builder(ISSUER, 0, size);
        CertificateStatus[] expected = new CertificateStatus[size];
        Arrays.setAll(expected, i -> CertificateStatus.values()[random.nextInt(4)]);
        for (int i = 0; i < size; i++) {
            builder.set(i, CertificateStatus.values()[random.nextInt(4)]).set(i, expected[i]);
        }
        StatusList read = StatusList.read(builder.build(MADE, DUE).sign(STATUS_KEY), TRUST, null)
                .get();
        for (int i = 0; i < size; i++) {
            assertThat(read.status(i)).contains(expected[i]);
        }
        assertThat(read.status(size)).isEmpty();
        assertThat(read.status(-1)).isEmpty();
        assertThat(read).hasToString("StatusList[nx-hrss/0, " + size + " entries, " + MADE + "]");
    }

    @Test
    void a_list_is_not_built_out_of_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.builder(ISSUER, -1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.builder(ISSUER, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.builder(ISSUER, 0, StatusList.MAX_SIZE + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusList.builder(ISSUER, 0, 4).build(DUE, DUE));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> StatusList.builder(ISSUER, 0, 4).set(4, CertificateStatus.REVOKED));
    }
}
