package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.EditedPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Policies that ask other things, or more of them, than the bundled ones. */
class RulesAsWrittenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"RECOGNITION, 75", "EXAMINATION, 75", "UNIFIED_REVIEW, 0", ", 150"})
    void however_many_rules_there_are_each_says_what_it_says(String acquisition, int expected) {
        DecisionEngine engine = edited(policy -> {
            ObjectNode unclear = EditedPolicy.rule(policy, "acquisition-unclear");
            for (int i = 0; i < 150; i++) {
                ObjectNode copy =
                        unclear.deepCopy().put("id", "unclear-" + i).put("code", i % 2 == 0 ? "EVEN_" + i : "ODD_" + i);
                copy.withObject("/when").putArray("in").add(i % 2 == 0 ? "RECOGNITION" : "EXAMINATION");
                policy.withArray("rules").add(copy);
            }
        });
        Given given = Given.aConvertible().with("/certificates/0/acquisition", acquisition);

        List<String> codes = codes(engine, given).stream()
                .filter(code -> code.startsWith("EVEN_") || code.startsWith("ODD_"))
                .toList();

        assertThat(codes).hasSize(expected).doesNotHaveDuplicates();
        if (acquisition != null) {
            assertThat(codes).allMatch(code -> code.startsWith(acquisition.equals("RECOGNITION") ? "EVEN_" : "ODD_"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, false", "1001, true", "5000, true", "5001, false", ", false"})
    void a_rule_may_ask_two_things_of_one_field(Long size, boolean raised) {
        DecisionEngine engine =
                edited(policy -> EditedPolicy.rule(policy, "image-too-large").set("when", json("""
                        {"all": [{"over": "image.size", "limit": 1000}, {"not": {"over": "image.size", "limit": 5000}}]}
                        """)));

        assertThat(codes(engine, Given.aConvertible().with("/certificates/0/images/0/size", size))
                        .contains("IMAGE_TOO_LARGE"))
                .isEqualTo(raised);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false", "5000, false", "5001, true", ", false"})
    void or_either_of_two_things(Long size, boolean raised) {
        DecisionEngine engine =
                edited(policy -> EditedPolicy.rule(policy, "image-too-large").set("when", json("""
                        {"any": [{"over": "image.size", "limit": 5000}, {"not": {"over": "image.size", "limit": 1000}}]}
                        """)));

        assertThat(codes(
                                engine,
                                Given.aConvertible()
                                        .with("/certificates/0/images/0/size", size)
                                        .with("/certificates/0/images/1", null))
                        .contains("IMAGE_TOO_LARGE"))
                .isEqualTo(raised);
    }

    @ParameterizedTest
    @CsvSource({
        "无, 兽医, ",
        "无, 已停办专业, ENDED",
        "所属单位范围内有效, 兽医, LIMITED_VALIDITY",
        "所属单位范围内有效, 已停办专业, LIMITED_VALIDITY ENDED",
        "已停办专业, 无, LEGEND_UNCLEAR"
    })
    void two_fields_are_classified_each_by_its_own_classifier(String legend, String speciality, String expected) {
        DecisionEngine engine = edited(policy -> {
            policy.withObject("/classifiers").set("specialities", json("""
                            {"classes": [{"name": "ENDED", "equal": ["已停办专业"]}], "otherwise": "OFFERED"}
                            """));
            ObjectNode ended = EditedPolicy.rule(policy, "limited-validity")
                    .deepCopy()
                    .put("id", "ended")
                    .put("code", "ENDED")
                    .put("field", "certificate.speciality");
            ended.set("when", json("""
                    {"classed": "certificate.speciality", "by": "specialities", "in": ["ENDED"]}
                    """));
            policy.withArray("rules").add(ended);
        });

        List<String> codes = codes(
                engine,
                Given.aConvertible()
                        .with("/certificates/0/legend", legend)
                        .with("/certificates/0/speciality", speciality));

        assertThat(String.join(" ", codes)).isEqualTo(expected == null ? "" : expected);
    }

    /** Legends as people write them, against patterns as an author writes them. */
    @ParameterizedTest
    @CsvSource({
        "本县甲乙丙有效, LIMITED",
        "在本县（甲　乙）有效。, LIMITED",
        "本县甲乙丙乙有效, LIMITED",
        "甲乙甲, UNCLEAR",
        "甲乙乙甲, LIMITED",
        "甲乙又乙甲, LIMITED",
        "在, NONE",
        "仅在, NONE",
        "仅, UNCLEAR",
        "本证书在, NONE",
        "本 证 书 在。, NONE",
        "有效。范围, UNCLEAR",
        "范围，有效, NONE"
    })
    void legends_are_found_without_regard_to_spaces_and_punctuation_and_no_part_of_a_pattern_twice(
            String legend, String expected) {
        DecisionEngine engine =
                edited(policy -> policy.withObject("/classifiers").set("legends", json("""
                        {"leading": ["本证书", "仅", "在"],
                         "classes": [
                           {"name": "NONE", "equal": ["在", "范围，有效"]},
                           {"name": "LIMITED", "containing": ["本县…甲 乙…有效。", "甲乙…乙甲"]},
                           {"name": "UNLIMITED", "equal": ["全省有效"]}],
                         "otherwise": "UNCLEAR"}
                        """)));

        List<String> codes = codes(engine, Given.aConvertible().with("/certificates/0/legend", legend));

        assertThat(codes.contains("LIMITED_VALIDITY")).isEqualTo(expected.equals("LIMITED"));
        assertThat(codes.contains("LEGEND_UNCLEAR")).isEqualTo(expected.equals("UNCLEAR"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-12, 2019-12-31,",
        "2020-02-01, 2020-01-01, LATER",
        "2018-07-05, 2018-07-04, EARLY LATER",
        "2018-07-05, 2018-07-06, EARLY",
        "2018-07-06, 2018-07-06,"
    })
    void two_pairs_of_dates_are_compared_each_by_itself(String issuedOn, String acquiredOn, String expected) {
        DecisionEngine engine = edited(policy -> {
            ObjectNode like = EditedPolicy.rule(policy, "date-implausible");
            ObjectNode later = like.deepCopy().put("id", "later").put("code", "LATER");
            later.set("when", json("""
                    {"whollyAfter": "certificate.issuedOn", "other": "certificate.acquiredOn"}
                    """));
            ObjectNode early = like.deepCopy().put("id", "early").put("code", "EARLY");
            early.set("when", json("""
                    {"whollyBefore": "certificate.issuedOn", "other": "applicant.birthDate", "plusYears": 52}
                    """));
            policy.withArray("rules").add(later).add(early);
        });

        List<String> codes = codes(
                engine,
                Given.aConvertible()
                        .with("/certificates/0/issuedOn", issuedOn)
                        .with("/certificates/0/acquiredOn", acquiredOn));

        codes.retainAll(List.of("LATER", "EARLY"));
        assertThat(codes).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    private static List<String> codes(DecisionEngine engine, Given given) {
        return engine.decide(given.application()).certificates().get(0).findings().stream()
                .map(Finding::code)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static DecisionEngine edited(Consumer<ObjectNode> edit) {
        return DecisionEngine.of(EditedPolicy.of(edit), TitleCatalogue.bundled());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
