package dev.zhicheng.rules.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PolicyCheckTest {

    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void the_bundled_policies_have_nothing_open(String id) {
        CheckReport report = PolicyCheck.check(Policy.bundled(id), CATALOGUE);

        assertThat(report.open()).isEmpty();
        assertThat(report.exact()).isTrue();
    }

    @Test
    void what_the_author_accepted_is_reported_with_the_reason() {
        assertThat(PolicyCheck.check(Policy.bundled("ningxia-2021"), CATALOGUE).findings())
                .extracting(CheckFinding::kind, CheckFinding::subject)
                .contains(tuple(Kind.UNREACHABLE_RULE, "cutoff-uncertain"));
    }

    static Stream<Arguments> flawed() {
        return Stream.of(
                flaw(Kind.UNREACHABLE_RULE, "cutoff-uncertain", policy -> policy.putArray("accepted")),
                flaw(Kind.NEVER_DECISIVE, "second", policy -> copyOf(policy, "issuer-not-listed", "second")),
                flaw(Kind.EXCEPTION_WITHOUT_EFFECT, "not-in-post", policy -> ((ObjectNode)
                                EditedPolicy.rule(policy, "submitted-late").at("/when/all/0"))
                        .putArray("in")
                        .add("IN_POST")),
                flaw(Kind.CONFLICTING_EXCEPTIONS, "submitted-late", policy -> {
                    ArrayNode exceptions = policy.withArray("exceptions");
                    ObjectNode second = exceptions.get(0).deepCopy();
                    exceptions.add(second.put("id", "also"));
                }),
                flaw(Kind.INEFFECTIVE_REMEDY, "level-conflict", policy -> EditedPolicy.rule(policy, "level-conflict")
                        .putArray("remedy")
                        .add("certificate.speciality")),
                flaw(Kind.UNCITED_CLAUSE, "85 九", policy -> ((ArrayNode) policy.at("/sources/0/clauses")).add("九")),
                flaw(Kind.OPEN_POINT_NOT_ACCEPTED, "before-2020", policy -> ((ObjectNode) policy.at("/openPoints/0"))
                        .put("accepted", false)),
                flaw(Kind.NUMBER_TEMPLATE, "number", policy -> policy.withObject("/number")
                        .put("template", "{serial")),
                flaw(Kind.FAILED_TEST, "wrong", policy -> {
                    ObjectNode test = policy.putArray("tests").addObject().put("name", "wrong");
                    test.putObject("application")
                            .put("applicationId", "A")
                            .putArray("certificates")
                            .addObject();
                    test.putArray("expect").addObject().put("outcome", "CONVERTIBLE");
                }));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void a_flaw_is_found(Kind kind, String subject, Consumer<ObjectNode> edit) {
        assertThat(PolicyCheck.check(EditedPolicy.of(edit), CATALOGUE).open())
                .extracting(CheckFinding::kind, CheckFinding::subject)
                .contains(tuple(kind, subject));
    }

    @Test
    void a_policy_differs_from_itself_in_nothing_and_a_new_text_changes_no_outcome() {
        Policy policy = Policy.bundled("ningxia-2021");
        Policy reworded = EditedPolicy.of(edited ->
                EditedPolicy.rule(edited, "not-senior").withObject("/message").put("zh", "另一种说法"));

        assertThat(PolicyDiff.between(policy, policy, CATALOGUE).isEmpty()).isTrue();
        assertThat(PolicyDiff.between(policy, reworded, CATALOGUE).isEmpty()).isTrue();
    }

    @Test
    void a_later_cutoff_turns_refusals_and_the_example_shows_it() {
        Policy before = Policy.bundled("ningxia-2021");
        Policy after = EditedPolicy.of(policy -> EditedPolicy.rule(policy, "acquired-after-cutoff")
                .withObject("/when")
                .put("date", "2021-01-01"));

        PolicyDiff diff = PolicyDiff.between(before, after, CATALOGUE);

        assertThat(diff.outcomes()).isNotEmpty();
        assertThat(diff.outcomes()).allSatisfy(change -> {
            assertThat(change.before()).isEqualTo(Outcome.REFUSED);
            assertThat(outcome(before, change)).isEqualTo(change.before());
            assertThat(outcome(after, change)).isEqualTo(change.after());
        });
    }

    @Test
    void what_certificates_do_to_each_other_is_compared_as_it_is_written() {
        Policy policy = Policy.bundled("ningxia-2021");

        assertThat(Stream.<Consumer<ObjectNode>>of(
                                edited -> edited.withObject("/supersession").put("scope", "SERIES"),
                                edited -> edited.withObject("/supersession/pending")
                                        .put("raises", "INCOMPLETE"),
                                edited -> edited.remove("sharedNumber"))
                        .map(edit -> PolicyDiff.between(policy, EditedPolicy.of(edit), CATALOGUE)))
                .allSatisfy(diff -> {
                    assertThat(diff.outcomes()).isEmpty();
                    assertThat(diff.supersessionChanged()).isTrue();
                });
    }

    @Test
    void coverage_counts_rules_and_clauses() {
        Policy policy = Policy.bundled("yunmeng-2022");
        DecisionEngine engine = DecisionEngine.of(policy, CATALOGUE);
        Coverage coverage = Coverage.of(
                policy,
                List.of(engine.decide(PolicyDiff.between(policy, Policy.bundled("ningxia-2021"), CATALOGUE)
                        .outcomes()
                        .get(0)
                        .example())));

        assertThat(coverage.byRule()).containsKey("issuer-not-listed");
        assertThat(coverage.silentRules()).contains("name-invalid");
        assertThat(coverage.silentClauses()).contains("云人社规〔2022〕7号 第七条");
    }

    private static Outcome outcome(Policy policy, OutcomeChange change) {
        return DecisionEngine.of(policy, CATALOGUE)
                .decide(change.example())
                .certificates()
                .get(0)
                .outcome();
    }

    private static void copyOf(ObjectNode policy, String id, String copy) {
        ObjectNode rule = EditedPolicy.rule(policy, id).deepCopy();
        policy.withArray("rules").add(rule.put("id", copy).put("code", "COPY"));
    }

    private static Arguments flaw(Kind kind, String subject, Consumer<ObjectNode> edit) {
        return arguments(kind, subject, Named.of("edit", edit));
    }
}
