package dev.zhicheng.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's code is the programs' code, in both languages. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "zhicheng", "samples", "quickstart");
    private static final Pattern SHOWN = Pattern.compile("(?ms)^ *// README\n(.*?)^ *// end\n");

    @ParameterizedTest
    @ValueSource(strings = {"ValidateDto", "DecideApplication", "RunReview", "IssueCertificate", "VerifyQr"})
    void each_program_stands_in_both_readmes_as_it_is(String program) throws IOException {
        String code = SHOWN.matcher(Files.readString(SOURCES.resolve(program + ".java")))
                .results()
                .map(found -> found.group(1).stripTrailing().stripIndent() + "\n")
                .collect(Collectors.joining("\n"));

        assertThat(code).isNotEmpty();
        for (String readme : new String[] {"README.md", "README.zh-CN.md"}) {
            assertThat(Files.readString(ROOT.resolve(readme)))
                    .as(readme)
                    .contains("<!-- " + program + " -->\n```java\n" + code + "```\n");
        }
    }
}
