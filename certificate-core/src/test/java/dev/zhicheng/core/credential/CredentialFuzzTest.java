package dev.zhicheng.core.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class CredentialFuzzTest {

    private static final Path SEEDS = Path.of("src", "test", "fuzz", "credential");

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            List<DynamicTest> tests = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        byte[] data = Files.readAllBytes(file);
                        assertThatCode(() -> CredentialFuzz.fuzzerTestOneInput(data))
                                .doesNotThrowAnyException();
                    }))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    @Property(tries = 1000)
    void so_do_bytes_drawn_at_random(@ForAll byte[] data) {
        assertThatCode(() -> CredentialFuzz.fuzzerTestOneInput(data)).doesNotThrowAnyException();
    }
}
