package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.review.Ningxia.HOLDER;
import static dev.zhicheng.rules.review.Ningxia.IN_TIME;
import static dev.zhicheng.rules.review.Ningxia.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

/** The code in docs/review.md, run: what stands between two markers here stands there. */
class ReviewGuideTest {

    private final InstantSource clock = InstantSource.fixed(IN_TIME);
    private final HistoryStore store = new InMemoryHistoryStore();
    private final Actor actor = UNIT;
    private final Locale locale = Locale.ENGLISH;

    @Test
    void five_lines_run_a_review() {
        submit("case-7");
        // [run]
        ReviewPlan plan = ReviewPlan.of(Policy.bundled("ningxia-2021"));
        ReviewDesk desk = new ReviewDesk(plan, store, clock);
        ReviewCase seen = desk.find("case-7");
        Set<ActKind> buttons = desk.permitted("case-7", actor);
        DeskResult<ReviewCase> result = desk.perform("case-7", seen.version(), actor, new Act.Approve());
        // [end]
        // [answer]
        String answer;
        if (result instanceof DeskResult.Done<ReviewCase> done) {
            answer = done.now().state().status().label().in(locale);
        } else if (result instanceof DeskResult.Refused<ReviewCase> refused) {
            answer = refused.reasons().stream()
                    .map(reason -> reason.message(locale) + " " + reason.clauses())
                    .collect(Collectors.joining("\n"));
        } else {
            answer = "changed meanwhile, now at version " + result.now().version();
        }
        // [end]

        assertThat(buttons).contains(ActKind.EXAMINE, ActKind.RETURN).doesNotContain(ActKind.APPROVE);
        assertThat(answer)
                .isEqualTo("no statement yet on: the legend page [三(二), 五]\n"
                        + "no statement yet on: the appointment document [三(二), 五]");
    }

    @Test
    void an_application_becomes_a_case() {
        Policy policy = Policy.bundled("ningxia-2021");
        ReviewDesk desk = new ReviewDesk(ReviewPlan.of(policy), store, clock);
        Application application =
                new Application("A-1", "2021-09-20", new Applicant("马晓兰", null, null, null, null), List.of(paper()));
        // [enter]
        Decision decided = DecisionEngine.of(policy, TitleCatalogue.bundled()).decide(application);
        Routing routing = new Routing("unit-7", "agriculture", "640402", "640402");
        Act enter = new Act.Enter("p-holder", Employment.IN_POST, routing, Content.of(application, 0, decided));
        DeskResult<ReviewCase> entered = desk.perform("case-7", 0, Actor.of("p-holder", "APPLICANT"), enter);
        // [end]

        assertThat(entered).isInstanceOf(DeskResult.Done.class);
        assertThat(entered.now().state().content().outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_batch_is_tabled_signed_and_compared() {
        submit("case-7");
        ReviewDesk desk = new ReviewDesk(Ningxia.PLAN, store, clock);
        Actor unit = UNIT;
        Actor district = Ningxia.DISTRICT;
        SummaryHead head = new SummaryHead("原州区农业农村局", LocalDate.parse("2021-09-20"));
        Applicant applicant = new Applicant("马晓兰", "642221196607060001", Employment.IN_POST, null, "640402");
        List<ReviewBatch.Member> members = List.of(new ReviewBatch.Member("case-7", applicant, paper()));
        // [batch]
        ReviewBatch batch = ReviewBatch.of("batch-1", head, members);
        desk.performAll(batch.enlisting(), unit);
        SummaryTable forSigning = batch.table(); // SummaryTableWriter makes the workbook of it
        // … it comes back signed, SummaryTableReader reads it
        TableComparison comparison = batch.compare(forSigning);
        Set<String> signatures = Set.of("UNIT_ADMINISTRATOR", "UNIT_HEAD", "INDUSTRY_AUTHORITY");
        Set<TableForm> forms = Set.of(TableForm.PAPER, TableForm.WORKBOOK);
        Map<String, DeskResult<ReviewCase>> received =
                desk.performAll(comparison.receiving(forms, signatures), district);
        // [end]

        assertThat(comparison.missing()).isEmpty();
        assertThat(received).containsOnlyKeys("case-7");
    }

    @Test
    void an_auditor_takes_the_history_away_and_verifies_it() throws IOException {
        submit("case-7");
        ReviewPlan plan = Ningxia.PLAN;
        StringBuilder out = new StringBuilder();
        String notedHead = new ReviewDesk(plan, store, clock).find("case-7").head();
        // [audit]
        HistoryLines.write(store.read("case-7"), out);
        Optional<BrokenLink> broken = ReviewCase.verify(plan, "case-7", store.read("case-7"), notedHead);
        // [end]

        assertThat(broken).isEmpty();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void the_guide_shows_exactly_this_code() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/zhicheng/rules/review/ReviewGuideTest.java"));
        Matcher region = Pattern.compile(
                        "^ *// \\[(run|answer|enter|batch|audit)]\\n(.*?)^ *// \\[end]",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(source);
        List<String> regions = region.results()
                .map(found -> found.group(2).stripTrailing().stripIndent())
                .toList();
        Matcher block = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/review.md")));

        assertThat(regions).hasSize(5);
        assertThat(block.results().map(found -> found.group(1).strip())).containsExactlyInAnyOrderElementsOf(regions);
    }

    private void submit(String caseId) {
        Ningxia.grants().history().forEach(store::append);
        ReviewDesk desk = new ReviewDesk(Ningxia.PLAN, store, clock);
        Act enter = new Act.Enter(
                HOLDER.pseudonym(), Employment.IN_POST, Ningxia.ROUTING, Ningxia.content(Outcome.CONVERTIBLE));
        desk.perform(caseId, 0, HOLDER, enter);
        desk.perform(caseId, 1, HOLDER, new Act.Submit());
    }

    private static PaperCertificate paper() {
        return new PaperCertificate(
                "20190123",
                "农业系列",
                "高级兽医师",
                "兽医",
                "副高级",
                "2019.12.12",
                null,
                "宁夏回族自治区人力资源和社会保障厅",
                "原人社发〔2019〕210号",
                null,
                "无",
                Medium.PAPER,
                List.of());
    }
}
