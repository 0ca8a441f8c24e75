package dev.zhicheng.rules.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
                flaw(Kind.CONFLICTING_DEADLINES, "submitted-late", policy -> policy.withObject("/review/timetable")
                        .put("deadline", "2021-11-30")),
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
    void two_deadlines_that_differ_are_both_pointed_at() {
        Policy policy = EditedPolicy.of(edited ->
                ((ObjectNode) EditedPolicy.rule(edited, "submitted-late").at("/when/all/1")).put("date", "2021-11-30"));

        assertThat(conflicting(policy)).singleElement().satisfies(finding -> {
            String pointer = pointerIn(finding.message().en());
            assertThat(policy.toJson().at(pointer).asText()).isEqualTo("2021-11-30");
            assertThat(finding.message().zh())
                    .contains(pointer, "2021-11-30", "/review/timetable/deadline", "2021-10-31");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"after":"submittedOn","date":"2021-10-31"}                                    | 0
            {"from":"submittedOn","date":"2021-11-01"}                                     | 0
            {"from":"submittedOn","date":"2021-10-31"}                                     | 1
            {"not":{"before":"submittedOn","date":"2021-11-01"}}                           | 0
            {"not":{"before":"submittedOn","date":"2021-10-31"}}                           | 1
            {"before":"submittedOn","date":"2021-09-10"}                                   | 0
            {"any":[{"before":"submittedOn","date":"2021-09-10"},{"after":"submittedOn","date":"2021-10-30"}]} | 1
            """)
    void a_last_day_is_the_same_however_it_is_asked(String condition, int conflicts) throws IOException {
        JsonNode when = new ObjectMapper().readTree(condition);
        Policy policy = EditedPolicy.of(
                edited -> EditedPolicy.rule(edited, "submitted-late").set("when", when));

        assertThat(conflicting(policy)).hasSize(conflicts);
    }

    @Test
    void a_timetable_without_a_deadline_and_a_rule_that_only_warns_contradict_nothing() {
        assertThat(conflicting(EditedPolicy.of(
                        policy -> policy.withObject("/review/timetable").remove("deadline"))))
                .isEmpty();
        assertThat(conflicting(EditedPolicy.of(policy -> {
                    ObjectNode warning =
                            EditedPolicy.rule(policy, "submitted-late").deepCopy();
                    warning.put("id", "nearly-late").put("code", "NEARLY_LATE").put("raises", "WARN");
                    ((ObjectNode) warning.at("/when/all/1")).put("date", "2021-10-15");
                    policy.withArray("rules").add(warning);
                })))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void what_is_found_is_told_in_both_languages(Kind kind, String subject, Consumer<ObjectNode> edit) {
        assertThat(PolicyCheck.check(EditedPolicy.of(edit), CATALOGUE).open()).allSatisfy(finding -> {
            assertThat(finding.message().zh()).containsPattern("\\p{IsHan}");
            assertThat(finding.message().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void the_codes_of_a_difference_are_sorted() {
        assertThat(PolicyDiff.between(Policy.bundled("ningxia-2021"), Policy.bundled("yunmeng-2022"), CATALOGUE)
                        .outcomes())
                .allSatisfy(change -> {
                    assertThat(List.copyOf(change.codesBefore())).isSorted();
                    assertThat(List.copyOf(change.codesAfter())).isSorted();
                });
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

    private static List<CheckFinding> conflicting(Policy policy) {
        return PolicyCheck.check(policy, CATALOGUE).findings().stream()
                .filter(finding -> finding.kind() == Kind.CONFLICTING_DEADLINES)
                .toList();
    }

    private static String pointerIn(String message) {
        return message.substring(message.indexOf("/rules/"), message.indexOf("/date") + "/date".length());
    }

    private static void copyOf(ObjectNode policy, String id, String copy) {
        ObjectNode rule = EditedPolicy.rule(policy, id).deepCopy();
        policy.withArray("rules").add(rule.put("id", copy).put("code", "COPY"));
    }

    private static Arguments flaw(Kind kind, String subject, Consumer<ObjectNode> edit) {
        return arguments(kind, subject, Named.of("edit", edit));
    }
}
