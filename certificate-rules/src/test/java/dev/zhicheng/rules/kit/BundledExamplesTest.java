package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.decision.NextAction;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the bundled policies: a table for each, and what a table of single applications cannot say. */
class BundledExamplesTest {

    private static final String ANOTHER_HOLDER = "642221196303040060";
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z0-9]+)+\\b");

    /** The codes that integrators rely on; they may grow in number, and none changes its meaning. */
    private static final Set<String> CODES = Set.of(
            "MISSING_FIELD",
            "NAME_INVALID",
            "CITIZEN_ID_INVALID",
            "CITIZEN_ID_LOST_PRECISION",
            "CITIZEN_ID_LEGACY",
            "EMPLOYMENT_NOT_COVERED",
            "SUBMITTED_LATE",
            "NOT_A_TITLE",
            "NOT_SENIOR",
            "TITLE_UNKNOWN",
            "TITLE_AMBIGUOUS",
            "LEVEL_CONFLICT",
            "LEVEL_WORD_UNKNOWN",
            "SERIES_UNKNOWN",
            "SERIES_MISMATCH",
            "DATE_UNREADABLE",
            "DATE_IMPLAUSIBLE",
            "ACQUIRED_AFTER_CUTOFF",
            "CUTOFF_UNCERTAIN",
            "ISSUED_AFTER_CUTOFF",
            "ISSUER_NOT_LISTED",
            "NOT_UNIFIED_REVIEW",
            "ACQUISITION_UNCLEAR",
            "LIMITED_VALIDITY",
            "LEGEND_UNCLEAR",
            "LEGEND_NOT_RECORDED",
            "ALREADY_ELECTRONIC",
            "IMAGE_MISSING",
            "IMAGE_TOO_LARGE",
            "IMAGE_TYPE_NOT_ACCEPTED",
            "DOCUMENT_NUMBER_UNREADABLE",
            "DOCUMENT_NUMBER_NONSTANDARD",
            "DOCUMENT_YEAR_AFTER_ISSUE",
            "DUPLICATE_CERTIFICATE",
            "TEXT_NORMALISED",
            "SUPERSEDED_BY_FULL_SENIOR",
            "SUPERSESSION_PENDING",
            "SHARED_CERTIFICATE_NUMBER");

    /** Raised by no example of the table: see docs/mutation.md, and the two tests below it. */
    private static final Set<String> OUTSIDE_THE_TABLE =
            Set.of("CUTOFF_UNCERTAIN", "CITIZEN_ID_LOST_PRECISION", "SHARED_CERTIFICATE_NUMBER");

    /** A policy and what its author checks it with. */
    record Examples(Policy policy, List<PolicyCheck> checks) {}

    static Examples of(String id) {
        return new Examples(
                Policy.bundled(id),
                List.of(
                        PolicyExamples.read(table(id), TitleCatalogue.bundled()),
                        policy -> aNumberOfTwoHolders(policy, example(id)),
                        policy -> aLostId(policy, example(id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void every_example_comes_out_as_the_notice_says(String id) {
        of(id).checks().get(0).verify(Policy.bundled(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void a_certificate_that_two_holders_give_waits_for_a_human_on_both_sides(String id) {
        aNumberOfTwoHolders(Policy.bundled(id), example(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void an_identity_number_that_a_spreadsheet_cut_short_is_asked_for_again(String id) {
        aLostId(Policy.bundled(id), example(id));
    }

    @Test
    void ningxia_2021_raises_the_codes_of_its_table_and_an_example_shows_each() {
        Policy policy = Policy.bundled("ningxia-2021");
        Set<String> raised = new TreeSet<>();
        policy.rules().forEach(rule -> raised.add(rule.code()));
        policy.supersession().ifPresent(both -> {
            raised.add(both.superseded().code());
            raised.add(both.pending().code());
        });
        policy.sharedNumber().ifPresent(rule -> raised.add(rule.code()));

        assertThat(raised).containsExactlyInAnyOrderElementsOf(CODES);
        assertThat(shown(policy.id())).containsAll(without(CODES, OUTSIDE_THE_TABLE));
    }

    @Test
    void every_open_point_of_a_bundled_policy_is_about_codes_that_it_raises() {
        for (String id : Policy.bundledIds()) {
            assertThat(Policy.bundled(id).openPoints()).isNotEmpty().allSatisfy(point -> assertThat(point.codes())
                    .as(point.id())
                    .isNotEmpty()
                    .isSubsetOf(CODES));
        }
    }

    private static Set<String> shown(String id) {
        return table(id)
                .lines()
                .filter(line -> line.contains("->"))
                .flatMap(line -> CODE.matcher(line.substring(line.indexOf("->")))
                        .results()
                        .map(found -> found.group()))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        return codes.stream().filter(code -> !others.contains(code)).collect(Collectors.toSet());
    }

    private static void aNumberOfTwoHolders(Policy policy, Application example) {
        DecisionEngine engine = engine(policy);
        Application other = ApplicationEditor.with(example, "/applicant/citizenId", ANOTHER_HOLDER);
        for (Decision decision : engine.decideAll(List.of(engine.facts(example), engine.facts(other)))) {
            CertificateDecision certificate = decision.certificates().get(0);
            assertThat(certificate.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(certificate.findings()).extracting(Finding::code).containsExactly("SHARED_CERTIFICATE_NUMBER");
        }
    }

    private static void aLostId(Policy policy, Application example) {
        ReadFault lost = new ReadFault("applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C22");
        CertificateDecision certificate =
                engine(policy).decide(example, List.of(lost)).certificates().get(0);
        assertThat(certificate.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(certificate.findings()).hasToString("[CITIZEN_ID_LOST_PRECISION FAIL applicant.citizenId]");
        assertThat(certificate.nextActions()).extracting(NextAction::field).containsExactly("applicant.citizenId");
    }

    private static DecisionEngine engine(Policy policy) {
        return DecisionEngine.of(policy, TitleCatalogue.bundled());
    }

    private static Application example(String id) {
        return ApplicationEditor.parse(table(id)
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow());
    }

    private static String table(String id) {
        try (InputStream table = BundledExamplesTest.class.getResourceAsStream(id + ".examples.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
