package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 就高换发原则 (一(二)) and what it does in a batch. */
class SupersessionTest {

    @ParameterizedTest
    @CsvSource({
        "/certificates/1/legend, 无, SUPERSEDED, SUPERSEDED_BY_FULL_SENIOR",
        "/certificates/1/medium, ELECTRONIC, SUPERSEDED, SUPERSEDED_BY_FULL_SENIOR",
        "/certificates/1/legend, , UNDETERMINED, SUPERSESSION_PENDING",
        "/certificates/1/number, , UNDETERMINED, SUPERSESSION_PENDING",
        "/certificates/1/issuer, 国家测绘局, CONVERTIBLE, "
    })
    void 副高级_is_superseded_when_the_person_holds_a_convertible_正高级(
            String pointer, String value, Outcome outcome, String code) {
        Given given = twoLevels().with(pointer, value);

        CertificateDecision lower =
                CodeTableTest.ENGINE.decide(given.application()).certificates().get(0);

        assertThat(lower.outcome()).isEqualTo(outcome);
        assertThat(lower.findings()).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void an_electronic_副高级_is_not_superseded_but_electronic() {
        CertificateDecision lower = CodeTableTest.ENGINE
                .decide(twoLevels().with("/certificates/0/medium", "ELECTRONIC").application())
                .certificates()
                .get(0);

        assertThat(lower.findings()).extracting(Finding::code).containsExactly("ALREADY_ELECTRONIC");
    }

    @Test
    void two_applications_of_one_identity_number_are_one_person() {
        Given higher = Given.aConvertible()
                .with("/applicationId", "A-2")
                .with("/certificates/0/title", "正高级兽医师")
                .with("/certificates/0/level", "正高级")
                .with("/certificates/0/number", "2");

        List<Decision> decisions = batch(Given.aConvertible(), higher);

        assertThat(decisions.get(0).certificates().get(0).outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(decisions.get(1).certificates().get(0).outcome()).isEqualTo(Outcome.CONVERTIBLE);
    }

    @Test
    void one_certificate_under_two_persons_is_left_to_a_human_on_both() {
        Given other =
                Given.aConvertible().with("/applicationId", "A-2").with("/applicant/citizenId", "640402198511230036");

        List<Decision> decisions = batch(Given.aConvertible(), other);

        assertThat(decisions).allSatisfy(decision -> assertThat(
                        decision.certificates().get(0).findings())
                .hasToString("[SHARED_CERTIFICATE_NUMBER FAIL certificates[0].number]"));
    }

    @Test
    void the_same_application_twice_is_no_shared_certificate() {
        assertThat(batch(Given.aConvertible(), Given.aConvertible().with("/applicationId", "A-2")))
                .allSatisfy(decision ->
                        assertThat(decision.certificates().get(0).findings()).isEmpty());
    }

    private static Given twoLevels() {
        return Given.aConvertible()
                .withAnother("2")
                .with("/certificates/1/title", "正高级兽医师")
                .with("/certificates/1/level", "正高级");
    }

    private static List<Decision> batch(Given... given) {
        return CodeTableTest.ENGINE.decideAll(Stream.of(given)
                .map(Given::application)
                .map(CodeTableTest.ENGINE::facts)
                .toList());
    }

    @Test
    void the_certificates_that_take_its_place_are_named_by_their_numbers() {
        Given given = twoLevels()
                .withAnother("1")
                .with("/certificates/2/title", "正高级兽医师")
                .with("/certificates/2/level", "正高级")
                .withAnother("9")
                .with("/certificates/3/title", "正高级兽医师")
                .with("/certificates/3/level", "正高级")
                .with("/certificates/3/number", null);

        assertThat(supersession(given).detail()).isEqualTo("1, 2");
    }

    @Test
    void a_certificate_without_a_number_is_waited_for_and_not_named() {
        Finding finding = supersession(twoLevels().with("/certificates/1/number", null));

        assertThat(finding.code()).isEqualTo("SUPERSESSION_PENDING");
        assertThat(finding.detail()).isNull();
        assertThat(finding.actual()).isEqualTo("高级兽医师");
    }

    @Test
    void of_two_that_are_waited_for_the_one_with_a_number_is_named() {
        Finding finding = supersession(twoLevels()
                .with("/certificates/1/legend", null)
                .withAnother("3")
                .with("/certificates/2/title", "正高级兽医师")
                .with("/certificates/2/level", "正高级")
                .with("/certificates/2/number", null));

        assertThat(finding.code()).isEqualTo("SUPERSESSION_PENDING");
        assertThat(finding.detail()).isEqualTo("2");
    }

    private static Finding supersession(Given given) {
        List<Finding> findings = CodeTableTest.ENGINE
                .decide(given.application())
                .certificates()
                .get(0)
                .findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
