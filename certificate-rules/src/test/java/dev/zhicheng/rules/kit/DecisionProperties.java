package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Source;
import dev.zhicheng.rules.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every single decision: it exists, says why, cites, repeats, and agrees with the reference. */
public abstract class DecisionProperties extends PolicyFixture {

    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 500)
    void every_certificate_gets_an_outcome_whatever_is_written_in_it(@ForAll("applications") Application application) {
        Decision decision = engine().decide(application);

        assertThat(decision.certificates()).hasSameSizeAs(application.certificates());
        assertThat(decision.certificates())
                .extracting(CertificateDecision::outcome)
                .doesNotContainNull();
    }

    @Property(tries = 1000)
    void the_engine_and_the_reference_evaluator_agree(@ForAll("applications") Application application) {
        assertThat(rulings(application))
                .isEqualTo(ReferenceEvaluator.of(tested().toJson(), catalogue()).decide(application, List.of()));
    }

    @Property(tries = 200)
    void they_agree_on_applications_that_are_decided_together(@ForAll("batches") List<Application> batch) {
        assertThat(rulings(batch))
                .isEqualTo(ReferenceEvaluator.of(tested().toJson(), catalogue()).decideAll(batch));
    }

    @Property(tries = 500)
    void the_outcome_is_the_highest_that_a_finding_raises(@ForAll("collections") Application application) {
        for (CertificateDecision certificate : engine().decide(application).certificates()) {
            Outcome highest = certificate.findings().stream()
                    .map(Finding::outcome)
                    .reduce(Outcome.CONVERTIBLE, Outcome::orHigher);
            assertThat(certificate.outcome()).isEqualTo(highest);
            assertThat(certificate.findings())
                    .allSatisfy(finding -> assertThat(finding.verdict()).matches(Verdict::isFinding))
                    .filteredOn(finding -> finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.OVERRIDDEN)
                    .allSatisfy(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.CONVERTIBLE));
            assertThat(certificate.resolved().isPresent()).isEqualTo(certificate.outcome() == Outcome.CONVERTIBLE);
        }
    }

    @Property(tries = 300)
    void every_finding_cites_words_of_a_stored_notice(@ForAll("collections") Application application) {
        for (CertificateDecision certificate : engine().decide(application).certificates()) {
            for (Finding finding : certificate.findings()) {
                assertThat(finding.citations()).isNotEmpty().allMatch(this::isWritten);
            }
        }
    }

    private boolean isWritten(Citation citation) {
        return tested().sources().stream()
                .filter(source -> source.name().equals(citation.source()))
                .anyMatch(source -> source.clauses().contains(citation.clause()) && hasQuote(source, citation.quote()));
    }

    private static boolean hasQuote(Source source, String quote) {
        return TextCleaner.lookupKey(source.text()).contains(TextCleaner.lookupKey(quote));
    }

    @Property(tries = 50)
    void a_decision_is_the_same_on_any_thread_in_any_zone_and_locale(@ForAll("applications") Application application) {
        String here = inChinese(engine().decide(application));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(CompletableFuture.supplyAsync(() -> inChinese(engine().decide(application)))
                            .join())
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = 50)
    void deciding_again_by_the_printed_policy_gives_the_same_bytes(@ForAll("applications") Application application) {
        Policy again = PolicyCopies.load(tested(), tested().toJson()).orThrow();

        assertThat(inChinese(DecisionEngine.of(again, catalogue()).decide(application)))
                .isEqualTo(inChinese(engine().decide(application)));
    }

    @Example
    void printing_and_reading_the_policy_gives_the_policy() {
        Policy again = PolicyCopies.load(tested(), tested().toJson()).orThrow();

        assertThat(again.toJson()).isEqualTo(tested().toJson());
        assertThat(again.sha256()).isEqualTo(tested().sha256());
        assertThat(again.rules()).isEqualTo(tested().rules());
    }

    @Property(tries = 50)
    void another_locale_changes_messages_only(@ForAll("applications") Application application) throws Exception {
        Decision decision = engine().decide(application);
        JsonNode chinese = JSON.readTree(inChinese(decision));
        JsonNode english = JSON.readTree(DecisionWriter.in(Locale.ENGLISH).toJson(decision));

        assertThat(withoutMessages(english)).isEqualTo(withoutMessages(chinese));
    }

    private static JsonNode withoutMessages(JsonNode json) {
        json.findParents("message").forEach(parent -> ((ObjectNode) parent).remove("message"));
        return json;
    }

    @Property(tries = 100)
    void no_decision_shows_an_identity_number(@ForAll("applications") Application application) {
        String id = application.applicant().citizenId();
        String cleaned = id == null ? null : TextCleaner.clean(id).text();
        if (cleaned != null && cleaned.matches("[0-9]{14,17}[0-9Xx]")) {
            Decision decision = engine().decide(application);
            assertThat(inChinese(decision) + decision).doesNotContain(cleaned);
        }
    }
}
