package dev.zhicheng.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The files below {@code src/test/fuzz} that a fuzzer begins with, and whatever it found, as tests of the ordinary build. */
public final class FuzzSeeds {

    private static final Path ALL = Path.of("src", "test", "fuzz");

    private FuzzSeeds() {}

    /** A test for each file of the folder: the target takes it without an exception. */
    public static List<DynamicTest> of(String folder, Consumer<byte[]> target) {
        try (Stream<Path> files = Files.list(ALL.resolve(folder))) {
            List<DynamicTest> tests = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        byte[] data = Files.readAllBytes(file);
                        assertThatCode(() -> target.accept(data)).doesNotThrowAnyException();
                    }))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
