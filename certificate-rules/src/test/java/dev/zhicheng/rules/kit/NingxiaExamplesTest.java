package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.decision.NextAction;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code ningxia-2021}: the table, and what a table of single applications cannot say. */
class NingxiaExamplesTest {

    static final Policy POLICY = Policy.bundled("ningxia-2021");
    static final List<PolicyCheck> CHECKS = List.of(
            PolicyExamples.read(table(), TitleCatalogue.bundled()),
            NingxiaExamplesTest::aNumberOfTwoHolders,
            NingxiaExamplesTest::aLostId);
    private static final Application EXAMPLE = ApplicationEditor.parse(
            table().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());

    @Test
    void every_example_comes_out_as_the_code_table_says() {
        CHECKS.get(0).verify(POLICY);
    }

    @Test
    void a_certificate_that_two_holders_give_waits_for_a_human_on_both_sides() {
        aNumberOfTwoHolders(POLICY);
    }

    @Test
    void an_identity_number_that_a_spreadsheet_cut_short_is_asked_for_again() {
        aLostId(POLICY);
    }

    private static void aNumberOfTwoHolders(Policy policy) {
        DecisionEngine engine = engine(policy);
        Application other = ApplicationEditor.with(EXAMPLE, "/applicant/citizenId", "642221196303040060");
        for (Decision decision : engine.decideAll(List.of(engine.facts(EXAMPLE), engine.facts(other)))) {
            CertificateDecision certificate = decision.certificates().get(0);
            assertThat(certificate.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(certificate.findings()).extracting(Finding::code).containsExactly("SHARED_CERTIFICATE_NUMBER");
        }
    }

    private static void aLostId(Policy policy) {
        ReadFault lost = new ReadFault("applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C22");
        CertificateDecision certificate =
                engine(policy).decide(EXAMPLE, List.of(lost)).certificates().get(0);
        assertThat(certificate.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(certificate.findings()).hasToString("[CITIZEN_ID_LOST_PRECISION FAIL applicant.citizenId]");
        assertThat(certificate.nextActions()).extracting(NextAction::field).containsExactly("applicant.citizenId");
    }

    private static DecisionEngine engine(Policy policy) {
        return DecisionEngine.of(policy, TitleCatalogue.bundled());
    }

    private static String table() {
        try (InputStream table = NingxiaExamplesTest.class.getResourceAsStream("ningxia-2021.examples.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
