package dev.zhicheng.rules.check;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Policy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {

    @Test
    void every_finding_counts_for_its_rule_and_for_each_clause_that_it_cites() throws Exception {
        Policy policy = SmallPolicy.of(small -> {
            small.rule("retired", "REFUSED", SmallPolicy.RETIRED);
            small.rule("electronic", "REFUSED", SmallPolicy.ELECTRONIC);
        });
        Decision decision =
                DecisionEngine.of(policy, TitleCatalogue.bundled()).decide(CertificateJson.readApplication("""
                        {"applicationId": "A", "applicant": {"employment": "RETIRED"}, "certificates": [{}, {}]}"""));

        Coverage coverage = Coverage.of(policy, Collections.nCopies(2, decision));

        assertThat(coverage.byRule())
                .containsEntry("retired", 4L)
                .containsEntry("electronic", 0L)
                .containsEntry("no-employment", 0L);
        assertThat(coverage.silentRules()).containsExactly("electronic", "no-employment");
        assertThat(coverage.byClause()).containsEntry("原人社函〔2021〕85号 一(一)", 4L).containsEntry("原人社函〔2021〕85号 四", 0L);
        assertThat(coverage.silentClauses()).contains("原人社函〔2021〕85号 四").doesNotContain("原人社函〔2021〕85号 一(一)");
    }

    @Test
    void what_certificates_do_to_each_other_is_listed_by_its_code() {
        assertThat(Coverage.of(Policy.bundled("ningxia-2021"), List.of()).silentRules())
                .contains(
                        "SHARED_CERTIFICATE_NUMBER", "SUPERSEDED_BY_FULL_SENIOR", "SUPERSESSION_PENDING", "not-senior");
    }
}
