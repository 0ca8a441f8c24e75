package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTextTest {

    @Test
    void a_rule_is_printed_with_its_question_in_words_and_its_clause() {
        assertThat(PolicyText.of(Policy.bundled("ningxia-2021"), Locale.CHINA))
                .contains(
                        "ISSUER_NOT_LISTED  [issuer-not-listed]  REFUSED 不予换发\n  ¬发证单位 ∈ issuers\n  § 原人社函〔2021〕85号 一(一) “")
                .contains("取得时间（未填时为发证时间） ≥ 2020-01-01")
                .contains("发证时间 < 出生日期 + 18年");
    }

    @Test
    void every_rule_and_open_point_of_every_bundled_policy_is_printed() {
        for (String id : Policy.bundledIds()) {
            Policy policy = Policy.bundled(id);
            String text = PolicyText.of(policy, Locale.ENGLISH);
            policy.rules().forEach(rule -> assertThat(text).contains("[" + rule.id() + "]"));
            policy.openPoints()
                    .forEach(point -> assertThat(text).contains(point.reading().en()));
        }
    }

    @Test
    void every_kind_of_question_is_put_in_words() {
        String text = PolicyText.of(Policy.bundled("ningxia-2021"), Locale.ENGLISH);

        assertThat(text)
                .startsWith(
                        "Ningxia: electronic certificates for senior professional titles (2021)\nningxia-2021 1.0.0  sha256:")
                .contains("\n2021-09-10 – \n原人社函〔2021〕85号  关于开展全区专业技术人员高级职称证书电子化工作的通知\n")
                .contains("\n  name absent\n")
                .contains("\n  name invalid\n")
                .contains(
                        "\n  citizen identity number invalid [CHARSET, CHECK_DIGIT, DATE, DATE_RANGE, LENGTH, MASKED]\n")
                .contains("TEXT_NORMALISED  [text-normalised:applicant.name]  WARN\n  name normalised\n")
                .contains("\n  employment ∈ [OTHER]\n")
                .contains("\n  ¬issuer ∈ issuers\n")
                .contains("\n  legend on the second cover page : legends ∈ [LIMITED]\n")
                .contains("\n  date of acquisition, else of issue ≶ 2020-01-01\n")
                .contains("year of the document number > date of issue\n")
                .contains("\n  size of the picture > 1048576\n")
                .contains("\n  level ∩ level of the title = ∅\n")
                .contains(
                        "\nnot-in-post  ⇢ SUBMITTED_LATE\n  employment ∈ [RETIRED, TRANSFERRED_OUT]\n  § 原人社函〔2021〕85号 一(二) “")
                .contains("\nSUPERSEDED_BY_FULL_SENIOR  CONVERTIBLE_OR_ELECTRONIC PERSON\n  § 原人社函〔2021〕85号 一(二) “");
    }

    @Test
    void all_and_any_are_told_apart() {
        Policy policy = EditedPolicy.of(edited -> {
            ObjectNode rule = EditedPolicy.rule(edited, "level-conflict");
            rule.set("when", both(rule.path("when"), "all"));
            ObjectNode other = EditedPolicy.rule(edited, "image-too-large");
            other.set("when", both(other.path("when"), "any"));
        });

        assertThat(PolicyText.of(policy, Locale.ENGLISH))
                .contains("\n  (level ∩ level of the title = ∅ ∧ level ∩ level of the title = ∅)\n")
                .contains("\n  (size of the picture > 1048576 ∨ size of the picture > 1048576)\n");
    }

    private static ObjectNode both(JsonNode question, String operator) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.putArray(operator).add(question).add(question);
        return both;
    }
}
