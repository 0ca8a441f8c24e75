package dev.zhicheng.samples.cli;

import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.stream.DecisionStream;
import dev.zhicheng.rules.stream.StreamSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decide}: applications in, decisions out, line by line; lines of one id number are one person's. */
@Command(name = "decide")
public final class DecideCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE|-", descriptionKey = "decide.file")
    private String file = "-";

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final Messages messages;

    /** Speaks with these words. */
    public DecideCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
            throw new UserError(file + ": expected a file of applications, found a folder");
        }
        DecisionEngine engine = DecisionEngine.of(policy.load(messages), TitleCatalogue.bundled());
        DecisionStream stream = DecisionStream.of(engine, messages.locale())
                .onThreads(Runtime.getRuntime().availableProcessors());
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            OutputStream out = WriterOutputStream.builder()
                    .setWriter(spec.commandLine().getOut())
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
            StreamSummary summary = stream.run(in, out, Path.of(System.getProperty("java.io.tmpdir")));
            return summary.isAllConvertible() ? ExitCode.GOOD : ExitCode.REFUSED;
        }
    }
}
