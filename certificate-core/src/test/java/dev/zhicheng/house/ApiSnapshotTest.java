package dev.zhicheng.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The snapshot shows what it should, and its companion finds what is not described. */
public class ApiSnapshotTest {

    @Test
    void types_members_and_nullness_that_callers_see_are_written_and_nothing_else() {
        assertThat(ApiSnapshot.of(List.of(Shape.Square.class, Shape.class, Hidden.class)))
                .isEqualTo("""
                        sealed interface dev.zhicheng.house.ApiSnapshotTest.Shape<T extends java.lang.Number> permits dev.zhicheng.house.ApiSnapshotTest.Shape.Square
                            <X> java.util.Map<java.lang.String, @Nullable X> all(java.util.List<? super X>) throws java.io.IOException
                            default byte @Nullable [] bytes(T, java.lang.String[])
                            static final int CORNERS

                        record dev.zhicheng.house.ApiSnapshotTest.Shape.Square implements dev.zhicheng.house.ApiSnapshotTest.Shape<java.lang.Integer>
                            <X> java.util.Map<java.lang.String, @Nullable X> all(java.util.List<? super X>)
                            int side()
                            new(int)
                        """);
    }

    @Test
    void what_callers_see_and_nobody_described_is_found(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Sample.java");
        Files.writeString(source, """
                public class Sample {
                    /** Described. */
                    public void described() {}
                    public void bare() {}
                    protected int number;
                    void ours() {}
                    @Override public String toString() { return ""; }
                    /** Described. */
                    public interface Inner { void also(); }
                    private static class Deep { public void unseen() {} }
                }
                """);

        assertThat(Undocumented.in(List.of(source)))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("Sample", "bare", "number", "also");
    }

    /** What {@link ApiSnapshot} is shown. */
    public sealed interface Shape<T extends Number> {

        int CORNERS = 4;

        default byte @Nullable [] bytes(T number, String[] texts) {
            return null;
        }

        <X> Map<String, @Nullable X> all(List<? super X> them) throws IOException;

        /** One of them. */
        record Square(int side) implements Shape<Integer> {

            @Override
            public <X> Map<String, @Nullable X> all(List<? super X> them) {
                return hidden();
            }

            private static <X> Map<String, @Nullable X> hidden() {
                return Map.of();
            }
        }
    }

    static class Hidden {
        public int unseen;
    }
}
