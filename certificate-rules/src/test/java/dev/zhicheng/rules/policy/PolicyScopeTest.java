package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.policy.PolicyFault.Kind;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a rule, and whatever lifts it, knows where it is judged; and which unknown facts somebody must ask for. */
class PolicyScopeTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED_LATE, certificate.titleStanding, UNKNOWN",
        "SUBMITTED_LATE, certificate.medium, PAPER",
        "IMAGE_TOO_LARGE, certificate.medium, PAPER",
        "IMAGE_TOO_LARGE, applicant.employment, RETIRED"
    })
    void an_exception_knows_what_the_rule_knows_that_it_lifts(String code, String fact, String word) {
        assertThat(EditedPolicy.load(lifted(code, fact, word)).faults())
                .extracting(PolicyFault::kind, PolicyFault::pointer)
                .containsExactly(tuple(Kind.TYPE, "/exceptions/0/when"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED_LATE, applicant.employment, RETIRED",
        "NOT_SENIOR, applicant.employment, RETIRED",
        "NOT_SENIOR, certificate.medium, PAPER"
    })
    void what_lifts_a_rule_about_a_certificate_may_know_the_holder(String code, String fact, String word) {
        assertThat(EditedPolicy.load(lifted(code, fact, word)).faults()).isEmpty();
    }

    @Test
    void an_exception_for_several_rules_knows_what_each_of_them_knows() {
        Consumer<ObjectNode> edit = lifted("NOT_SENIOR", "certificate.medium", "PAPER");

        assertThat(EditedPolicy.load(edit.andThen(policy ->
                                policy.withArray("/exceptions/0/rules").add("SUBMITTED_LATE")))
                        .faults())
                .extracting(PolicyFault::pointer)
                .containsExactly("/exceptions/0/when");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/supersession/superseded", "/supersession/pending", "/sharedNumber"})
    void a_finding_about_several_certificates_stands_on_none_of_their_images(String rule) {
        assertThat(EditedPolicy.load(policy -> policy.withObject(rule).put("field", "image.size"))
                        .faults())
                .extracting(PolicyFault::kind, PolicyFault::pointer)
                .containsExactly(tuple(Kind.TYPE, rule + "/field"));
        assertThat(EditedPolicy.load(policy -> policy.withObject(rule).put("field", "applicant.name"))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_rule_may_ask_for_either_side_of_a_comparison_and_for_what_stands_deep_in_its_condition() {
        assertThat(EditedPolicy.load(policy -> EditedPolicy.rule(policy, "date-implausible")
                                .putArray("asks")
                                .add("certificate.issuedOn")
                                .add("submittedOn")
                                .add("applicant.birthDate"))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_rule_may_ask_for_nothing_else() {
        assertThat(EditedPolicy.load(policy -> EditedPolicy.rule(policy, "date-implausible")
                                .putArray("asks")
                                .add("certificate.title"))
                        .faults())
                .extracting(PolicyFault::kind, fault -> fault.pointer().replaceFirst(".*/", ""))
                .containsExactly(tuple(Kind.REFERENCE, "asks"));
    }

    @Test
    void a_question_deep_in_a_condition_asks_too() {
        assertThat(EditedPolicy.load(policy -> {
                            ObjectNode rule = EditedPolicy.rule(policy, "legend-not-recorded");
                            JsonNode absent = rule.path("when");
                            rule.putObject("when").putArray("all").add(absent);
                        })
                        .faults())
                .isEmpty();
    }

    @Test
    void the_date_that_another_one_is_compared_with_is_read_too() {
        assertThat(EditedPolicy.load(policy -> {
                            EditedPolicy.without(policy, "missing-submission-day", "submitted-late", "title-ambiguous");
                            policy.remove("exceptions");
                        })
                        .faults())
                .extracting(PolicyFault::kind, PolicyFault::message)
                .containsExactly(tuple(Kind.UNASKED_FACT, "rules read submittedOn and none says when it is absent"));
    }

    @Test
    void what_no_rule_reads_nobody_has_to_ask_for() {
        assertThat(EditedPolicy.load(
                                policy -> EditedPolicy.without(policy, "not-unified-review", "acquisition-unclear"))
                        .faults())
                .isEmpty();
    }

    @Test
    void what_a_rule_reads_somebody_asks_for_unless_it_may_be_left_out() {
        assertThat(EditedPolicy.load(policy -> EditedPolicy.without(policy, "acquisition-unclear"))
                        .faults())
                .extracting(PolicyFault::kind)
                .containsExactly(Kind.UNASKED_FACT);
        assertThat(EditedPolicy.load(policy -> {
                            EditedPolicy.without(policy, "acquisition-unclear");
                            policy.withArray("facts").forEach(fact -> {
                                if (fact.path("id").asText().equals("certificate.acquisition")) {
                                    ((ObjectNode) fact).put("optional", true);
                                }
                            });
                        })
                        .faults())
                .isEmpty();
    }

    private static Consumer<ObjectNode> lifted(String code, String fact, String word) {
        return policy -> {
            ObjectNode exception = (ObjectNode) policy.at("/exceptions/0");
            exception.putArray("rules").add(code);
            exception.putObject("when").put("is", fact).putArray("in").add(word);
        };
    }
}
