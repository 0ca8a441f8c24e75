package dev.zhicheng.rules.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many mistakes in {@code ningxia-2021} its examples notice; the survivors are in docs/mutation.md. */
class NingxiaMutationTest {

    private static final double REQUIRED = 0.95;

    @Test
    void at_least_95_of_100_mutants_are_noticed() throws IOException {
        MutationScore score = MutationScore.measure(NingxiaExamplesTest.POLICY, NingxiaExamplesTest.CHECKS);

        Files.writeString(Path.of("target", "mutation-ningxia-2021.txt"), score + "\n");
        assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(REQUIRED);
    }
}
