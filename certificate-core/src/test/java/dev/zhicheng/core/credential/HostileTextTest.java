package dev.zhicheng.core.credential;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.VERIFIER;
import static dev.zhicheng.core.credential.Samples.certificate;
import static dev.zhicheng.core.credential.Samples.issued;
import static dev.zhicheng.core.credential.VerificationCode.BAD_COSE;
import static dev.zhicheng.core.credential.VerificationCode.BAD_TEXT_ENCODING;
import static dev.zhicheng.core.credential.VerificationCode.NOT_RECOGNISED;
import static dev.zhicheng.core.credential.VerificationCode.OK;
import static dev.zhicheng.core.credential.VerificationCode.TOO_LARGE;
import static dev.zhicheng.core.credential.VerificationCode.UNSUPPORTED_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

class HostileTextTest {

    private static final String A = issued(TextForm.app(), certificate().build());
    private static final String U =
            issued(TextForm.url("verify.example"), certificate().build());
    private static final String DIGITS = U.substring(U.indexOf("#1") + 2);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", "", NOT_RECOGNISED),
                Arguments.of("GGW, 65536", "ZC1:GGW", BAD_TEXT_ENCODING),
                Arguments.of(":::, the largest group", "ZC1::::", BAD_TEXT_ENCODING),
                Arguments.of("no bytes", "ZC1:", BAD_COSE),
                Arguments.of("a lower-case prefix", "zc1:" + A.substring(4), NOT_RECOGNISED),
                Arguments.of("lower-case letters", "ZC1:" + A.substring(4).toLowerCase(Locale.ROOT), BAD_TEXT_ENCODING),
                Arguments.of("a line feed after it, form A", A + "\n", BAD_TEXT_ENCODING),
                Arguments.of("a line feed after it, form U", U + "\n", BAD_TEXT_ENCODING),
                Arguments.of("a space before it", " " + A, NOT_RECOGNISED),
                Arguments.of("%20 after it", U + "%20", BAD_TEXT_ENCODING),
                Arguments.of("a group of 256^7", "https://verify.example/z#172057594037927936", BAD_TEXT_ENCODING),
                Arguments.of("a tail of 256", "https://verify.example/z#1256", BAD_TEXT_ENCODING),
                Arguments.of("a tail of four digits", "https://verify.example/z#11234", BAD_TEXT_ENCODING),
                Arguments.of("one digit short", U.substring(0, U.length() - 1), BAD_TEXT_ENCODING),
                Arguments.of("full-width digits", U.replace(DIGITS, fullWidth(DIGITS)), BAD_TEXT_ENCODING),
                Arguments.of("version 2, form A", "ZC2:" + A.substring(4), UNSUPPORTED_VERSION),
                Arguments.of("version 2, form U", U.replace("#1", "#2"), UNSUPPORTED_VERSION),
                Arguments.of("version 0", U.replace("#1", "#0"), NOT_RECOGNISED),
                Arguments.of("no https", U.replace("https:", "http:"), NOT_RECOGNISED),
                Arguments.of("another path", U.replace("/z#", "/y#"), NOT_RECOGNISED),
                Arguments.of("a query, which a log would keep", U.replace("/z#", "/z?q#"), NOT_RECOGNISED),
                Arguments.of(
                        "a host behind a user", U.replace("//verify.example", "//verify.example@evil"), NOT_RECOGNISED),
                Arguments.of("a Cyrillic letter in the host", U.replace("verify", "vеrify"), NOT_RECOGNISED),
                Arguments.of("an upper-case host", U.replace("verify", "VERIFY"), NOT_RECOGNISED),
                Arguments.of("1601 digits", "https://verify.example/z#1" + "0".repeat(1601 - 26), TOO_LARGE),
                Arguments.of("641 bytes", "ZC1:" + "0".repeat(960) + "00", TOO_LARGE),
                Arguments.of("640 bytes", "ZC1:" + "0".repeat(960), BAD_COSE),
                Arguments.of("a megabyte", "ZC1:" + "0".repeat(1 << 20), TOO_LARGE),
                Arguments.of("some other QR", "https://example.com/", NOT_RECOGNISED));
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void is_refused_with_its_code(String attack, String text, VerificationCode code) {
        Verification outcome = VERIFIER.verify(text, NOW);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.certificate()).isEmpty();
    }

    @Test
    void a_look_alike_host_is_refused_by_a_verifier_that_names_its_own() {
        CredentialVerifier strict = CredentialVerifier.builder()
                .trust(Samples.TRUST)
                .host("verify.example")
                .build();
        assertThat(strict.verify(U, NOW).code()).isEqualTo(OK);
        assertThat(strict.verify(A, NOW).code()).isEqualTo(OK);
        for (String host :
                new String[] {"verify.examp1e", "verify.example.evil", "verify-example", "verify.example:8"}) {
            assertThat(strict.verify(U.replace("verify.example", host), NOW).code())
                    .isEqualTo(NOT_RECOGNISED);
        }
    }

    @Test
    void a_megabyte_of_text_costs_no_memory() throws JMException {
        String garbage = "https://verify.example/z#1" + "7".repeat(1 << 20);
        VERIFIER.verify(garbage, NOW);
        assertThat(allocatedBy(() -> VERIFIER.verify(garbage, NOW))).isLessThan(64 << 10);
    }

    @Test
    void a_length_of_two_gigabytes_or_more_is_not_believed() throws JMException {
        for (String length :
                new String[] {"5a7fffffff", "5a80000000", "5b7fffffffffffffff", "9a7fffffff", "ba7fffffff"}) {
            String text = Forge.text(Forge.join(Forge.hex("d284"), Forge.hex(length), new byte[200]));
            VERIFIER.verify(text, NOW);
            assertThat(VERIFIER.verify(text, NOW).code()).isEqualTo(VerificationCode.BAD_CBOR);
            assertThat(allocatedBy(() -> VERIFIER.verify(text, NOW))).isLessThan(1 << 20);
        }
    }

    @Test
    void the_outcome_is_the_same_on_any_thread_zone_and_locale() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Verification expected = VERIFIER.verify(U, NOW);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> VERIFIER.verify(U, NOW)))
                    .allMatch(expected::equals);
            assertThat(VERIFIER.verify(U, NOW).toMap()).isEqualTo(expected.toMap());
            assertThat(issued(TextForm.app(), certificate().build())).startsWith("ZC1:");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static long allocatedBy(Runnable action) throws JMException {
        long before = allocated();
        action.run();
        return allocated() - before;
    }

    private static long allocated() throws JMException {
        return (long) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("java.lang:type=Threading"),
                        "getThreadAllocatedBytes",
                        new Object[] {Thread.currentThread().getId()},
                        new String[] {"long"});
    }
}
