package dev.zhicheng.rules.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PolicyDiffTest {

    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();
    private static final String RETIRED_AND_ELECTRONIC =
            "{'all':[" + SmallPolicy.RETIRED + "," + SmallPolicy.ELECTRONIC + "]}";

    @Test
    void a_case_that_one_policy_refuses_and_the_other_leaves_to_a_human_is_one_change() {
        Policy before = SmallPolicy.of(small -> small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC));
        Policy after = SmallPolicy.of(small -> {
            small.rule("paperless", "UNDETERMINED", SmallPolicy.ELECTRONIC);
            small.rule("told", "WARN", SmallPolicy.ELECTRONIC);
        });

        PolicyDiff diff = PolicyDiff.between(before, after, CATALOGUE);

        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.exact()).isTrue();
        assertThat(diff.supersessionChanged()).isFalse();
        assertThat(diff.outcomes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(Outcome.REFUSED);
            assertThat(change.after()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(change.codesBefore()).containsExactly("ELECTRONIC");
            assertThat(change.codesAfter()).containsExactly("PAPERLESS");
            assertThat(change.cases()).isEqualTo(1);
            assertThat(outcomes(before, change)).containsExactly(Outcome.REFUSED);
            assertThat(outcomes(after, change)).containsExactly(Outcome.UNDETERMINED);
        });
    }

    @Test
    void only_what_one_of_them_raises_is_named_and_a_case_that_comes_out_alike_is_no_change() {
        Policy before = SmallPolicy.of(small -> {
            small.rule("retired", "UNDETERMINED", SmallPolicy.RETIRED);
            small.rule("both", "REFUSED", RETIRED_AND_ELECTRONIC);
        });
        Policy after = SmallPolicy.of(small -> small.rule("retired", "UNDETERMINED", SmallPolicy.RETIRED));

        assertThat(PolicyDiff.between(before, after, CATALOGUE).outcomes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(Outcome.REFUSED);
                    assertThat(change.after()).isEqualTo(Outcome.UNDETERMINED);
                    assertThat(change.codesBefore()).containsExactly("BOTH");
                    assertThat(change.codesAfter()).isEmpty();
                });
        assertThat(PolicyDiff.between(after, before, CATALOGUE).outcomes())
                .extracting(OutcomeChange::codesAfter)
                .containsExactly(Set.of("BOTH"));
    }

    @Test
    void kinds_of_cases_that_change_alike_are_counted_together() {
        Policy before = SmallPolicy.of(small -> small.rule(
                "covered", "REFUSED", "{'is':'applicant.employment','in':['RETIRED','OTHER','TRANSFERRED_OUT']}"));
        Policy after = SmallPolicy.of(small -> {
            small.rule("retired", "UNDETERMINED", SmallPolicy.RETIRED);
            small.rule("other", "UNDETERMINED", "{'is':'applicant.employment','in':['OTHER']}");
        });

        assertThat(PolicyDiff.between(before, after, CATALOGUE).outcomes())
                .extracting(OutcomeChange::after, OutcomeChange::cases)
                .containsExactlyInAnyOrder(
                        tuple(Outcome.UNDETERMINED, 1L),
                        tuple(Outcome.UNDETERMINED, 1L),
                        tuple(Outcome.CONVERTIBLE, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "/supersession, supersededBy, HELD",
        "/supersession, scope, SERIES",
        "/supersession/superseded, raises, REFUSED",
        "/supersession/pending, raises, INCOMPLETE",
        "/sharedNumber, raises, INCOMPLETE"
    })
    void what_certificates_do_to_each_other_is_compared_setting_by_setting(String section, String key, String word) {
        Policy before = EditedPolicy.of(PolicyDiffTest::cutDown);
        Policy after = EditedPolicy.of(policy -> {
            cutDown(policy);
            policy.withObject(section).put(key, word);
        });

        PolicyDiff diff = PolicyDiff.between(before, after, CATALOGUE);

        assertThat(diff.outcomes()).isEmpty();
        assertThat(diff.supersessionChanged()).isTrue();
        assertThat(diff.isEmpty()).isFalse();
        assertThat(PolicyDiff.between(before, before, CATALOGUE).isEmpty()).isTrue();
    }

    private static void cutDown(ObjectNode policy) {
        ObjectNode rule = EditedPolicy.rule(policy, "already-electronic").deepCopy();
        policy.remove("exceptions");
        policy.putArray("rules").add(rule);
    }

    private static List<Outcome> outcomes(Policy policy, OutcomeChange change) {
        return DecisionEngine.of(policy, CATALOGUE).decide(change.example()).certificates().stream()
                .map(CertificateDecision::outcome)
                .toList();
    }
}
