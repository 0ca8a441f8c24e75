package dev.zhicheng.samples.cli;

import dev.zhicheng.samples.cli.convert.ConvertCommand;
import dev.zhicheng.samples.cli.policy.PolicyCommand;
import dev.zhicheng.samples.cli.verify.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The library as a command; {@code --help} says what it can do. */
@Command(
        name = "certificate-cli",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        versionProvider = Version.class,
        subcommands = {
            ConvertCommand.class,
            DecideCommand.class,
            VerifyCommand.class,
            SummaryCommand.class,
            PolicyCommand.class,
            NumberCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main {

    /** Read ahead of everything else by {@link #languageOf}: usage texts and errors speak it too. */
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private @Nullable Language lang;

    /** What {@code --lang} may be. */
    private enum Language {
        ZH,
        EN
    }

    private Main() {}

    /** Runs one command and exits with its code (see {@link ExitCode}). */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Runs one command: data to {@code out}, everything else to {@code err}. */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        Messages messages = Messages.in(languageOf(arguments));
        CommandLine line = new CommandLine(new Main(), new Commands(messages));
        // picocli lists a command by its header before its description, and this one's header is English
        line.getSubcommands().get("help").getCommandSpec().usageMessage().header(new String[0]);
        return line.setResourceBundle(messages.bundle())
                .setOut(out)
                .setErr(err)
                .registerConverter(Language.class, Main::language)
                .registerConverter(LocalDate.class, day -> parsed(LocalDate::parse, day, "2021-09-22"))
                .registerConverter(Instant.class, instant -> parsed(Instant::parse, instant, "2021-09-22T08:00:00Z"))
                .setParameterExceptionHandler(Failures::badUsage)
                .setExecutionExceptionHandler(Failures::badInput)
                .execute(arguments);
    }

    private static Language language(String text) {
        return switch (text) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new TypeConversionException("'" + text + "', expected zh or en");
        };
    }

    private static <T> T parsed(Function<String, T> parser, String text, String example) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException unreadable) {
            throw new TypeConversionException("'" + text + "', expected the form of " + example);
        }
    }

    private static Locale languageOf(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Locale.forLanguageTag(arguments[i + 1]);
            }
        }
        return Locale.getDefault();
    }
}
