package dev.zhicheng.samples.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's table of weights, against the jars; this module has all of them on its class path. */
class ReadmeWeightsTest {

    private static final Percentage NEAR = Percentage.withPercentage(10);

    /** What the last column of a row that names the key adds up. */
    private static final Map<String, List<String>> BROUGHT = Map.of(
            "`certificate-core`",
            List.of(
                    "jackson-annotations",
                    "jackson-core",
                    "jackson-databind",
                    "jackson-datatype-jsr310",
                    "cbor",
                    "numbers",
                    "datautilities",
                    "jakarta.validation-api",
                    "jspecify"),
            "`certificate-render`",
            List.of("pdfbox", "fontbox", "pdfbox-io", "xmpbox", "commons-logging", "core"),
            "`poi-ooxml`",
            List.of(
                    "poi",
                    "poi-ooxml",
                    "poi-ooxml-lite",
                    "xmlbeans",
                    "commons-compress",
                    "commons-lang3",
                    "commons-io",
                    "commons-codec",
                    "commons-math3",
                    "commons-collections4",
                    "curvesapi",
                    "SparseBitSet",
                    "log4j-api"),
            "`commons-csv`",
            List.of("commons-csv", "commons-io", "commons-codec"),
            "`bcpkix-jdk18on`",
            List.of("bcprov-jdk18on", "bcpkix-jdk18on", "bcutil-jdk18on"),
            "`bcprov-jdk18on`",
            List.of("bcprov-jdk18on"));

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void what_a_module_or_an_optional_part_brings_along_weighs_what_the_table_says(String readme) throws IOException {
        for (Map.Entry<String, List<String>> row : BROUGHT.entrySet()) {
            long bytes = 0;
            for (String artefact : row.getValue()) {
                bytes += Files.size(jar(artefact).orElseThrow());
            }
            assertThat(kilobytes(readme, row.getKey(), 4)).as(row.getKey()).isCloseTo(bytes / 1000, NEAR);
        }
        assertThat(kilobytes(readme, "`certificate-rules`", 4)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, core", "README.md, rules", "README.md, render",
        "README.zh-CN.md, core", "README.zh-CN.md, rules", "README.zh-CN.md, render"
    })
    void a_module_weighs_what_the_table_says(String readme, String module) throws IOException {
        Optional<Path> jar = jar("certificate-" + module);
        // before the package phase there are classes only
        if (jar.isPresent()) {
            assertThat(kilobytes(readme, "`certificate-" + module + "`", 2))
                    .isCloseTo(Files.size(jar.get()) / 1000, NEAR);
        }
    }

    /** The number in a column of the one row of the table, of four columns, that has the key. */
    private static long kilobytes(String readme, String key, int column) throws IOException {
        Matcher row = Pattern.compile("(?m)^\\|[^|\n]*\\|[^|\n]*\\|[^|\n]*\\| [0-9,]+ \\|$")
                .matcher(Files.readString(Path.of("..", "..", readme)));
        List<String> rows = row.results()
                .map(found -> found.group())
                .filter(text -> text.contains(key))
                .toList();
        assertThat(rows).as(readme + ", " + key).hasSize(1);
        return Long.parseLong(rows.get(0).split("\\|")[column].strip().replace(",", ""));
    }

    private static Optional<Path> jar(String artefact) {
        Pattern name = Pattern.compile(Pattern.quote(artefact) + "-[0-9][^-]*\\.jar");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> name.matcher(path.getFileName().toString()).matches())
                .findFirst();
    }
}
