package dev.zhicheng.rules.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the check finds in policies so small that one can say by hand what there is to find. */
class CaseChecksTest {

    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();
    private static final Set<Kind> OF_TEXTS = EnumSet.of(Kind.UNCITED_CLAUSE, Kind.OPEN_POINT_NOT_ACCEPTED);
    private static final String RETIRED_AND_ELECTRONIC =
            "{'all':[" + SmallPolicy.RETIRED + "," + SmallPolicy.ELECTRONIC + "]}";

    @Test
    void rules_that_each_decide_a_case_are_found_nothing_of() {
        Policy policy = SmallPolicy.of(small -> {
            small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC);
            small.rule("retired", "UNDETERMINED", SmallPolicy.RETIRED);
            small.rule("told", "WARN", SmallPolicy.RETIRED);
        });
        CheckReport report = PolicyCheck.check(policy, CATALOGUE);

        assertThat(cases(report)).isEmpty();
        assertThat(report.exact()).isTrue();
        assertThat(report.policyId()).isEqualTo("ningxia-2021");
        assertThat(report.policyVersion()).isEqualTo("1.0.0");
        assertThat(report.classes()).isEqualTo(3 * 2);
    }

    @Test
    void a_province_may_ask_for_no_pictures_and_judge_those_that_are_there() {
        Policy policy = SmallPolicy.of(small -> {
            small.picture("image.size", "NUMBER");
            small.rule("large", "REFUSED", "{'over':'image.size','limit':9}");
            small.rule("large-again", "REFUSED", "{'over':'image.size','limit':9}");
        });

        assertThat(findings(policy)).hasSize(2).allSatisfy(finding -> assertThat(codes(policy, finding.example()))
                .containsExactly("LARGE", "LARGE_AGAIN"));
    }

    @Test
    void a_province_may_want_no_pictures_at_all() {
        assertThat(subjects(small -> {
                    small.picture("certificate.cover1", "TEXT");
                    small.picture("certificate.cover2", "TEXT");
                    small.rule("cover-1", "REFUSED", "{'not':{'absent':'certificate.cover1'}}");
                    small.rule("cover-2", "REFUSED", "{'not':{'absent':'certificate.cover2'}}");
                }))
                .isEmpty();
    }

    @Test
    void a_rule_decides_nothing_where_another_one_raises_more() {
        Policy policy = SmallPolicy.of(small -> {
            small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC);
            small.rule("weaker", "UNDETERMINED", SmallPolicy.ELECTRONIC);
        });

        assertThat(findings(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NEVER_DECISIVE);
            assertThat(finding.subject()).isEqualTo("weaker");
            assertThat(codes(policy, finding.example())).containsExactlyInAnyOrder("ELECTRONIC", "WEAKER");
        });
    }

    @Test
    void two_rules_that_always_raise_the_same_together_decide_nothing_either() {
        assertThat(subjects(small -> {
                    small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC);
                    small.rule("again", "REFUSED", SmallPolicy.ELECTRONIC);
                }))
                .containsExactly("NEVER_DECISIVE again", "NEVER_DECISIVE electronic");
    }

    @Test
    void a_rule_about_several_facts_decides_nothing_when_one_about_fewer_always_does() {
        assertThat(subjects(small -> {
                    small.rule("retired", "REFUSED", SmallPolicy.RETIRED);
                    small.rule("both", "REFUSED", RETIRED_AND_ELECTRONIC);
                }))
                .containsExactly("NEVER_DECISIVE both");
        assertThat(subjects(small -> {
                    small.rule("retired", "UNDETERMINED", SmallPolicy.RETIRED);
                    small.rule("both", "REFUSED", RETIRED_AND_ELECTRONIC);
                }))
                .isEmpty();
    }

    @Test
    void a_rule_that_contradicts_itself_is_unreachable_and_its_remedy_is_not_tried() {
        Policy policy = SmallPolicy.of(small -> small.rule(
                        "never", "REFUSED", "{'all':[" + SmallPolicy.PAPER + "," + SmallPolicy.ELECTRONIC + "]}")
                .putArray("remedy")
                .add("applicant.employment"));

        assertThat(findings(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNREACHABLE_RULE);
            assertThat(finding.subject()).isEqualTo("never");
            assertThat(finding.example()).isNull();
            assertThat(finding.isAccepted()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'normalised':'certificate.title'}",
                "{'all':[{'normalised':'certificate.title'},{'normalised':'certificate.series'}]}"
            })
    void a_rule_that_only_reports_a_changed_text_is_reached_by_a_blank_and_not_looked_for(String when) {
        assertThat(subjects(small -> {
                    small.fact("certificate.title", "APPLICANT").put("optional", true);
                    small.fact("certificate.series", "APPLICANT").put("optional", true);
                    small.rule("series-unknown", "WARN", "{'invalid':'certificate.series'}");
                    small.rule("normalised", "WARN", when);
                }))
                .isEmpty();
    }

    @Test
    void an_exception_that_lifts_nothing_is_without_effect() {
        assertThat(subjects(small -> {
                    small.rule("retired", "REFUSED", SmallPolicy.RETIRED);
                    small.exception("not-retired", "retired", "{'not':" + SmallPolicy.RETIRED + "}");
                }))
                .containsExactly("EXCEPTION_WITHOUT_EFFECT not-retired");
    }

    @Test
    void two_exceptions_that_meet_in_one_case_conflict_and_the_case_is_shown() {
        Policy policy = SmallPolicy.of(small -> {
            small.rule("retired", "REFUSED", SmallPolicy.RETIRED);
            small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC);
            small.exception("one", "electronic", SmallPolicy.RETIRED);
            small.exception("two", "electronic", "{'is':'applicant.employment','in':['OTHER','RETIRED']}");
        });

        assertThat(findings(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CONFLICTING_EXCEPTIONS);
            assertThat(finding.subject()).isEqualTo("electronic");
            assertThat(codes(policy, finding.example())).containsExactlyInAnyOrder("RETIRED", "ELECTRONIC");
        });
    }

    @Test
    void when_nothing_is_convertible_that_is_said_and_no_gap_is_looked_for() {
        Policy policy = SmallPolicy.of(small -> {
            small.fact("certificate.speciality", "APPLICANT");
            small.rule("any", "UNDETERMINED", "{'any':[" + SmallPolicy.PAPER + "," + SmallPolicy.ELECTRONIC + "]}");
        });

        assertThat(findings(policy)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOTHING_CONVERTIBLE);
            assertThat(finding.subject()).isEqualTo("ningxia-2021");
            assertThat(codes(policy, finding.example())).containsExactly("ANY");
        });
        assertThat(findings(policy)).extracting(CheckFinding::kind).doesNotContain(Kind.GAP);
    }

    @Test
    void a_fact_that_counts_and_that_nobody_asks_for_is_a_gap() {
        Policy policy = SmallPolicy.of(small -> {
            small.fact("certificate.speciality", "APPLICANT");
            small.fact("certificate.legend", "REVIEWER");
            small.fact("certificate.title", "APPLICANT").put("optional", true);
            small.fact("certificate.issuer", "DERIVED");
        });

        assertThat(findings(policy))
                .extracting(CheckFinding::kind, CheckFinding::subject)
                .containsExactly(tuple(Kind.GAP, "certificate.legend"), tuple(Kind.GAP, "certificate.speciality"));
        assertThat(findings(policy))
                .extracting(CheckFinding::example)
                .allSatisfy(example -> assertThat(decide(policy, example)).isEqualTo(Outcome.CONVERTIBLE));
    }

    @Test
    void a_remedy_cures_when_one_of_its_facts_does() {
        assertThat(subjects(small -> {
                    small.fact("certificate.speciality", "APPLICANT").put("optional", true);
                    small.rule("retired", "INCOMPLETE", SmallPolicy.RETIRED)
                            .putArray("remedy")
                            .add("certificate.speciality")
                            .add("applicant.employment");
                }))
                .isEmpty();
    }

    @Test
    void a_remedy_that_cures_nothing_is_shown_with_a_case() {
        Policy policy = SmallPolicy.of(small -> {
            small.fact("certificate.speciality", "APPLICANT").put("optional", true);
            small.rule("retired", "INCOMPLETE", SmallPolicy.RETIRED)
                    .putArray("remedy")
                    .add("certificate.speciality");
        });

        assertThat(findings(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.INEFFECTIVE_REMEDY);
            assertThat(finding.subject()).isEqualTo("retired");
            assertThat(codes(policy, finding.example())).containsExactly("RETIRED");
        });
    }

    @Test
    void a_test_of_the_policys_own_passes_with_exactly_its_outcome_and_codes() {
        assertThat(subjects(small -> {
                    small.rule("retired", "REFUSED", SmallPolicy.RETIRED);
                    test(small, "right", "RETIRED", "REFUSED")
                            .withArray("codes")
                            .add("RETIRED");
                    test(small, "other outcome", "RETIRED", "UNDETERMINED")
                            .withArray("codes")
                            .add("RETIRED");
                    test(small, "no codes", "RETIRED", "REFUSED");
                    test(small, "convertible", "IN_POST", "CONVERTIBLE");
                }))
                .containsExactly("FAILED_TEST no codes", "FAILED_TEST other outcome");
    }

    @Test
    void a_test_whose_application_cannot_be_read_says_where() {
        Policy policy = SmallPolicy.of(small -> test(small, "wrong", "ASLEEP", "REFUSED"));

        assertThat(findings(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.FAILED_TEST);
            assertThat(finding.subject()).isEqualTo("wrong");
            assertThat(finding.message().en()).startsWith("$.applicant.employment: must be one of");
        });
    }

    @Test
    void what_is_accepted_is_one_finding_about_one_subject() {
        Policy policy = SmallPolicy.of(small -> {
            small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC);
            small.rule("again", "REFUSED", SmallPolicy.ELECTRONIC);
            small.json()
                    .putArray("accepted")
                    .add(SmallPolicy.read("{'finding':'UNREACHABLE_RULE','subject':'electronic','why':'other'}"))
                    .add(SmallPolicy.read("{'finding':'NEVER_DECISIVE','subject':'again','why':'on purpose'}"));
        });
        CheckReport report = PolicyCheck.check(policy, CATALOGUE);

        assertThat(cases(report))
                .extracting(CheckFinding::subject, CheckFinding::acceptedBecause)
                .containsExactly(tuple("again", "on purpose"), tuple("electronic", null));
        assertThat(report.open())
                .extracting(CheckFinding::subject)
                .contains("electronic")
                .doesNotContain("again");
        assertThat(report.isClean()).isFalse();
        assertThat(PolicyCheck.check(Policy.bundled("ningxia-2021"), CATALOGUE).isClean())
                .isTrue();
    }

    private static ObjectNode test(SmallPolicy small, String name, String employment, String outcome) {
        ObjectNode test = small.json().withArray("tests").addObject().put("name", name);
        ObjectNode application = test.putObject("application").put("applicationId", "A");
        application.putObject("applicant").put("employment", employment);
        application.putArray("certificates").addObject();
        return test.putArray("expect").addObject().put("outcome", outcome);
    }

    private static List<String> subjects(Consumer<SmallPolicy> edit) {
        return findings(SmallPolicy.of(edit)).stream()
                .map(finding -> finding.kind() + " " + finding.subject())
                .toList();
    }

    private static List<CheckFinding> findings(Policy policy) {
        return cases(PolicyCheck.check(policy, CATALOGUE));
    }

    /** What was found of cases; the small policies leave most clauses uncited. */
    private static List<CheckFinding> cases(CheckReport report) {
        return report.findings().stream()
                .filter(finding -> !OF_TEXTS.contains(finding.kind()))
                .toList();
    }

    private static Outcome decide(Policy policy, Application application) {
        return DecisionEngine.of(policy, CATALOGUE)
                .decide(application)
                .certificates()
                .get(0)
                .outcome();
    }

    private static List<String> codes(Policy policy, Application application) {
        return DecisionEngine.of(policy, CATALOGUE).decide(application).certificates().get(0).findings().stream()
                .map(finding -> finding.code())
                .toList();
    }
}
