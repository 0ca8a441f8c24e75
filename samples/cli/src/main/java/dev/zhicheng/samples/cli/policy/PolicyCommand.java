package dev.zhicheng.samples.cli.policy;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding;
import dev.zhicheng.rules.check.CheckReport;
import dev.zhicheng.rules.check.PolicyCheck;
import dev.zhicheng.rules.check.PolicyDiff;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicySchema;
import dev.zhicheng.rules.policy.PolicyText;
import dev.zhicheng.samples.cli.ExitCode;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.PolicyOption;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy check|show|schema|diff}. */
@Command(name = "policy")
public final class PolicyCommand {

    @Spec
    private @Nullable CommandSpec spec;

    private final Messages messages;

    /** Speaks with these words. */
    public PolicyCommand(Messages messages) {
        this.messages = messages;
    }

    /** Looks for rules that never speak, gaps, clauses nobody cites and the like; exit code 1 when anything is open. */
    @Command(name = "check")
    int check(@Parameters(paramLabel = "ID|FILE", descriptionKey = "policy.which") String which) {
        CheckReport report = PolicyCheck.check(PolicyOption.load(which, messages), TitleCatalogue.bundled());
        for (CheckFinding finding : report.findings()) {
            out().println(messages.text(
                    finding.isAccepted() ? "policy.accepted" : "policy.open",
                    finding.subject(),
                    finding.message().in(messages.locale()),
                    finding.kind(),
                    Objects.requireNonNullElse(finding.acceptedBecause(), "")));
        }
        out().println(messages.text(
                report.exact() ? "policy.exact" : "policy.sampled",
                report.policyId(),
                report.policyVersion(),
                report.classes(),
                report.open().size()));
        return report.isClean() ? ExitCode.GOOD : ExitCode.REFUSED;
    }

    /** Prints a policy for people, or as JSON to start one's own from. */
    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "ID|FILE", descriptionKey = "policy.which") String which,
            @Option(names = "--json", descriptionKey = "policy.json") boolean json) {
        Policy policy = PolicyOption.load(which, messages);
        out().println(json ? policy.toJson().toPrettyString() : PolicyText.of(policy, messages.locale()));
        return ExitCode.GOOD;
    }

    /** Prints the JSON Schema of policies. */
    @Command(name = "schema")
    int schema() {
        out().println(PolicySchema.json());
        return ExitCode.GOOD;
    }

    /** Prints whose outcome differs between two policies, and what each says of an example; exit code 1 when anybody's does. */
    @Command(name = "diff")
    int diff(
            @Parameters(index = "0", paramLabel = "ID|FILE", descriptionKey = "policy.before") String before,
            @Parameters(index = "1", paramLabel = "ID|FILE", descriptionKey = "policy.after") String after,
            @Option(names = "--json", descriptionKey = "policy.diffJson") boolean json) {
        Policy earlier = PolicyOption.load(before, messages);
        Policy later = PolicyOption.load(after, messages);
        PolicyDiff diff = PolicyDiff.between(earlier, later, TitleCatalogue.bundled());
        if (json) {
            out().println(CertificateJson.write(diff));
        } else {
            new DiffText(earlier, later, messages).print(diff, out());
        }
        return diff.isEmpty() ? ExitCode.GOOD : ExitCode.REFUSED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
