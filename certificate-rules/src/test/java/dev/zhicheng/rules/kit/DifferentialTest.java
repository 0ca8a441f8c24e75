package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.kit.ReferenceEvaluator.Ruling;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import net.jqwik.api.Example;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine against the reference evaluator, for policies made of the bundled ones. {@code -Dkit.differential.policies=N}
 * asks for more of them, {@code -Dkit.differential.seed=N} for others.
 */
class DifferentialTest {

    private static final int POLICIES = Integer.getInteger("kit.differential.policies", 40);
    private static final long SEED = Long.getLong("kit.differential.seed", 20210910);
    private static final int APPLICATIONS = 25;
    private static final int BATCHES = 4;
    private static final TitleCatalogue TITLES = TitleCatalogue.bundled();

    @Example
    void engine_and_reference_agree_on_generated_policies_and_applications() {
        Policy.bundledIds().forEach(id -> compare(Policy.bundled(id)));
    }

    private static void compare(Policy bundled) {
        List<Application> applications = PolicyArbitraries.seeded(PolicyArbitraries.applications(bundled, TITLES), SEED)
                .limit((long) APPLICATIONS * POLICIES)
                .toList();
        List<List<Application>> batches = PolicyArbitraries.seeded(PolicyArbitraries.batches(bundled, TITLES), SEED)
                .limit((long) BATCHES * POLICIES)
                .toList();
        List<Policy> policies = PolicyArbitraries.seeded(PolicyArbitraries.policies(bundled), SEED)
                .limit(POLICIES)
                .toList();
        for (int i = 0; i < POLICIES; i++) {
            compare(
                    policies.get(i),
                    applications.subList(i * APPLICATIONS, (i + 1) * APPLICATIONS),
                    batches.subList(i * BATCHES, (i + 1) * BATCHES));
        }
    }

    private static void compare(Policy policy, List<Application> applications, List<List<Application>> batches) {
        DecisionEngine engine = DecisionEngine.of(policy, TITLES);
        ReferenceEvaluator reference = ReferenceEvaluator.of(policy.toJson(), TITLES);
        for (Application application : applications) {
            assertThat(PolicyFixture.rulings(engine.decide(application)))
                    .as(() -> application + " by " + policy.toJson())
                    .isEqualTo(reference.decide(application, List.of()));
        }
        for (List<Application> batch : batches) {
            List<List<Ruling>> decided = engine
                    .decideAll(batch.stream().map(engine::facts).toList())
                    .stream()
                    .map(PolicyFixture::rulings)
                    .toList();
            assertThat(decided).as(() -> batch + " by " + policy.toJson()).isEqualTo(reference.decideAll(batch));
        }
    }
}
