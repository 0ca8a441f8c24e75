package dev.zhicheng.rules.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextChecksTest {

    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules/0/cites/0",
                "/exceptions/0/cites/0",
                "/supersession/superseded/cites/0",
                "/supersession/pending/cites/0",
                "/sharedNumber/cites/0"
            })
    void a_clause_may_be_cited_by_whatever_makes_findings(String citation) {
        Consumer<ObjectNode> cited = policy -> ((ObjectNode) policy.at(citation)).put("clause", "九");

        assertThat(uncited(policy -> {})).contains("85 九");
        assertThat(uncited(cited)).isNotEmpty().doesNotContain("85 九");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review/timetable/clauses", "/review/roles/0/clauses", "/openPoints/0/clauses"})
    void a_clause_may_be_put_into_practice_by_the_review_or_read_by_an_open_point(String clauses) {
        assertThat(uncited(policy -> ((ArrayNode) policy.at(clauses)).add("九")))
                .isNotEmpty()
                .doesNotContain("85 九");
    }

    @Test
    void a_clause_of_another_notice_is_another_clause() {
        assertThat(uncited(policy -> {
                    ObjectNode other = (ObjectNode) policy.at("/sources/0").deepCopy();
                    other.put("id", "156")
                            .put("name", "宁人社函〔2021〕156号")
                            .putArray("clauses")
                            .add("九");
                    policy.withArray("sources").add(other);
                    ((ObjectNode) policy.at("/rules/0/cites/0"))
                            .put("source", "156")
                            .put("clause", "九");
                }))
                .contains("85 九")
                .doesNotContain("156 九");
    }

    @Test
    void an_open_point_is_told_with_its_question_until_somebody_accepts_its_reading() {
        Policy policy = EditedPolicy.of(json -> {
            cutDown(json);
            ((ObjectNode) json.at("/openPoints/0")).put("accepted", false);
        });

        assertThat(PolicyCheck.check(policy, CATALOGUE).findings())
                .filteredOn(finding -> finding.kind() == Kind.OPEN_POINT_NOT_ACCEPTED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo("before-2020");
                    assertThat(finding.message().en()).isEqualTo("Whether “before 2020” includes 2020.");
                });
    }

    private static List<String> uncited(Consumer<ObjectNode> edit) {
        Policy policy = EditedPolicy.of(json -> {
            cutDown(json);
            ((ArrayNode) json.at("/sources/0/clauses")).add("九");
            edit.accept(json);
        });
        return PolicyCheck.check(policy, CATALOGUE).findings().stream()
                .filter(finding -> finding.kind() == Kind.UNCITED_CLAUSE)
                .map(CheckFinding::subject)
                .toList();
    }

    /** Leaves one rule about the holder, and all that the check of texts looks at besides. */
    private static void cutDown(ObjectNode policy) {
        ObjectNode late = EditedPolicy.rule(policy, "submitted-late").deepCopy();
        late.remove("asks");
        late.put("field", "certificate.medium")
                .set("when", SmallPolicy.read("{'is':'certificate.medium','in':['ELECTRONIC']}"));
        policy.putArray("rules").add(late);
        ((ObjectNode) policy.at("/exceptions/0"))
                .set("when", SmallPolicy.read("{'is':'certificate.titleStanding','in':['UNKNOWN']}"));
    }
}
