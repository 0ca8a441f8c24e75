package dev.zhicheng.samples.policychecks;

import dev.zhicheng.core.application.Application;
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
        return Policy.bundled("ningxia-2021");
    }

    @Example
    void the_examples_come_out_as_the_notice_says() throws IOException {
        try (InputStream table = getClass().getResourceAsStream("examples.txt")) {
            PolicyExamples.read(new String(table.readAllBytes(), StandardCharsets.UTF_8), catalogue())
                    .verify(policy());
        }
    }

    @Property(tries = 200)
    void only_senior_titles_are_converted(@ForAll("applications") Application application) {
        for (CertificateDecision certificate : engine().decide(application).certificates()) {
            if (certificate.outcome() == Outcome.CONVERTIBLE) {
                assertThat(certificate.level().isSenior()).isTrue();
            }
        }
    }
}
