package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.rules.issuing.Authority;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.ExitCode;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.PolicyOption;
import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: the main job. Everything that can be checked at once is, before anything is created. */
@Command(name = "convert")
public final class ConvertCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "convert.input")
    private Path input = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "convert.out")
    private Path out = Path.of("");

    @Option(names = "--images", paramLabel = "DIR", descriptionKey = "convert.images")
    private @Nullable Path images;

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(names = "--ledger", paramLabel = "JDBC-URL", descriptionKey = "convert.ledger")
    private @Nullable String ledger;

    @Option(names = "--ledger-key", paramLabel = "FILE", descriptionKey = "convert.ledgerKey")
    private @Nullable Path ledgerKey;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "convert.asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--keys", paramLabel = "FILE.p12", descriptionKey = "convert.keys")
    private @Nullable Path keys;

    @Option(names = "--keys-password-file", paramLabel = "FILE", descriptionKey = "convert.keysPassword")
    private @Nullable Path passwordFile;

    @Option(names = "--template", paramLabel = "ID|FILE", descriptionKey = "convert.template")
    private @Nullable String template;

    @Option(names = "--verify-url", paramLabel = "URL", descriptionKey = "convert.verifyUrl")
    private @Nullable String verifyUrl;

    @Spec
    private @Nullable CommandSpec spec;

    private final Messages messages;
    private final InstantSource clock = InstantSource.system();

    /** Speaks with these words. */
    public ConvertCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        OutputFolder.check(out);
        Policy decides = policy.load(messages);
        Authority authority = Authority.read(decides.number())
                .orElseThrow(() -> new UserError(messages.text("convert.noIssuer", decides)));
        Job job = new Job(
                Input.of(input, asOf, images, messages),
                decides,
                authority,
                Templates.choose(template, decides),
                Keys.textForm(verifyUrl));
        Keys given = keys == null ? null : givenKeys(keys);
        try (OutputFolder folder = OutputFolder.open(out)) {
            Tally tally = convert(job, folder, given);
            if (job.input().lacksImageFolder()) {
                spec.commandLine().getErr().println(messages.text("convert.imagesNeeded"));
            }
            spec.commandLine().getErr().println(tally.inWords(messages, out.resolve("report.html")));
            return tally.allGood() ? ExitCode.GOOD : ExitCode.REFUSED;
        } catch (LedgerException refused) {
            throw new UserError(LedgerRefusal.inWords(refused, messages));
        }
    }

    private Tally convert(Job job, OutputFolder folder, @Nullable Keys given)
            throws IOException, GeneralSecurityException {
        try (WorkFile work = WorkFile.create(folder.unfinished("work"));
                Notes notes = new Notes(folder.unfinished(Notes.NAME))) {
            Run run = new Run(job, messages, clock, folder, work, notes);
            Worklist worklist = run.read();
            try (IssuanceLedger numbers = openLedger(folder)) {
                return run.issue(worklist, numbers, given == null ? demonstrationKeys(folder) : given);
            }
        }
    }

    /** What is made for the folder is made beside it first: a run that is killed meanwhile leaves nothing of it. */
    private IssuanceLedger openLedger(OutputFolder folder) throws IOException {
        if (ledgerKey != null) {
            return Ledgers.open(ledger, folder.lasting("ledger.jsonl"), ledgerKey, clock);
        }
        Path key = folder.lasting("ledger.key");
        if (Files.notExists(key)) {
            Ledgers.createKey(folder.unfinished("ledger.key"));
            folder.publish("ledger.key");
        }
        return Ledgers.open(ledger, folder.lasting("ledger.jsonl"), key, clock);
    }

    private Keys givenKeys(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + ": no such file; expected a PKCS#12 file with one key");
        }
        return Keys.open(file, password());
    }

    private Keys demonstrationKeys(OutputFolder folder) throws IOException, GeneralSecurityException {
        Path demonstration = folder.lasting(DemonstrationKey.NAME);
        if (Files.notExists(demonstration)) {
            DemonstrationKey.create(folder.unfinished(DemonstrationKey.NAME), clock.instant());
            folder.publish(DemonstrationKey.NAME);
        }
        spec.commandLine().getErr().println(messages.text("convert.demonstrationKey", demonstration));
        return Keys.open(demonstration, DemonstrationKey.PASSWORD);
    }

    private char[] password() throws IOException {
        if (passwordFile != null) {
            return Files.readString(passwordFile).strip().toCharArray();
        }
        if (System.console() == null) {
            throw new UserError(messages.text("convert.passwordNeeded"));
        }
        return System.console().readPassword("%s: ", keys);
    }
}
