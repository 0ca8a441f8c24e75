package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.policy.Condition.DateTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stands in the file is what the policy holds, section by section: 云梦 for its dates, 宁夏 for the notice. */
class PolicyContentTest {

    private final Policy ningxia = EditedPolicy.of(policy -> {});
    private final Policy yunmeng = PolicyLoader.load(Policy.resource("yunmeng-2022.json"), Policy::resource)
            .orThrow();

    @Test
    void a_policy_says_what_it_is_and_when_it_is_law() {
        assertThat(yunmeng).hasToString("yunmeng-2022 1.0.0");
        assertThat(yunmeng.title().zh()).isEqualTo("云梦省（虚构）职称电子证书换发（2022）");
        assertThat(yunmeng.validFrom()).isEqualTo("2022-03-01");
        assertThat(yunmeng.validUntil()).isEqualTo("2023-12-31");
        assertThat(yunmeng.staleFrom()).isEqualTo("2023-03-01");
        assertThat(ningxia.validUntil()).isNull();
    }

    @Test
    void a_notice_is_held_with_its_number_its_clauses_and_its_own_hash() {
        Source notice = ningxia.sources().get(0);

        assertThat(notice).hasToString("Source[原人社函〔2021〕85号]");
        assertThat(notice.clauses()).startsWith("一(一)", "一(二)", "一(三)").contains("附件2");
        assertThat(notice.text()).contains("就高换发");
        assertThat(notice.sha256()).matches("[0-9a-f]{64}");
        assertThat(yunmeng.sources().get(0).sha256()).isNotEqualTo(notice.sha256());
    }

    @Test
    void a_fact_is_declared_with_who_can_say_it_and_whether_it_may_be_left_out() {
        assertThat(ningxia.facts().get(Fact.LEGEND))
                .isEqualTo(new FactDeclaration(
                        Fact.LEGEND, Supplier.REVIEWER, false, new Text("封二字样", "legend on the second cover page")));
        assertThat(ningxia.facts().get(Fact.EMPLOYER).optional()).isTrue();
        assertThat(ningxia.facts().get(Fact.BIRTH_DATE).supplier()).isEqualTo(Supplier.DERIVED);
    }

    @Test
    void a_list_holds_names_with_and_without_other_forms() {
        assertThat(yunmeng.lists()).containsOnlyKeys("issuers", "titlesRenamedIn2015", "imageTypes");
        assertThat(yunmeng.lists().get("issuers"))
                .isEqualTo(new NamedList(
                        "issuers",
                        List.of(
                                new NamedList.Entry("云梦省人力资源和社会保障厅", List.of("云梦省人社厅")),
                                new NamedList.Entry("云梦省人事厅", List.of()),
                                new NamedList.Entry("云梦省职称改革工作领导小组办公室", List.of("云梦省职改办")))));
    }

    @Test
    void a_classifier_of_legends_holds_its_classes_in_order() {
        TextClassifier legends = yunmeng.classifiers().get("legends");

        assertThat(legends.leading()).containsExactly("本证书", "本证");
        assertThat(legends.classNames()).containsExactly("NONE", "LIMITED", "UNLIMITED", "UNCLEAR");
        assertThat(legends.classes())
                .contains(new TextClassifier.TextClass("LIMITED", List.of(), List.of("民营企业有效", "本单位使用")));
    }

