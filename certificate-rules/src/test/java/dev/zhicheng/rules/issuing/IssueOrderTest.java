package dev.zhicheng.rules.issuing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.issuing.NotIssuableException.Reason;
import dev.zhicheng.rules.ledger.Supersession;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.zhicheng.rules.issuing.Fixtures.APPROVAL;
import static dev.zhicheng.rules.issuing.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssueOrderTest {

    @Test
    void an_order_bears_the_stamp_of_the_policy_that_decided() {
        Policy policy = Policy.bundled("ningxia-2021");

        assertThat(order("马晓兰", "G2018-0102").policy().id()).isEqualTo(policy.id());
        assertThat(order("马晓兰", "G2018-0102").policy().version()).isEqualTo(policy.version());
        assertThat(order("马晓兰", "G2018-0102").policy().sha256()).isEqualTo(policy.sha256());
    }

    @Test
    void an_order_for_logs_shows_its_approval_and_nothing_of_the_holder() {
        assertThat(order("马晓兰", "G2018-0102")).hasToString("IssueOrder[yuanzhou-2021-09]");
    }

    @Test
    void an_order_that_begins_again_still_replaces_what_it_replaced() {
        Replacement replacement = new Replacement("6420210920000017", Supersession.RENAME);

        assertThat(order("马晓兰", "G2018-0102").replacing(replacement).again().replaces())
                .isEqualTo(replacement);
        assertThat(order("马晓兰", "G2018-0102").again().replacing(replacement).afterVoid())
                .isTrue();
    }

    @Test
    void a_certificate_that_is_not_convertible_is_named_by_its_place_in_the_application() {
        Decision decision = Fixtures.decision("马晓兰", "G2018-0102", "兽医师");

        assertThatThrownBy(() -> IssueOrder.of(decision, 0, APPROVAL))
                .isInstanceOf(NotIssuableException.class)
                .hasMessage("NOT_CONVERTIBLE: A-0001, certificate 0");
    }

    @Test
    void a_policy_that_does_not_say_how_it_numbers_issues_nothing(@TempDir Path folder) throws IOException {
        ObjectNode json = (ObjectNode) new JsonMapper()
                .readTree(Policy.class.getResource("ningxia-2021.json").openStream());
        json.putObject("number");
        Path file = folder.resolve("policy.json");
        Files.write(file, new JsonMapper().writeValueAsBytes(json));
        DecisionEngine engine = DecisionEngine.of(PolicyLoader.load(file).orThrow(), TitleCatalogue.bundled());
        Decision decision = engine.decide(Fixtures.application("马晓兰", "G2018-0102", "高级兽医师"));

        assertThatThrownBy(() -> IssueOrder.of(decision, 0, APPROVAL))
                .isInstanceOfSatisfying(
                        NotIssuableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NUMBER_PLAN))
                .hasMessageEndingWith("NO_TEMPLATE");
    }

    @ParameterizedTest
    @CsvSource({"' ', 自治区人社厅", "yuanzhou-2021-09, ''"})
    void an_approval_names_its_case_and_its_office(String reference, String by) {
        assertThatThrownBy(() -> Approval.outside(reference, by)).isInstanceOf(IllegalArgumentException.class);
    }
}
