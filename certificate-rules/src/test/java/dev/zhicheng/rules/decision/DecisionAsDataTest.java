package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Decisions as values: what is written, when two are equal, what the digest of the facts tells apart, what would be if. */
class DecisionAsDataTest {

    @Test
    void a_decision_is_written_with_its_policy_every_finding_what_to_do_and_its_receipt() throws Exception {
        Decision decision = decide(Given.aConvertible().with("/certificates/0/legend", null));
        Finding finding = decision.certificates().get(0).findings().get(0);
        NextAction action = decision.certificates().get(0).nextActions().get(0);

        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(DecisionWriter.in(Locale.CHINA).toJson(decision)))
                .isEqualTo(json.readTree("""
                {"applicationId": "A-0001",
                 "policy": {"id": "ningxia-2021", "version": "1.0.0", "sha256": "%s"},
                 "certificates": [
                   {"index": 0, "number": "20190123", "level": "ASSOCIATE_SENIOR", "outcome": "UNDETERMINED",
                    "findings": [
                      {"code": "LEGEND_NOT_RECORDED", "verdict": "UNKNOWN", "outcome": "UNDETERMINED",
                       "field": "certificates[0].legend",
                       "citations": [{"source": "原人社函〔2021〕85号", "clause": "一(三)"}],
                       "actual": null, "expected": null, "message": "%s"}],
                    "nextActions": [
                      {"field": "certificates[0].legend", "action": "PROVIDE", "by": "REVIEWER", "message": "%s"}],
                    "missing": [{"fields": ["certificates[0].legend"], "settles": ["CONVERTIBLE", "REFUSED"]}]}],
                 "receipt": {"factsSha256": "%s", "lawDate": "2021-09-20"}}
                """.formatted(
                                decision.policy().sha256(),
                                finding.message(Locale.CHINA),
                                action.message(Locale.CHINA),
                                decision.receipt().factsSha256())));
    }

    @Test
    void what_was_read_of_a_wrong_field_is_written_with_what_is_wrong() throws Exception {
        Decision decision = decide(Given.aConvertible()
                .with("/applicant/name", "马2兰")
                .with("/certificates/0/documentNumber", "宁人社函[2019]156号"));

        assertThat(new ObjectMapper()
                        .readTree(DecisionWriter.in(Locale.ENGLISH).toJson(decision))
                        .at("/certificates/0/findings"))
                .extracting(
                        each -> each.path("actual").asText(),
                        each -> each.path("expected").asText(),
                        each -> each.path("detail").asText())
                .containsExactly(tuple("马**", "null", "DIGIT"), tuple("宁人社函[2019]156号", "宁人社函〔2019〕156号", ""));
    }

    @Test
    void decisions_are_equal_when_they_say_the_same_of_the_same_application_by_the_same_policy() {
        List<Decision> different = Stream.of(
                        Given.aConvertible(),
                        Given.aConvertible().with("/applicationId", "A-2"),
                        Given.aConvertible().withAnother("2"),
                        Given.aConvertible().with("/certificates/0/number", "9"),
                        Given.aConvertible()
                                .with("/certificates/0/title", "正高级兽医师")
                                .with("/certificates/0/level", "正高级"),
                        Given.aConvertible().with("/certificates/0/issuer", "宁夏大学"),
                        Given.aConvertible().with("/certificates/0/issuer", "北京大学"),
                        Given.aConvertible().with("/certificates/0/legend", null),
                        Given.aConvertible().with("/applicant/name", "马"),
                        Given.aConvertible().with("/applicant/name", "马2"),
                        Given.aConvertible().with("/certificates/0/documentNumber", "宁人社函[2019]156号"),
                        Given.aConvertible().with("/certificates/0/images/0/size", null),
                        Given.aConvertible().with("/certificates/0/images/1/size", null))
                .map(DecisionAsDataTest::decide)
                .toList();

        for (Decision decision : different) {
            Decision again = CodeTableTest.ENGINE.decide(decision.facts());
            assertThat(again).isEqualTo(decision).hasSameHashCodeAs(decision).isNotEqualTo(null);
            assertThat(again.certificates().get(0))
                    .hasSameHashCodeAs(decision.certificates().get(0));
            assertThat(different).filteredOn(decision::equals).hasSize(1);
        }
        assertThat(different.stream()
                        .flatMap(decision -> decision.certificates().get(0).findings().stream())
                        .distinct())
                .hasSize(8);
    }

    @Test
    void a_decision_by_a_policy_with_another_wording_is_another_one() {
        Policy reworded = EditedPolicy.of(json -> EditedPolicy.rule(json, "issuer-not-listed")
                .withObject("/message")
                .put("en", "Not listed."));
        Given refused = Given.aConvertible().with("/certificates/0/issuer", "宁夏大学");

        Decision other = DecisionEngine.of(reworded, TitleCatalogue.bundled()).decide(refused.application());

        assertThat(other).isNotEqualTo(decide(refused));
        assertThat(other.certificates().get(0).findings().get(0))
                .isNotEqualTo(decide(refused).certificates().get(0).findings().get(0));
        assertThat(other.certificates().get(0).findings().get(0).ruleId()).isEqualTo("issuer-not-listed");
    }

    @Test
    void several_decisions_can_be_written_into_one_document() throws Exception {
        Decision one = decide(Given.aConvertible());
        Decision other = decide(Given.aConvertible().with("/submittedOn", null));
        DecisionWriter writer = DecisionWriter.in(Locale.CHINA);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            writer.write(one, json);
            writer.write(other, json);
            json.writeEndArray();
        }

        assertThat(text).hasToString("[" + writer.toJson(one) + "," + writer.toJson(other) + "]");
    }

    @Test
    void the_holders_number_is_known_where_it_was_read() {
        Given legacy = Given.aConvertible().with("/applicant/citizenId", "640402551231002");
        Given wrong = Given.aConvertible().with("/applicant/citizenId", "642221196607060002");

        assertThat(decide(Given.aConvertible()).facts().citizenId().map(CitizenId::value))
                .contains("642221196607060001");
        assertThat(decide(legacy).facts().citizenId().map(CitizenId::value)).contains("640402195512310026");
        assertThat(decide(wrong).facts().citizenId()).isEmpty();
    }

    @Test
    void it_shows_outcomes_and_codes_only() {
        assertThat(decide(Given.aConvertible().with("/certificates/0/issuer", "宁夏大学")))
                .hasToString(
                        "Decision[A-0001, [certificate 0 REFUSED [ISSUER_NOT_LISTED FAIL certificates[0].issuer]]]");
    }

    @Test
    void no_two_texts_give_one_digest_whatever_stands_in_them() {
        List<String> texts = List.of("A", "A!", "A\\!", "A\n", "A\\n", "A\\\\n", "An", "A\\", "A~", "!FORM");

        assertThat(texts.stream()
                        .map(text -> decide(Given.aConvertible().with("/applicationId", text))
                                .receipt()
                                .factsSha256())
                        .distinct())
                .hasSameSizeAs(texts);
        assertThat(Stream.of("去年", "2019-02-30", "2019-02-03", " 2019-02-03", "2019-02")
                        .map(date -> decide(Given.aConvertible().with("/certificates/0/issuedOn", date))
                                .receipt()
                                .factsSha256())
                        .distinct())
                .hasSize(5);
    }

    @Test
    void every_single_change_that_turns_the_outcome_is_found() {
        List<Alternative> alternatives =
                CodeTableTest.only(Given.aConvertible()).alternatives();

        assertThat(alternatives)
                .extracting(Alternative::field, Alternative::outcome)
                .contains(
                        tuple("submittedOn", Outcome.REFUSED),
                        tuple("applicant.employment", Outcome.UNDETERMINED),
                        tuple("certificates[0].title", Outcome.REFUSED),
                        tuple("certificates[0].issuer", Outcome.REFUSED),
                        tuple("certificates[0].legend", Outcome.REFUSED),
                        tuple("certificates[0].legend", Outcome.UNDETERMINED),
                        tuple("certificates[0].images[0].size", Outcome.INCOMPLETE),
                        tuple("certificates[0].images[1].mediaType", Outcome.INCOMPLETE));
        assertThat(alternatives).extracting(Alternative::outcome).doesNotContain(Outcome.CONVERTIBLE);
        assertThat(alternatives).extracting(Alternative::field).isSorted().doesNotContain("certificates[0].medium");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'高级\n兽医师'       | 高级兽医师",
                "'Senior\n Engineer' | Senior Engineer",
                "'1  2'              | 1 2",
                "'A 中'              | A中",
                "'中 1'              | 中1",
                "'ＡＢ　ＣＤ'         | AB CD",
                "'~ ~'               | ~ ~",
                "'a \u0080'          | 'a\u0080'",
                "' x '               | x",
                "'x\u00A0'           | x",
                "'a  中'             | a中"
            })
    void what_a_narrow_column_broke_is_joined(String broken, String joined) {
        assertThat(TextLines.join(broken)).isEqualTo(joined);
    }

    private static Decision decide(Given given) {
        return CodeTableTest.ENGINE.decide(given.application());
    }
}