    @Test
    void a_rule_is_held_whole() {
        assertThat(rule(ningxia, "acquired-after-cutoff"))
                .isEqualTo(new Rule(
                        "acquired-after-cutoff",
                        "ACQUIRED_AFTER_CUTOFF",
                        Fact.ACQUISITION_DATE,
                        new Condition.DateIs(Fact.ACQUISITION_DATE, DateTest.FROM, LocalDate.of(2020, 1, 1)),
                        Verdict.FAIL,
                        Outcome.REFUSED,
                        Set.of(),
                        List.of(),
                        null,
                        List.of(new Citation("原人社函〔2021〕85号", "一(一)", "2020年以前通过全区专业技术任职资格统一评审取得的高级职称证书")),
                        rule(ningxia, "acquired-after-cutoff").message()));
        assertThat(rule(yunmeng, "submitted-late").asks()).containsExactly(Fact.SUBMITTED_ON);
        assertThat(rule(yunmeng, "submitted-late").expected()).isEqualTo("2022-03-01 .. 2022-12-31");
        assertThat(rule(ningxia, "date-implausible").remedy())
                .containsExactly(Fact.ISSUED_ON, Fact.SUBMITTED_ON, Fact.CITIZEN_ID);
        assertThat(rule(ningxia, "legend-not-recorded").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(rule(ningxia, "series-unknown").verdict()).isEqualTo(Verdict.WARN);
        assertThat(rule(ningxia, "series-unknown").outcome()).isEqualTo(Outcome.CONVERTIBLE);
    }

    @Test
    void a_rule_for_several_facts_is_one_rule_for_each() {
        Rule missing = rule(ningxia, "missing:certificate.title");

        assertThat(missing.field()).isEqualTo(Fact.TITLE);
        assertThat(missing.when()).isEqualTo(new Condition.Absent(Fact.TITLE));
        assertThat(missing.remedy()).containsExactly(Fact.TITLE);
    }

    @Test
    void a_rule_is_judged_where_the_innermost_fact_that_it_reads_is() {
        assertThat(rule(ningxia, "submitted-late").scope()).isEqualTo(Scope.APPLICATION);
        assertThat(rule(ningxia, "date-implausible").scope()).isEqualTo(Scope.CERTIFICATE);
        assertThat(rule(ningxia, "image-too-large").scope()).isEqualTo(Scope.IMAGE);
    }

    @Test
    void 就高_and_the_number_of_two_holders_are_held_as_written() {
        Supersession supersession = yunmeng.supersession().orElseThrow();

        assertThat(supersession.by()).isEqualTo(Supersession.By.CONVERTIBLE_OR_ELECTRONIC);
        assertThat(supersession.reach()).isEqualTo(Supersession.Reach.SERIES);
        assertThat(supersession.superseded().code()).isEqualTo("SUPERSEDED_BY_FULL_SENIOR");
        assertThat(supersession.superseded().outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(supersession.pending().code()).isEqualTo("SUPERSESSION_PENDING");
        assertThat(supersession.pending().outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(yunmeng.sharedNumber().orElseThrow().field()).isEqualTo(Fact.NUMBER);
    }

    @Test
    void a_policy_may_know_neither_就高_nor_exceptions_nor_classifiers() {
        Policy plain = EditedPolicy.of(policy -> {
            policy.remove(List.of("supersession", "sharedNumber", "exceptions", "openPoints", "accepted"));
            EditedPolicy.without(policy, "limited-validity", "legend-unclear").remove("classifiers");
        });

        assertThat(plain.supersession()).isEmpty();
        assertThat(plain.sharedNumber()).isEmpty();
        assertThat(plain.exemptions()).isEmpty();
        assertThat(plain.classifiers()).isEmpty();
        assertThat(plain.openPoints()).isEmpty();
        assertThat(plain.accepted()).isEmpty();
        assertThat(plain.tests()).isEmpty();
    }

    @Test
    void an_open_point_is_held_with_its_reading_and_what_rests_on_it() {
        OpenPoint point = ningxia.openPoints().get(0);

        assertThat(point.id()).isEqualTo("before-2020");
        assertThat(point.clauses()).containsExactly("一(一)");
        assertThat(point.codes())
                .containsExactlyInAnyOrder("ACQUIRED_AFTER_CUTOFF", "CUTOFF_UNCERTAIN", "ISSUED_AFTER_CUTOFF");
        assertThat(point.reading().en()).isEqualTo("It does not: the last day is 2019-12-31.");
        assertThat(point.accepted()).isTrue();
    }

    @Test
    void what_the_author_accepted_is_held_with_the_reason() {
        assertThat(ningxia.accepted())
                .contains(new Accepted("UNCITED_CLAUSE", "85 六(一)", "It is about the organisation of the work."));
    }

    @Test
    void a_test_of_the_policys_own_names_no_person() {
        PolicyTest test = yunmeng.tests().get(0);

        assertThat(test).hasToString("PolicyTest[an intermediate title acquired by examination is converted]");
        assertThat(test.application().at("/applicant/name").asText()).isEqualTo("张三");
        assertThat(test.expected()).containsExactly(new PolicyTest.Expected(Outcome.CONVERTIBLE, Set.of()));
    }

    @Test
    void whoever_changes_the_tree_that_was_handed_out_changes_no_policy() {
        JsonNode review = yunmeng.review();
        ((ObjectNode) review).removeAll();
        ((ObjectNode) yunmeng.number()).put("template", "{serial:1}");
        ((ObjectNode) yunmeng.toJson()).removeAll();
        ((ObjectNode) yunmeng.tests().get(0).application()).removeAll();

        assertThat(yunmeng.review().path("stages")).hasSize(2);
        assertThat(yunmeng.number().path("template").asText()).isEqualTo("YM{yyyy}{serial:7}{check:MOD37,36}");
        assertThat(yunmeng.toJson().path("id").asText()).isEqualTo("yunmeng-2022");
        assertThat(yunmeng.tests().get(0).application()).isNotEmpty();
    }

    @Test
    void a_bundled_policy_is_asked_for_by_its_id() {
        assertThat(Policy.bundledIds()).containsExactly("ningxia-2021", "yunmeng-2022");
        assertThatThrownBy(() -> Policy.bundled("ningxia-1921"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no bundled policy of that id; there are [ningxia-2021, yunmeng-2022]");
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void a_fact_is_found_by_its_key_and_only_words_have_words(Fact fact) {
        assertThat(Fact.ofKey(fact.key())).contains(fact);
        assertThat(fact.codes().isEmpty()).isEqualTo(fact.type() != FactType.CODE && fact.type() != FactType.LEVEL);
    }

    private static Rule rule(Policy policy, String id) {
        return policy.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
