package dev.zhicheng.samples.cli;

import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyLoad;
import dev.zhicheng.rules.policy.PolicyLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code --policy ID|FILE}. */
public final class PolicyOption {

    @Option(names = "--policy", paramLabel = "ID|FILE", defaultValue = "ningxia-2021", descriptionKey = "policy")
    private String policy = "ningxia-2021";

    /** The policy that was asked for; refuses one that does not load, naming every fault by file and line. */
    public Policy load(Messages messages) {
        return load(policy, messages);
    }

    /** The policy of that bundled id or in that file. */
    public static Policy load(String policy, Messages messages) {
        if (Policy.bundledIds().contains(policy)) {
            return Policy.bundled(policy);
        }
        Path file = Path.of(policy);
        if (!Files.isRegularFile(file)) {
            throw new UserError(messages.text("policy.unknown", policy, String.join(", ", Policy.bundledIds())));
        }
        PolicyLoad loaded = PolicyLoader.load(file);
        return loaded.policy()
                .orElseThrow(() -> new UserError(loaded.faults().stream()
                        .map(fault -> file + ": " + fault.inWords(messages.locale()))
                        .collect(Collectors.joining(System.lineSeparator()))));
    }
}
