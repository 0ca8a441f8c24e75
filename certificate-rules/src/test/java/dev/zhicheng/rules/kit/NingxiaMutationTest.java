package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.decision.NextAction;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code ningxia-2021}, and how many mistakes in the policy they notice (docs/mutation.md). */
class NingxiaMutationTest {

    private static final double REQUIRED = 0.95;
    private static final TitleCatalogue TITLES = TitleCatalogue.bundled();
    private static final Policy POLICY = Policy.bundled("ningxia-2021");
    private static PolicyExamples examples;
    private static Application example;

    @BeforeAll
    static void readExamples() throws IOException {
        try (InputStream table = NingxiaMutationTest.class.getResourceAsStream("ningxia-2021.examples.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            examples = PolicyExamples.read(text, TITLES);
            example = ApplicationEditor.parse(text.lines()
                    .filter(line -> line.startsWith("{"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void every_example_comes_out_as_the_code_table_says() {
        examples.verify(POLICY);
    }

    @Test
    void at_least_95_of_100_mutants_are_noticed() throws IOException {
        MutationScore score = MutationScore.measure(
                POLICY,
                List.of(examples, NingxiaMutationTest::a_number_of_two_holders, NingxiaMutationTest::a_lost_id));

        Files.writeString(Path.of("target", "mutation-ningxia-2021.txt"), score + "\n");
        assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(REQUIRED);
    }

    private static void a_number_of_two_holders(Policy policy) {
        DecisionEngine engine = DecisionEngine.of(policy, TITLES);
        Application other = ApplicationEditor.with(example, "/applicant/citizenId", "642221196303040060");
        for (var decision : engine.decideAll(List.of(engine.facts(example), engine.facts(other)))) {
            CertificateDecision certificate = decision.certificates().get(0);
            assertThat(certificate.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(certificate.findings()).extracting(Finding::code).containsExactly("SHARED_CERTIFICATE_NUMBER");
        }
    }

    private static void a_lost_id(Policy policy) {
        ReadFault lost = new ReadFault("applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C22");
        CertificateDecision certificate = DecisionEngine.of(policy, TITLES)
                .decide(example, List.of(lost))
                .certificates()
                .get(0);
        assertThat(certificate.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(certificate.findings()).hasToString("[CITIZEN_ID_LOST_PRECISION FAIL applicant.citizenId]");
        assertThat(certificate.nextActions()).extracting(NextAction::field).containsExactly("applicant.citizenId");
    }
}
