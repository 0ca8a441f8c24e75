package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.issuing.CertificateIssuance;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.Progress;
import dev.zhicheng.samples.cli.report.ReportHead;
import dev.zhicheng.samples.cli.report.ReportHead.Figure;
import dev.zhicheng.samples.cli.report.ReportHead.OutcomeCount;
import dev.zhicheng.samples.cli.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One run of {@code convert}: reads everything, then issues what may be issued and reports on all of it. */
final class Run {

    private static final String DECISIONS = "decisions.jsonl";
    private static final String TABLE = "report.csv";
    private static final String TRUST = "trust.json";
    private static final String REPORT = "report.html";

    /** The thread that decides and signs comes on top. */
    private static final int DRAWING_THREADS = 2;

    private final Job job;
    private final Messages messages;
    private final InstantSource clock;
    private final OutputFolder folder;
    private final WorkFile work;
    private final Notes notes;
    private Input.Head head = new Input.Head("", null);

    Run(Job job, Messages messages, InstantSource clock, OutputFolder folder, WorkFile work, Notes notes) {
        this.job = job;
        this.messages = messages;
        this.clock = clock;
        this.folder = folder;
        this.work = work;
        this.notes = notes;
    }

    /** Reads the input; refuses one that cannot be used before anything is decided. */
    Worklist read() throws IOException {
        Worklist worklist = new Worklist(DecisionEngine.of(job.policy(), TitleCatalogue.bundled()), work);
        try (Progress progress = Progress.start(messages.text("convert.reading"), -1, System.err)) {
            head = job.input().readInto(worklist, work, notes, progress);
        }
        return worklist;
    }

    /** Decides, numbers, signs, draws and reports; gives what it counted once everything is in its place. */
    Tally issue(Worklist worklist, IssuanceLedger ledger, Keys keys) throws IOException {
        // The sample publishes no status list; a portal that does leaves withoutStatusLists() out.
        CertificateIssuance issuance = new CertificateIssuance(
                        ledger, keys.credentialIssuer(job.form()), job.authority(), clock)
                .withoutStatusLists()
                .withAttachment(EmbeddedJson::of);
        CertificateRenderer renderer = CertificateRenderer.of(job.page())
                .withSeal(Seal.specimen())
                .withSealing(keys.sealing(clock, messages.text("convert.sealReason")));
        Path places = folder.pages();
        PageJournal journal = folder.journal();
        journal.load(work.texts("pages"), Templates.digest(job.page(), keys));
        Tally tally;
        try (Pages pages = new Pages(renderer, folder, DRAWING_THREADS);
                ReportWriter report =
                        new ReportWriter(folder.unfinished("report-rows"), folder.unfinished(TABLE), messages);
                Progress progress = Progress.start(messages.text("convert.issuing"), worklist.size(), System.err)) {
            Conversion conversion = new Conversion(messages, new Issuing(issuance, renderer), pages, notes);
            tally = conversion.run(worklist, folder.unfinished(DECISIONS), report, progress);
            report.finish(head(tally, report.isShortened()), folder.unfinished(REPORT));
        }
        Files.writeString(
                folder.unfinished(TRUST),
                keys.trust(job.authority().id(), job.authority().name()).toJson());
        journal.writeTo(folder.unfinished(PageJournal.NAME), places);
        notes.close();
        // The report speaks of all before it; with the journal the folder is given free.
        folder.publish(DECISIONS, Notes.NAME, TABLE, TRUST, REPORT, PageJournal.NAME);
        return tally;
    }

    private ReportHead head(Tally tally, boolean shortened) {
        Policy policy = job.policy();
        LocalDate date = head.date();
        return new ReportHead(
                messages.locale().getLanguage(),
                messages.group("report.label."),
                head.unit(),
                date == null ? null : date.toString(),
                job.input().name(),
                policy.id(),
                policy.version(),
                policy.sha256(),
                List.of(
                        new Figure(messages.text("report.holders"), tally.holders()),
                        new Figure(messages.text("report.certificates"), tally.certificates()),
                        new Figure(messages.text("report.issued"), tally.issued())),
                Stream.of(Outcome.values())
                        .map(outcome -> new OutcomeCount(
                                outcome.name(), messages.text("report.outcome." + outcome.name()), tally.of(outcome)))
                        .toList(),
                tally.clauses(),
                notes.first(),
                notes.more() == 0 ? null : messages.text("report.moreNotes", notes.more(), Notes.NAME),
                shortened ? messages.text("report.leftOut", ReportWriter.SHOWN_OF_EACH, TABLE) : null);
    }
}
