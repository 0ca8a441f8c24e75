package dev.zhicheng.core.credential;

import dev.zhicheng.house.FuzzSeeds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThatCode;

class CredentialFuzzTest {

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() {
        return FuzzSeeds.of("credential", CredentialFuzz::fuzzerTestOneInput);
    }

    @Property(tries = 1000)
    void so_do_bytes_drawn_at_random(@ForAll byte[] data) {
        assertThatCode(() -> CredentialFuzz.fuzzerTestOneInput(data)).doesNotThrowAnyException();
    }
}
