package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Supplier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AdviceTest {

    @Test
    void whoever_left_out_two_fields_is_told_to_supply_just_these() {
        CertificateDecision decision = CodeTableTest.only(
                Given.aConvertible().with("/certificates/0/number", null).with("/applicant/name", "马"));

        assertThat(decision.nextActions())
                .extracting(NextAction::field, NextAction::kind)
                .containsExactly(
                        tuple("applicant.name", NextAction.Kind.CORRECT),
                        tuple("certificates[0].number", NextAction.Kind.PROVIDE));
        assertThat(decision.nextActions().get(1).message(Locale.CHINA)).isEqualTo("请补充证书编号。");
        assertThat(decision.missing()).isEmpty();
    }

    @Test
    void of_two_facts_that_contradict_each_other_one_is_to_be_corrected() {
        CertificateDecision decision = CodeTableTest.only(Given.aConvertible().with("/certificates/0/level", "正高级"));

        assertThat(decision.nextActions()).extracting(NextAction::field).containsExactly("certificates[0].level");
    }

    @Test
    void a_level_word_that_no_senior_title_fits_must_change_together_with_the_absent_title() {
        CertificateDecision decision = CodeTableTest.only(
                Given.aConvertible().with("/certificates/0/title", null).with("/certificates/0/level", "中级"));

        assertThat(decision.nextActions())
                .extracting(NextAction::field)
                .containsExactly("certificates[0].title", "certificates[0].level");
    }

    @Test
    void what_only_a_reviewer_knows_is_asked_of_the_reviewer() {
        CertificateDecision decision = CodeTableTest.only(
                Given.aConvertible().with("/certificates/0/legend", null).with("/certificates/0/number", null));

        assertThat(decision.nextActions())
                .extracting(NextAction::field, NextAction::by)
                .containsExactly(
                        tuple("certificates[0].number", Supplier.APPLICANT),
                        tuple("certificates[0].legend", Supplier.REVIEWER));
        assertThat(decision.nextActions(Supplier.APPLICANT)).isEmpty();
    }

    @Test
    void a_day_too_coarse_for_the_deadline_is_not_asked_for_again_while_the_employment_may_except_it() {
        CertificateDecision decision = CodeTableTest.only(
                Given.aConvertible().with("/submittedOn", "2021").with("/applicant/employment", null));

        assertThat(decision.findings()).hasToString("[MISSING_FIELD FAIL applicant.employment]");
        assertThat(decision.nextActions()).extracting(NextAction::field).containsExactly("applicant.employment");
    }

    @Test
    void what_a_reviewer_has_not_looked_up_is_not_asked_for_when_the_holder_can_make_it_pointless() {
        Policy policy = EditedPolicy.of(json -> EditedPolicy.rule(json, "acquisition-unclear")
                .putObject("when")
                .putArray("all")
                .add(is("certificate.acquisition", "RECOGNITION"))
                .add(is("applicant.employment", "IN_POST")));
        Given unknown =
                Given.aConvertible().with("/certificates/0/acquisition", null).with("/applicant/employment", null);

        CertificateDecision decision = DecisionEngine.of(policy, TitleCatalogue.bundled())
                .decide(unknown.application())
                .certificates()
                .get(0);

        assertThat(decision.findings())
                .extracting(Finding::code)
                .containsExactly("MISSING_FIELD", "ACQUISITION_UNCLEAR");
        assertThat(decision.nextActions()).extracting(NextAction::field).containsExactly("applicant.employment");
    }

    private static JsonNode is(String fact, String word) {
        return new ObjectMapper().valueToTree(Map.of("is", fact, "in", List.of(word)));
    }

    @Test
    void nothing_is_to_be_done_where_nothing_helps_or_nothing_is_wrong() {
        assertThat(CodeTableTest.only(Given.aConvertible()).nextActions()).isEmpty();
        assertThat(CodeTableTest.only(Given.aConvertible().with("/certificates/0/issuer", "国家测绘局"))
                        .nextActions())
                .isEmpty();
        assertThat(CodeTableTest.only(Given.aConvertible().with("/certificates/0/title", "农业大师"))
                        .nextActions())
                .isEmpty();
    }

    @Test
    void a_reviewer_who_supplies_either_of_two_facts_may_refuse_and_only_both_can_convert() {
        CertificateDecision decision = CodeTableTest.only(
                Given.aConvertible().with("/certificates/0/legend", null).with("/certificates/0/acquisition", null));

        assertThat(decision.missing())
                .containsExactly(
                        new MissingFacts(List.of("certificates[0].acquisition"), Set.of(Outcome.REFUSED)),
                        new MissingFacts(List.of("certificates[0].legend"), Set.of(Outcome.REFUSED)),
                        new MissingFacts(
                                List.of("certificates[0].acquisition", "certificates[0].legend"),
                                Set.of(Outcome.CONVERTIBLE)));
    }

    @Test
    void a_副高级_that_waits_is_settled_by_the_legend_of_the_正高级_it_waits_for() {
        Decision decision = CodeTableTest.ENGINE.decide(Given.aConvertible()
                .withAnother("2")
                .with("/certificates/1/title", "正高级兽医师")
                .with("/certificates/1/level", "正高级")
                .with("/certificates/1/legend", null)
                .application());

        assertThat(decision.certificates().get(0).missing())
                .containsExactly(new MissingFacts(
                        List.of("certificates[1].legend"), Set.of(Outcome.SUPERSEDED, Outcome.CONVERTIBLE)));
    }

    @Test
    void an_empty_application_can_be_filled_in_until_it_is_convertible() {
        CertificateDecision decision = CodeTableTest.only(Given.aConvertible()
                .with("/submittedOn", null)
                .with("/applicant", null)
                .with("/certificates", List.of(Map.of())));

        assertThat(decision.nextActions()).hasSize(15);
    }

    @Test
    void what_a_reviewer_has_to_look_up_the_reviewer_can_do_alone_and_the_applicant_cannot() {
        CertificateDecision decision = CodeTableTest.only(Given.aConvertible().with("/certificates/0/legend", null));

        assertThat(decision.nextActions(Supplier.REVIEWER)).isEqualTo(decision.nextActions());
        assertThat(decision.nextActions(Supplier.REVIEWER))
                .extracting(NextAction::field, NextAction::by)
                .containsExactly(tuple("certificates[0].legend", Supplier.REVIEWER));
        assertThat(decision.nextActions(Supplier.APPLICANT)).isEmpty();
    }

    @Test
    void a_day_too_coarse_is_missing_and_the_employment_that_is_known_is_not() {
        CertificateDecision decision = CodeTableTest.only(Given.aConvertible().with("/submittedOn", "2021"));

        assertThat(decision.missing())
                .containsExactly(new MissingFacts(
                        List.of("submittedOn"), Set.of(Outcome.CONVERTIBLE, Outcome.INCOMPLETE, Outcome.REFUSED)));
        assertThat(decision.nextActions()).extracting(NextAction::field).containsExactly("submittedOn");
    }

    @Test
    void each_certificate_of_an_application_is_advised_for_itself() {
        List<CertificateDecision> decisions = CodeTableTest.ENGINE
                .decide(Given.aConvertible()
                        .withAnother("2")
                        .withAnother("3")
                        .with("/certificates/1/legend", null)
                        .with("/certificates/2/images/1/size", null)
                        .application())
                .certificates();

        assertThat(decisions).extracting(CertificateDecision::index).containsExactly(0, 1, 2);
        assertThat(decisions.get(0).missing()).isEmpty();
        assertThat(decisions.get(1).missing())
                .containsExactly(new MissingFacts(
                        List.of("certificates[1].legend"), Set.of(Outcome.CONVERTIBLE, Outcome.REFUSED)));
        assertThat(decisions.get(1).nextActions())
                .extracting(NextAction::field)
                .containsExactly("certificates[1].legend");
        assertThat(decisions.get(2).nextActions())
                .extracting(NextAction::field)
                .containsExactly("certificates[2].images[1].size");
        assertThat(decisions.get(1).alternatives())
                .extracting(Alternative::field)
                .allMatch(field -> !field.startsWith("certificates[") || field.startsWith("certificates[1]"))
                .contains("certificates[1].issuer");
    }

    @Test
    void a_certificate_given_twice_stays_so_whatever_else_is_changed() {
        CertificateDecision twice = CodeTableTest.ENGINE
                .decide(Given.aConvertible()
                        .withAnother("20190123")
                        .with("/certificates/1/images/1/size", null)
                        .application())
                .certificates()
                .get(1);

        assertThat(twice.nextActions())
                .extracting(NextAction::field)
                .containsExactly("certificates[1].number", "certificates[1].images[1].size");
        assertThat(twice.alternatives())
                .extracting(Alternative::outcome)
                .doesNotContain(Outcome.CONVERTIBLE)
                .contains(Outcome.REFUSED);
    }
}
