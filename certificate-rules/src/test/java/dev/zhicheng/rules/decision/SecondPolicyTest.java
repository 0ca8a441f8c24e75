package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An invented province with other issuers, scope, cutoff, pictures and exceptions, by data alone. */
class SecondPolicyTest {

    private static final Policy POLICY = Policy.bundled("yunmeng-2022");
    private static final DecisionEngine ENGINE = DecisionEngine.of(POLICY, TitleCatalogue.bundled());

    static Stream<PolicyTest> tests() {
        return POLICY.tests().stream();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void the_policy_passes_its_own_tests(PolicyTest test) throws JsonProcessingException {
        Decision decision = ENGINE.decide(new JsonMapper().treeToValue(test.application(), Application.class));

        assertThat(decision.certificates())
                .map(certificate -> new PolicyTest.Expected(
                        certificate.outcome(),
                        certificate.findings().stream().map(Finding::code).collect(toSet())))
                .isEqualTo(test.expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0"})
    void a_blank_series_leaves_open_which_certificate_reaches_it(String blank) throws JsonProcessingException {
        JsonNode application = POLICY.tests().get(2).application().deepCopy();
        ((ObjectNode) application.at("/certificates/1")).put("series", blank);

        Decision decision = ENGINE.decide(new JsonMapper().treeToValue(application, Application.class));

        assertThat(decision.certificates().get(1).findings())
                .extracting(Finding::code)
                .contains("MISSING_FIELD", "SUPERSESSION_PENDING");
    }

    @Test
    void facts_sorted_by_one_policy_are_not_taken_by_the_engine_of_another() {
        Facts facts = CodeTableTest.ENGINE.facts(Given.aConvertible().application());

        assertThatThrownBy(() -> ENGINE.decide(facts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ningxia-2021");
    }

    @ParameterizedTest
    @CsvSource({
        "自拟系列, 高级工程师, SUPERSEDED, SUPERSEDED_BY_FULL_SENIOR",
        "自拟系列, 高级经济师, CONVERTIBLE,",
        "自拟系列, 副研究员, UNDETERMINED, SUPERSESSION_PENDING",
        "自拟系列, 无此职称, UNDETERMINED, ",
        "经济系列, 高级经济师, CONVERTIBLE,",
    })
    void where_nobody_can_read_the_series_a_title_of_one_series_tells_it(
            String series, String title, Outcome outcome, String code) throws JsonProcessingException {
        JsonNode application = POLICY.tests().get(2).application().deepCopy();
        ((ObjectNode) application.at("/certificates/1")).put("series", series).put("title", title);

        CertificateDecision lower = ENGINE.decide(new JsonMapper().treeToValue(application, Application.class))
                .certificates()
                .get(1);

        assertThat(lower.outcome()).isEqualTo(outcome);
        assertThat(lower.findings())
                .extracting(Finding::code)
                .filteredOn(each -> each.startsWith("SUPERSE"))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void nor_are_they_taken_among_the_applications_of_one_person_or_of_a_batch() {
        Facts facts = CodeTableTest.ENGINE.facts(Given.aConvertible().application());

        assertThatThrownBy(() -> ENGINE.decidePerson(List.of(facts), (application, certificate) -> false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGINE.decideAll(List.of(facts))).isInstanceOf(IllegalArgumentException.class);
    }
}
