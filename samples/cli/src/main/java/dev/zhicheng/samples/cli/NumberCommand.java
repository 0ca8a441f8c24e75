package dev.zhicheng.samples.cli;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.rules.numbering.NumberCheck;
import dev.zhicheng.rules.numbering.NumberPlan;
import dev.zhicheng.rules.numbering.NumberTemplate;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code number check}: takes a certificate number or a GB/T 36904 identifier apart. */
@Command(name = "number")
public final class NumberCommand {

    @Spec
    private @Nullable CommandSpec spec;

    private final Messages messages;

    /** Speaks with these words. */
    public NumberCommand(Messages messages) {
        this.messages = messages;
    }

    /** Prints the parts, the check character and the expected one as JSON. */
    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "TEXT", descriptionKey = "number.text") String text, @Mixin PolicyOption policy) {
        Policy numbers = policy.load(messages);
        NumberTemplate template = NumberPlan.read(numbers.number())
                .toOptional()
                .orElseThrow(() -> new UserError(numbers + ": /number: no readable template"))
                .scheme()
                .template();
        NumberCheck checked = NumberCheck.of(text.strip(), List.of(template));
        spec.commandLine().getOut().println(CertificateJson.write(checked));
        return checked.isRight() ? ExitCode.GOOD : ExitCode.REFUSED;
    }
}
