package dev.zhicheng.samples.cli;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.json.JsonInputException;
import dev.zhicheng.core.json.JsonProblem;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.decision.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
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

    /** What one line came to: the facts of an application, or what is wrong with it. */
    private record Line(@Nullable Facts facts, JsonProblem.@Nullable OnLine problem) {}

    @Override
    public Integer call() throws IOException {
        DecisionEngine engine = DecisionEngine.of(policy.load(), TitleCatalogue.bundled());
        List<Line> lines = read(engine);
        Iterator<Decision> decisions = engine.decideAll(lines.stream()
                        .map(Line::facts)
                        .filter(facts -> facts != null)
                        .toList())
                .iterator();
        DecisionWriter writer = DecisionWriter.in(messages.locale());
        PrintWriter out = spec.commandLine().getOut();
        boolean allRead = true;
        for (Line line : lines) {
            if (line.problem() == null) {
                out.println(writer.toJson(decisions.next()));
            } else {
                out.println(CertificateJson.write(line.problem()));
                allRead = false;
            }
        }
        return allRead ? ExitCode.GOOD : ExitCode.REFUSED;
    }

    private List<Line> read(DecisionEngine engine) throws IOException {
        List<Line> read = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(open())) {
            long number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    read.add(line(engine, number, text));
                }
            }
        } catch (MalformedInputException notUtf8) {
            throw new UserError(file + ": expected text in UTF-8");
        }
        return read;
    }

    private static Line line(DecisionEngine engine, long number, String text) {
        try {
            return new Line(engine.facts(CertificateJson.readApplication(text)), null);
        } catch (JsonInputException wrong) {
            return new Line(null, wrong.problem().onLine(number));
        }
    }

    private Reader open() throws IOException {
        return file.equals("-")
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder())
                : Files.newBufferedReader(Path.of(file));
    }
}
