package dev.zhicheng.rules.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How many mistakes in a bundled policy its examples notice; the survivors are in docs/mutation.md. */
class BundledMutationTest {

    private static final double REQUIRED = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void at_least_95_of_100_mutants_are_noticed(String id) throws IOException {
        BundledExamplesTest.Examples examples = BundledExamplesTest.of(id);

        MutationScore score = MutationScore.measure(examples.policy(), examples.checks());

        Files.writeString(Path.of("target", "mutation-" + id + ".txt"), score + "\n");
        assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(REQUIRED);
    }
}
