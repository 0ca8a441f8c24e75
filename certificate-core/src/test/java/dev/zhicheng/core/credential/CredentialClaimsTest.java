package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.core.credential.Samples.ISSUED;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.certificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class CredentialClaimsTest {

    @Provide
    Arbitrary<CredentialClaims> claims() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5')
                .withCharRange(' ', '~')
                .withChars('·', 'é', '（', '）')
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(line -> "名" + line);
        Arbitrary<PartialDate> date = Arbitraries.of(
                        "0001-01-01", "1969-12-31", "1999", "2019-11-30", "2019-12", "9999-12-31")
                .map(PartialDate::of);
        Arbitrary<Instant> instant =
                Arbitraries.longs().between(0, 253_402_300_798L).map(Instant::ofEpochSecond);
        Arbitrary<Integer> number = Arbitraries.integers().greaterOrEqual(0);
        return Combinators.combine(
                        text.list().ofSize(5),
                        date,
                        instant,
                        Arbitraries.of(TitleLevel.values()),
                        Combinators.combine(number, number)
                                .as(StatusReference::new)
                                .injectNull(0.5),
                        Arbitraries.bytes()
                                .array(byte[].class)
                                .ofSize(16)
                                .map(ContentDigest::of)
                                .injectNull(0.5),
                        Arbitraries.of("642221********0001", "王*").injectNull(0.5),
                        text.injectNull(0.5))
                .as((texts, day, issued, level, status, content, masked, supersedes) -> CredentialClaims.builder(
                                "nx-hrss", issued)
                        .expiresAt(masked == null ? null : issued.plusSeconds(1))
                        .name(texts.get(0))
                        .series(texts.get(1))
                        .title(texts.get(2))
                        .speciality(texts.get(3))
                        .number(texts.get(4))
                        .level(level)
                        .awardedOn(day)
                        .status(status)
                        .content(content)
                        .maskedId(masked)
                        .supersedes(supersedes)
                        .build());
    }

    @Property(tries = 500)
    void claims_come_back_from_their_one_byte_form(@ForAll("claims") CredentialClaims claims) throws Refusal {
        byte[] bytes = ClaimsCodec.encode(claims);
        assertThat(ClaimsCodec.decode(bytes)).isEqualTo(claims);
        assertThat(ClaimsCodec.encode(ClaimsCodec.decode(bytes))).isEqualTo(bytes);
    }

    @Test
    void a_date_known_to_the_month_is_not_given_a_day() throws Refusal {
        CredentialClaims claims =
                certificate().awardedOn(PartialDate.of("2019.12")).build();
        assertThat(ClaimsCodec.decode(ClaimsCodec.encode(claims)).awardedOn()).hasToString("2019-12");
    }

    @Test
    void a_typical_credential_fits_the_qr_that_was_planned_for_it() {
        CredentialClaims claims = certificate()
                .status(new StatusReference(3, 77_777))
                .content(ContentDigest.over(new byte[0]))
                .build();
        assertThat(Forge.genuine(claims).length).isLessThanOrEqualTo(244);
        assertThat(Samples.issued(TextForm.url("verify.example.gov.cn"), claims).length())
                .isLessThanOrEqualTo(33 + 593);
    }

    @Test
    void texts_are_held_in_nfc() {
        assertThat(certificate().name("Ame\u0301lie").build().name()).isEqualTo("Amélie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "马\u202e", "马\u200b", "马\n", "\ud840", "642221196607060001"})
    void what_can_never_be_a_name_is_refused_without_being_repeated(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate().name(name).build())
                .withMessageStartingWith("name ")
                .withMessageNotContaining("6422");
    }

    @Test
    void an_identity_number_is_taken_masked_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate().maskedId("642221").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate().maskedId("642221196607060001").build());
        assertThat(Samples.certificate().build())
                .hasToString("CredentialClaims[issuer=nx-hrss, number=NX2021-0900000017]");
    }

    @Test
    void what_is_required_must_be_given() {
        assertThatNullPointerException()
                .isThrownBy(() -> CredentialClaims.builder("nx-hrss", ISSUED).build())
                .withMessage("name");
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialClaims.builder("nx-hrss-of-ningxia", ISSUED)
                .name("x")
                .title("x")
                .number("x")
                .level(TitleLevel.TECHNICIAN)
                .awardedOn(PartialDate.ofYear(2019))
                .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate().expiresAt(ISSUED).build());
    }

    @Test
    void a_credential_that_fits_no_qr_is_not_signed() {
        String longest = "名".repeat(66);
        CredentialClaims claims =
                certificate().name(longest).title(longest).speciality(longest).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.issued(TextForm.app(), claims))
                .withMessageContaining("bytes");
    }

    @Test
    void the_content_digest_is_the_first_half_of_sha_256() {
        assertThat(ContentDigest.over("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void the_host_of_form_u_is_a_plain_host() {
        String text = Samples.issued(
                TextForm.url(URI.create("https://verify.example:8443/z")),
                certificate().build());
        assertThat(text).startsWith("https://verify.example:8443/z#1");
        assertThat(Samples.VERIFIER.verify(text, NOW).code()).isEqualTo(VerificationCode.OK);
        for (String address : List.of(
                "http://verify.example/z",
                "https://verify.example/q",
                "https://verify.example/z?a",
                "https:///z",
                "https://a@b/z",
                "https://verify.example/z#1",
                "verify.example")) {
            assertThatIllegalArgumentException().isThrownBy(() -> TextForm.url(URI.create(address)));
        }
    }

    @Test
    void every_code_and_step_speaks_chinese_and_english() {
        for (VerificationCode code : VerificationCode.values()) {
            assertThat(code.text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(code.text(Locale.ENGLISH)).isNotEmpty().doesNotContainPattern("\\p{IsHan}");
        }
        for (CheckStep step : CheckStep.values()) {
            assertThat(step.text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(step.text(Locale.ENGLISH)).isNotEmpty().doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void further_checks_can_only_make_a_verdict_worse() {
        Verification outcome = Samples.VERIFIER.verify(
                Samples.issued(TextForm.app(), certificate().build()), NOW);
        Verification moved = outcome.and(List.of(
                Check.failed(CheckStep.PDF_SIGNATURE, VerificationCode.PDF_UNSIGNED, null),
                Check.failed(CheckStep.BINDING, VerificationCode.QR_PDF_MISMATCH, null),
                Check.passed(CheckStep.ATTACHMENT, null)));
        assertThat(moved.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(moved.code()).isEqualTo(VerificationCode.QR_PDF_MISMATCH);
        assertThat(moved.and(List.of(Check.passed(CheckStep.BINDING, null))).code())
                .isEqualTo(VerificationCode.QR_PDF_MISMATCH);
        assertThat(moved.toString()).doesNotContain("马晓兰");
    }
}
