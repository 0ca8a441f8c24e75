package dev.zhicheng.rules.policy;

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
}
