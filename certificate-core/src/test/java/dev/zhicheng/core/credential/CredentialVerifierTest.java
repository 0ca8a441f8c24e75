package dev.zhicheng.core.credential;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.core.credential.Samples.ISSUER;
import static dev.zhicheng.core.credential.Samples.ISSUER_NAME;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.SIGNER;
import static dev.zhicheng.core.credential.Samples.VERIFIER;
import static dev.zhicheng.core.credential.Samples.certificate;
import static dev.zhicheng.core.credential.Samples.issued;
import static org.assertj.core.api.Assertions.assertThat;

class CredentialVerifierTest {

    private static final TextForm URL = TextForm.url("verify.example");

    @Test
    void a_genuine_credential_is_valid_in_both_text_forms() {
        CredentialClaims claims = certificate().build();
        for (TextForm form : List.of(TextForm.app(), URL)) {
            Verification outcome = VERIFIER.verify(issued(form, claims), NOW);
            assertThat(outcome.verdict()).isEqualTo(Verdict.VALID);
            assertThat(outcome.code()).isEqualTo(VerificationCode.OK);
            assertThat(outcome.certificate().orElseThrow().claims()).isEqualTo(claims);
            assertThat(outcome.certificate().orElseThrow().signedBy().issuerName())
                    .isEqualTo(ISSUER_NAME);
        }
    }

    @Test
    void the_outcome_has_the_json_shape_of_the_command_line() throws Exception {
        String text = issued(URL, certificate().build());
        var json = new ObjectMapper().valueToTree(VERIFIER.verify(text, NOW));
        assertThat(json.fieldNames()).toIterable().containsExactly("verdict", "code", "certificate", "checks", "asOf");
        assertThat(json.at("/certificate/name").asText()).isEqualTo("马晓兰");
        assertThat(json.at("/checks/0/step").asText()).isEqualTo("TEXT");
        assertThat(json.at("/checks/9/result").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(json.at("/asOf").asText()).isEqualTo("2026-11-22T00:00:00Z");
    }

    @Test
    void a_credential_that_names_a_status_list_says_that_the_status_was_not_checked() {
        String text =
                issued(URL, certificate().status(new StatusReference(0, 77)).build());
        Verification outcome = VERIFIER.verify(text, NOW);
        assertThat(outcome.verdict()).isEqualTo(Verdict.VALID_STATUS_NOT_CHECKED);
        assertThat(outcome.certificate()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_changed_character_is_never_valid(boolean app) {
        String text = issued(app ? TextForm.app() : URL, certificate().build());
        int start = app ? 0 : "https://verify.example".length();
        Random random = new Random(7);
        for (int i = start; i < text.length(); i++) {
            char other = (char) ('0' + random.nextInt(10));
            if (other != text.charAt(i)) {
                String changed = text.substring(0, i) + other + text.substring(i + 1);
                Verification outcome = VERIFIER.verify(changed, NOW);
                assertThat(outcome.verdict()).isIn(Verdict.INVALID, Verdict.INDETERMINATE);
                assertThat(outcome.certificate()).isEmpty();
            }
        }
    }

    @Test
    void without_a_trust_list_nothing_can_be_said() {
        String text = issued(URL, certificate().build());
        Verification outcome = CredentialVerifier.builder().build().verify(text, NOW);
        assertThat(outcome.code()).isEqualTo(VerificationCode.TRUST_LIST_MISSING);
        assertThat(outcome.certificate()).isEmpty();
    }

    @Test
    void a_key_without_a_name_in_the_list_is_unknown_whoever_claims_to_be_the_issuer() {
        KeySigner forger = KeySigner.of(Samples.newPair("EC"));
        String text = new CredentialIssuer(forger, URL).issue(certificate().build());
        assertThat(VERIFIER.verify(text, NOW).code()).isEqualTo(VerificationCode.UNKNOWN_KEY);
    }

    @Test
    void ed25519_signs_and_verifies_and_gives_the_same_text_every_time() {
        KeySigner signer = KeySigner.of(Samples.newPair("Ed25519"));
        TrustList trust = TrustList.pinned(List.of(TrustedKey.forCredentials(signer.key(), ISSUER, ISSUER_NAME)));
        CredentialIssuer issuer = new CredentialIssuer(signer, TextForm.app());
        String text = issuer.issue(certificate().build());
        assertThat(issuer.issue(certificate().build())).isEqualTo(text);
        assertThat(CredentialVerifier.trusting(trust).verify(text, NOW).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void a_pinned_trust_list_is_written_and_read_back() {
        String json = Samples.TRUST.toJson();
        assertThat(TrustList.fromJson(json)).isEqualTo(Samples.TRUST);
        assertThat(json)
                .contains("\"kid\" : \"" + SIGNER.key().id() + "\"", "\"crv\" : \"P-256\"", "\"status\" : \"active\"");
    }

    @Test
    void the_outcome_reads_in_chinese_and_in_english() {
        Verification outcome = VERIFIER.verify("…", NOW);
        assertThat(outcome.text(Locale.CHINA)).isEqualTo("无效：不是本系统的证书二维码");
        assertThat(outcome.text(Locale.FRANCE)).isEqualTo("invalid: not a certificate credential");
    }

    @Property(tries = 500)
    void any_text_gives_an_outcome(@ForAll String text) {
        assertThat(VERIFIER.verify(text, NOW).verdict()).isNotEqualTo(Verdict.VALID);
    }
}
