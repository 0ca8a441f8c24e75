package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.rules.issuing.Authority;
import dev.zhicheng.rules.issuing.CertificateIssuance;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.ExitCode;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.PolicyOption;
import dev.zhicheng.samples.cli.Progress;
import dev.zhicheng.samples.cli.UserError;
import dev.zhicheng.samples.cli.report.ReportHead;
import dev.zhicheng.samples.cli.report.ReportHead.Figure;
import dev.zhicheng.samples.cli.report.ReportHead.OutcomeCount;
import dev.zhicheng.samples.cli.report.ReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: the main job. */
@Command(name = "convert")
public final class ConvertCommand implements Callable<Integer> {

    private static final List<String> FILES = List.of("decisions.jsonl", "trust.json", "report.html");

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
        PrintWriter err = spec.commandLine().getErr();
        OutputFolder folder = OutputFolder.at(out);
        Policy decides = policy.load();
        Input read = Input.read(input, asOf, ImageFolder.at(images), messages.locale());
        if (keys != null && !Files.isRegularFile(keys)) {
            throw new UserError(keys + ": no such file; expected a PKCS#12 file with one key");
        }
        folder.open();
        try (IssuanceLedger numbers = openLedger(folder)) {
            Keys signing = keys(folder, err);
            Authority authority = Authority.read(decides.number())
                    .orElseThrow(() -> new UserError(messages.text("convert.noIssuer", decides)));
            // The sample publishes no status list; a portal that does leaves withoutStatusLists() out.
            CertificateIssuance issuance = new CertificateIssuance(
                            numbers, signing.credentialIssuer(verifyUrl), authority, clock)
                    .withoutStatusLists()
                    .withAttachment(EmbeddedJson::of);
            CertificateRenderer renderer = CertificateRenderer.of(Templates.choose(template, decides))
                    .withSeal(Seal.specimen())
                    .withSealing(signing.sealing(clock, messages.text("convert.sealReason")));
            Tally tally = convert(read, decides, folder, new Conversion(messages, decides, issuance, renderer));
            Files.writeString(
                    folder.unfinished("trust.json"),
                    signing.trust(authority.id(), authority.name()).toJson());
            folder.publish(FILES);
            err.println(summary(tally));
            return tally.allGood() ? ExitCode.GOOD : ExitCode.REFUSED;
        } catch (LedgerException refused) {
            throw new UserError(messages.text(
                    "convert.ledgerRefused", refused.reason(), refused.subject().orElse("")));
        } finally {
            folder.abandon();
        }
    }

    private Tally convert(Input read, Policy decides, OutputFolder folder, Conversion conversion) throws IOException {
        try (ReportWriter report = new ReportWriter(folder.unfinished("report-rows"));
                Progress progress = Progress.start(
                        messages.text("convert.issuing"), read.submissions().size(), System.err)) {
            Tally tally = conversion.run(read, folder, report, progress);
            report.finish(head(read, decides, tally), folder.unfinished("report.html"));
            return tally;
        }
    }

    private IssuanceLedger openLedger(OutputFolder folder) {
        Path key = ledgerKey == null ? folder.lasting("ledger.key") : ledgerKey;
        return Ledgers.open(ledger, folder.lasting("ledger.jsonl"), key, clock);
    }

    private Keys keys(OutputFolder folder, PrintWriter err) throws IOException, GeneralSecurityException {
        if (keys != null) {
            return Keys.open(keys, password());
        }
        Path demonstration = folder.lasting("demonstration-key.p12");
        if (!Files.exists(demonstration)) {
            DemonstrationKey.create(demonstration, clock.instant());
        }
        err.println(messages.text("convert.demonstrationKey", demonstration));
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

    private ReportHead head(Input read, Policy decides, Tally tally) {
        return new ReportHead(
                messages.locale().getLanguage(),
                messages.group("report.label."),
                read.unit(),
                read.date() == null ? null : read.date().toString(),
                String.valueOf(input.getFileName()),
                decides.id(),
                decides.version(),
                decides.sha256(),
                List.of(
                        new Figure(messages.text("report.holders"), tally.holders()),
                        new Figure(messages.text("report.certificates"), tally.certificates()),
                        new Figure(messages.text("report.issued"), tally.issued())),
                Stream.of(Outcome.values())
                        .map(outcome -> new OutcomeCount(
                                outcome.name(), messages.text("report.outcome." + outcome.name()), tally.of(outcome)))
                        .toList(),
                tally.clauses(),
                tally.notes());
    }

    private String summary(Tally tally) {
        return messages.text(
                "convert.summary",
                tally.certificates(),
                tally.holders(),
                tally.of(Outcome.CONVERTIBLE),
                tally.of(Outcome.SUPERSEDED),
                tally.of(Outcome.UNDETERMINED),
                tally.of(Outcome.INCOMPLETE),
                tally.of(Outcome.REFUSED),
                out.resolve("report.html"));
    }
}
