package dev.zhicheng.samples.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a command as a user would, and keeps what it said. */
public record Cli(int exit, String out, String err) {

    public static final Path SAMPLES = Path.of("..", "data", "annex2");

    public static Cli run(Object... arguments) {
        return runWithInput("", arguments);
    }

    public static Cli runWithInput(String standardInput, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> texts = new ArrayList<>();
        Arrays.stream(arguments).map(String::valueOf).forEach(texts::add);
        if (texts.stream().noneMatch(text -> text.startsWith("--lang="))) {
            texts.add("--lang=en");
        }
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit = Main.run(texts.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
            return new Cli(exit, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    public static Cli convert(Path input, Path out) {
        return run("convert", input, "--images", SAMPLES.resolve("images"), "--out", out);
    }
}
