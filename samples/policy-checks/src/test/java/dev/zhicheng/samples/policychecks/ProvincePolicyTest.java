package dev.zhicheng.samples.policychecks;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.kit.PolicyExamples;
import dev.zhicheng.rules.kit.PolicyProperties;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** All that the author of a policy writes: which policy it is, examples, and what is special about it. */
class ProvincePolicyTest extends PolicyProperties {

    @Override
    protected Policy policy() {
        return Policy.bundled("yunmeng-2022");
    }

    @Example
    void the_examples_come_out_as_the_notice_says() throws IOException {
        try (InputStream table = getClass().getResourceAsStream("examples.txt")) {
            PolicyExamples.read(new String(table.readAllBytes(), StandardCharsets.UTF_8), catalogue())
                    .verify(policy());
        }
    }

    @Property(tries = 200)
    void nothing_below_中级_is_converted(@ForAll("nearlyConvertible") Application application) {
        CertificateDecision decided =
                engine().decide(application).certificates().get(0);
        if (decided.outcome() == Outcome.CONVERTIBLE) {
            assertThat(decided.level()).isLessThanOrEqualTo(TitleLevel.INTERMEDIATE);
        }
    }
}
