package dev.zhicheng.samples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The completion script, as a shell uses it. */
class CompletionTest {

    @TempDir
    Path folder;

    @Test
    void the_script_names_every_command() {
        Cli run = Cli.run("generate-completion");

        assertThat(run.exit()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).contains("convert decide verify summary policy number generate-completion");
    }

    @Test
    void bash_completes_commands_options_and_commands_of_commands() throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash));
        Path script = Files.writeString(
                folder.resolve("completion"), Cli.run("generate-completion").out());

        assertThat(completed(script, "conv")).isEqualTo("convert");
        assertThat(completed(script, "convert", "--im")).isEqualTo("--images");
        assertThat(completed(script, "policy", "sch")).isEqualTo("schema");
    }

    private static String completed(Path script, String... words) throws IOException, InterruptedException {
        String line = "source " + script + "; COMP_WORDS=(certificate-cli " + String.join(" ", words) + "); COMP_CWORD="
                + words.length + "; _complete_certificate-cli; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "--norc", "-c", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = bash.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(bash.waitFor()).isZero();
            return said;
        }
    }
}
