package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.internal.CanonicalJson;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.review.internal.ReviewSectionReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReviewPlanTest {

    @Test
    void the_bundled_chain_is_that_of_三_二() {
        assertThat(Ningxia.PLAN.stages())
                .extracting(Stage::id, stage -> stage.role().id(), Stage::medium, Stage::skippable)
                .containsExactly(
                        tuple("UNIT", "UNIT_ADMINISTRATOR", StageMedium.ONLINE, false),
                        tuple("INDUSTRY", "INDUSTRY_AUTHORITY", StageMedium.PAPER, true),
                        tuple("DISTRICT", "DISTRICT_BUREAU", StageMedium.ONLINE, false),
                        tuple("REGION", "REGION", StageMedium.ONLINE, false));
        assertThat(Ningxia.PLAN.numberingStage().id()).isEqualTo("REGION");
        assertThat(Ningxia.PLAN.timetable().deadline()).isEqualTo(LocalDate.parse("2021-10-31"));
        assertThat(Ningxia.PLAN.timetable().administratorsNamedBy()).isEqualTo(LocalDate.parse("2021-09-17"));
    }

    @ParameterizedTest
    @MethodSource("bundledPolicies")
    void every_bundled_policy_has_a_chain_without_faults(String policy) {
        assertThat(ReviewPlan.read(Policy.bundled(policy).review()).faults()).isEmpty();
    }

    static List<String> bundledPolicies() {
        return Policy.bundledIds();
    }

    @Test
    void every_clause_it_cites_is_one_of_the_notice() {
        List<String> cited = Ningxia.section().findValues("clauses").stream()
                .flatMap(clauses -> StreamSupport.stream(clauses.spliterator(), false))
                .map(JsonNode::asText)
                .toList();

        assertThat(Policy.bundled("ningxia-2021").sources().get(0).clauses()).containsAll(cited);
    }

    @Test
    void every_fault_is_named_at_once_with_its_place() {
        ObjectNode section = Ningxia.section().deepCopy();
        section.put("surprise", 1);
        section.remove("applicant");
        ObjectNode unit = (ObjectNode) section.at("/stages/0");
        unit.put("medium", "FAX").put("role", "NOBODY");
        ((ObjectNode) section.at("/stages/3")).put("allotsNumber", false).put("skippable", "yes");
        ((ArrayNode) section.at("/stages/2/accepts")).removeAll();
        ((ObjectNode) section.at("/timetable")).put("deadline", "2021-13-01").put("zone", "Asia/Yuanzhou");
        ((ArrayNode) section.at("/timetable/slots"))
                .addObject()
                .put("stage", "NOWHERE")
                .put("from", "2021-09-20")
                .put("until", "2021-09-30");
        ((ObjectNode) section.at("/roles/0")).put("grantedBy", "NOBODY");
        ((ObjectNode) section.at("/reasons/1")).put("code", "MISSING_FIELD");
        ((ObjectNode) section.at("/summaryTable/signatures/0/name")).remove("en");

        PlanReading reading = ReviewPlan.read(section);

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.faults())
                .extracting(fault -> fault.kind() + " " + fault.pointer())
                .containsExactlyInAnyOrder(
                        "UNKNOWN_PROPERTY /surprise",
                        "MISSING /applicant",
                        "UNKNOWN_VALUE /stages/0/medium",
                        "UNRESOLVED /stages/0/role",
                        "WRONG_TYPE /stages/3/skippable",
                        "DATE /timetable/deadline",
                        "UNKNOWN_VALUE /timetable/zone",
                        "MISSING /summaryTable/signatures/0/name/en",
                        "UNRESOLVED /timetable/slots/0/stage",
                        "UNRESOLVED /roles/0/grantedBy",
                        "DUPLICATE /reasons/1/code",
                        "NUMBERING /stages",
                        "CANNOT_END /stages/2/accepts",
                        "CANNOT_END /stages/1/signedTable",
                        "CANNOT_END /stages/2/signedTable");
        assertThatThrownBy(reading::get).hasMessageContaining("/surprise").hasMessageContaining("NUMBERING");
    }

    @Test
    void a_chain_whose_last_stage_can_be_skipped_does_not_load() {
        ObjectNode section = Ningxia.section().deepCopy();
        ((ObjectNode) section.at("/stages/3")).put("skippable", true);

        assertThat(ReviewPlan.read(section).faults())
                .extracting(PlanFault::pointer, PlanFault::kind)
                .containsExactly(tuple("/stages/3/skippable", PlanFault.Kind.CANNOT_END));
    }

    @Test
    void a_section_that_is_no_object_is_one_fault_among_others_and_no_exception() throws Exception {
        assertThat(ReviewPlan.read(new JsonMapper().readTree("[]")).faults())
                .extracting(PlanFault::kind)
                .contains(PlanFault.Kind.WRONG_TYPE);
    }

    @Test
    void the_digest_is_that_of_the_section_however_it_is_laid_out() throws Exception {
        String rearranged = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Ningxia.section());

        ReviewPlan read = ReviewPlan.read(new JsonMapper().readTree(rearranged)).get();
        assertThat(read.sha256()).isEqualTo(Ningxia.PLAN.sha256());
        assertThat(read.stages()).isEqualTo(Ningxia.PLAN.stages());
        assertThat(read.timetable()).isEqualTo(Ningxia.PLAN.timetable());
        assertThat(read.sha256()).isEqualTo(CanonicalJson.sha256(Ningxia.section()));
        assertThat(read.roles()).extracting(ReviewRole::id).contains("APPLICANT", "REGION");
        assertThat(read.reasons()).contains(read.reason("FORGED").orElseThrow());
    }

    @Test
    void a_unit_has_its_own_slot_before_the_general_one() {
        Slot general = new Slot("UNIT", null, Term.of("2021-09-20/2021-10-20"));
        Slot own = new Slot("UNIT", "unit-7", Term.of("2021-09-27/2021-09-29"));
        Timetable days = new Timetable(
                Ningxia.PLAN.timetable().zone(), null, null, Set.of(), List.of(general, own), List.of("六(四)"));

        assertThat(days.slot("UNIT", "unit-7")).contains(own);
        assertThat(days.slot("INDUSTRY", "unit-7")).isEmpty();
        assertThat(days.slot("UNIT", "unit-8")).contains(general);
        assertThat(days.slot("DISTRICT", "640402")).isEmpty();
    }

    /** One mistake in the bundled chain, and how it is named. */
    private static Arguments mistake(String fault, Consumer<ObjectNode> mistake) {
        return arguments(fault, mistake);
    }

    static List<Arguments> mistakes() {
        return List.of(
                mistake("DUPLICATE /stages/2/id", chain -> at(chain, "/stages/2")
                        .put("id", "UNIT")),
                mistake("DUPLICATE /roles/1/id", chain -> at(chain, "/roles/1").put("id", "UNIT_ADMINISTRATOR")),
                mistake("DUPLICATE /applicant/id", chain -> at(chain, "/applicant")
                        .put("id", "REGION")),
                mistake("DUPLICATE /summaryTable/signatures/1/id", chain -> at(chain, "/summaryTable/signatures/1")
                        .put("id", "UNIT_ADMINISTRATOR")),
                mistake("UNRESOLVED /proxies/1", chain -> ((ArrayNode) chain.at("/proxies")).set(1, "NOBODY")),
                mistake("UNRESOLVED /summaryTable/enlistedBy", chain -> at(chain, "/summaryTable")
                        .put("enlistedBy", "NOBODY")),
                mistake("UNRESOLVED /summaryTable/signatures/2/stage", chain -> at(chain, "/summaryTable/signatures/2")
                        .put("stage", "NOWHERE")),
                mistake("MISSING /summaryTable", chain -> chain.remove("summaryTable")),
                mistake("MISSING /reasons", chain -> chain.putArray("reasons")),
                mistake("MISSING /stages/3/clauses", chain -> at(chain, "/stages/3")
                        .putArray("clauses")),
                mistake("WRONG_TYPE /stages/1/id", chain -> at(chain, "/stages/1")
                        .put("id", " ")),
                mistake("WRONG_TYPE /stages/0/accepts/2", chain -> ((ArrayNode) chain.at("/stages/0/accepts")).add(7)),
                mistake("WRONG_TYPE /proxies", chain -> chain.put("proxies", "UNIT_ADMINISTRATOR")),
                mistake("DATE /timetable/slots/0", chain -> at(chain, "/timetable")
                        .putArray("slots")
                        .addObject()
                        .put("stage", "UNIT")
                        .put("from", "2021-09-30")
                        .put("until", "2021-09-29")));
    }

    private static ObjectNode at(ObjectNode chain, String pointer) {
        return (ObjectNode) chain.at(pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_in_the_chain_is_named_with_its_place(String fault, Consumer<ObjectNode> mistake) {
        ObjectNode chain = Ningxia.section().deepCopy();
        mistake.accept(chain);

        assertThat(ReviewPlan.read(chain).faults())
                .extracting(found -> found.kind() + " " + found.pointer())
                .contains(fault);
        assertThat(new ReviewSectionReader().faults(chain))
                .as("as whoever loads the policy is told it")
                .anySatisfy(found ->
                        assertThat(found.message() + " " + found.pointer()).matches(fault.replace(" ", ": .* ")));
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURN", "REFUSE", "REROUTE", "OVERRIDE"})
    void every_act_that_asks_for_a_reason_finds_one_in_the_policy(ReasonKind kind) {
        ObjectNode section = Ningxia.section().deepCopy();
        section.withArray("reasons")
                .removeIf(reason -> reason.path("kind").asText().equals(kind.name()));

        assertThat(ReviewPlan.read(section).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(PlanFault.Kind.NO_REASON))
                .satisfies(fault -> assertThat(fault.detail()).endsWith(kind.name()));
    }

    @Test
    void where_nothing_may_be_set_aside_no_reason_for_it_is_asked() {
        ObjectNode section = Ningxia.section().deepCopy();
        at(section, "/stages/3").remove("overrides");
        section.withArray("reasons")
                .removeIf(reason -> reason.path("kind").asText().equals("OVERRIDE"));

        assertThat(ReviewPlan.read(section).faults()).isEmpty();
    }

    @Test
    void a_single_stage_is_the_last_one_and_is_not_skipped() {
        ObjectNode section = Ningxia.section().deepCopy();
        ArrayNode stages = (ArrayNode) section.at("/stages");
        JsonNode region = stages.get(3);
        stages.removeAll().add(region);
        at(section, "/summaryTable/signatures/2").remove("stage");
        assertThat(ReviewPlan.read(section).faults()).isEmpty();

        at(section, "/stages/0").put("skippable", true);

        assertThat(ReviewPlan.read(section).faults())
                .extracting(PlanFault::pointer, PlanFault::kind)
                .containsExactly(tuple("/stages/0/skippable", PlanFault.Kind.CANNOT_END));
    }
}
