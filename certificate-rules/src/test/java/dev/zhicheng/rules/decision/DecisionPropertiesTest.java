package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Laws of deciding that hold for any case. */
class DecisionPropertiesTest {

    private static final String ID = "642221196607060001";

    private static final List<String> REQUIRED = List.of(
            "/submittedOn",
            "/applicant/name",
            "/applicant/citizenId",
            "/applicant/employment",
            "/certificates/0/series",
            "/certificates/0/title",
            "/certificates/0/speciality",
            "/certificates/0/number",
            "/certificates/0/documentNumber",
            "/certificates/0/issuedOn",
            "/certificates/0/issuer",
            "/certificates/0/acquisition",
            "/certificates/0/legend");

    private static final List<String> TEXTS = List.of(
            "/submittedOn",
            "/applicant/name",
            "/applicant/employer/name",
            "/certificates/0/series",
            "/certificates/0/title",
            "/certificates/0/speciality",
            "/certificates/0/level",
            "/certificates/0/documentNumber",
            "/certificates/0/issuedOn",
            "/certificates/0/acquiredOn",
            "/certificates/0/issuer",
            "/certificates/0/legend");

    @Provide
    Arbitrary<Set<String>> someRequired() {
        return Arbitraries.of(REQUIRED).set();
    }

    @Provide
    Arbitrary<String> someText() {
        return Arbitraries.of(TEXTS);
    }

    @Property(tries = 200)
    void the_next_actions_of_a_case_with_holes_are_just_its_holes(@ForAll("someRequired") Set<String> absent) {
        Given given = Given.aConvertible();
        absent.forEach(pointer -> given.with(pointer, null));

        CertificateDecision decision = CodeTableTest.only(given);

        Set<String> fields = new TreeSet<>();
        absent.forEach(pointer -> fields.add(pointer.substring(1)
                .replace("certificates/0/", "certificates[0].")
                .replace('/', '.')));
        assertThat(decision.nextActions()).extracting(NextAction::field).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Property(tries = 200)
    void filling_a_hole_never_turns_a_refusal(
            @ForAll("someRequired") Set<String> absent, @ForAll("someText") String wrong, @ForAll String text) {
        Given holes = Given.aConvertible().with(wrong, text);
        absent.forEach(pointer -> holes.with(pointer, null));
        Given filled = Given.aConvertible();
        if (!absent.contains(wrong)) {
            filled.with(wrong, text);
        }

        if (CodeTableTest.only(holes).outcome() == Outcome.REFUSED) {
            assertThat(CodeTableTest.only(filled).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Property(tries = 300)
    void no_text_whatever_makes_deciding_fail_and_the_outcome_is_the_highest_finding(
            @ForAll("someText") String pointer, @ForAll String text) {
        CertificateDecision decision = CodeTableTest.only(Given.aConvertible().with(pointer, text));

        Outcome highest =
                decision.findings().stream().map(Finding::outcome).reduce(Outcome.CONVERTIBLE, Outcome::orHigher);
        assertThat(decision.outcome()).isEqualTo(highest);
        assertThat(decision.resolved().isPresent()).isEqualTo(highest == Outcome.CONVERTIBLE);
        assertThat(decision.findings()).isSortedAccordingTo(Finding.ORDER);
    }

    @Property(tries = 200)
    void an_identity_number_typed_anywhere_is_never_written(@ForAll("someText") String pointer, @ForAll String around) {
        Decision decision = CodeTableTest.ENGINE.decide(
                Given.aConvertible().with(pointer, around + " " + ID).application());

        assertThat(DecisionWriter.in(Locale.CHINA).toJson(decision)).doesNotContain(ID);
        assertThat(Explanation.of(decision, Locale.CHINA).toText()).doesNotContain(ID);
        assertThat(decision.toString()).doesNotContain(ID);
    }

    @Property(tries = 100)
    void the_language_changes_messages_only(@ForAll("someText") String pointer, @ForAll String text) {
        Decision decision = CodeTableTest.ENGINE.decide(
                Given.aConvertible().with(pointer, text).application());

        assertThat(withoutMessages(DecisionWriter.in(Locale.CHINA).toJson(decision)))
                .isEqualTo(withoutMessages(DecisionWriter.in(Locale.ENGLISH).toJson(decision)));
    }

    private static String withoutMessages(String json) {
        return json.replaceAll("\"message\":\"(?:[^\"\\\\]|\\\\.)*\"", "");
    }
}
