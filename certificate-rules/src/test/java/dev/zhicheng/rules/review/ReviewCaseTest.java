package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.review.Ningxia.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.review.Ningxia.DISTRICT;
import static dev.zhicheng.rules.review.Ningxia.HOLDER;
import static dev.zhicheng.rules.review.Ningxia.INDUSTRY;
import static dev.zhicheng.rules.review.Ningxia.REGION;
import static dev.zhicheng.rules.review.Ningxia.ROUTING;
import static dev.zhicheng.rules.review.Ningxia.SIGNED;
import static dev.zhicheng.rules.review.Ningxia.TABLE;
import static dev.zhicheng.rules.review.Ningxia.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReviewCaseTest {

    private static final Act RETURN_TO_HOLDER = new Act.Return(null, List.of(Reason.of("DOC_MISMATCH")));

    @Test
    void a_case_passes_unit_authority_district_and_region_and_then_gets_its_number() {
        ReviewCase done = new Walk()
                .submitted()
                .passesUnit()
                .passesIndustry()
                .passesDistrict()
                .passesRegion()
                .does(REGION, new Act.AllotNumber("642021S400001"))
                .now();

        assertThat(done.state().status()).isEqualTo(CaseStatus.NUMBERED);
        assertThat(done.state().number()).isEqualTo("642021S400001");
        assertThat(done.state().passed()).containsExactly("DISTRICT", "INDUSTRY", "REGION", "UNIT");
    }

    @Test
    void a_unit_without_an_industry_authority_goes_straight_to_the_district() {
        Walk walk = new Walk()
                .entered(Ningxia.NO_AUTHORITY, Outcome.CONVERTIBLE)
                .does(HOLDER, new Act.Submit())
                .passesUnit();

        assertThat(walk.now().stage()).map(Stage::id).contains("DISTRICT");
        assertThat(walk.refusedTo(DISTRICT, new Act.Return("INDUSTRY", List.of(Reason.of("DOC_MISMATCH")))))
                .containsExactly(RefusalCode.TARGET_NOT_EARLIER);
        TableReceipt unsigned = TableReceipt.inOrder(TABLE, SIGNED.forms(), Set.of("UNIT_ADMINISTRATOR", "UNIT_HEAD"));
        walk.does(DISTRICT, new Act.ReceiveTable(unsigned), new Act.Approve());
        assertThat(walk.now().stage()).map(Stage::id).contains("REGION");
    }

    @Test
    void a_return_resumes_at_the_stage_that_returned() {
        Walk walk = new Walk().submitted().passesUnit().passesIndustry().does(DISTRICT, RETURN_TO_HOLDER);
        assertThat(walk.now().state().status()).isEqualTo(CaseStatus.RETURNED);

        walk.does(HOLDER, new Act.Resubmit());

        assertThat(walk.now().stage()).map(Stage::id).contains("DISTRICT");
    }

    @Test
    void a_return_to_an_earlier_stage_resumes_at_the_stage_that_returned() {
        Walk walk = new Walk()
                .submitted()
                .passesUnit()
                .passesIndustry()
                .passesDistrict()
                .does(REGION, new Act.Return("UNIT", List.of(Reason.of("DOC_MISMATCH"))));
        assertThat(walk.now().stage()).map(Stage::id).contains("UNIT");

        walk.passesUnit();

        assertThat(walk.now().stage()).map(Stage::id).contains("REGION");
    }

    @Test
    void every_reason_is_named_at_once_and_nothing_changes() {
        Walk walk = new Walk().submitted();
        Actor stranger = new Actor("p-holder", "UNIT_ADMINISTRATOR", "unit-8");

        assertThat(walk.refusedTo(stranger, new Act.Return("REGION", List.of())))
                .containsExactlyInAnyOrder(
                        RefusalCode.OUTSIDE_JURISDICTION,
                        RefusalCode.NOT_GRANTED,
                        RefusalCode.OWN_CASE,
                        RefusalCode.REASON_MISSING,
                        RefusalCode.TARGET_NOT_EARLIER);
        assertThat(walk.now().version()).isEqualTo(2);
    }

    @Test
    void a_refusal_speaks_both_languages_and_cites_its_clause() {
        Refusal refusal =
                new Walk().submitted().tries(UNIT, new Act.Approve()).refusals().get(0);

        assertThat(refusal.code()).isEqualTo(RefusalCode.EXAMINATION_MISSING);
        assertThat(refusal.clauses()).containsExactly("三(二)", "五");
        assertThat(refusal.message(Locale.CHINESE)).isEqualTo("尚未核实并记录：证书封二");
        assertThat(refusal.message(Locale.ENGLISH)).isEqualTo("no statement yet on: the legend page");
    }

    @Test
    void nobody_reviews_what_they_entered() {
        Walk walk = new Walk()
                .does(
                        UNIT,
                        new Act.Enter("p-holder", Employment.IN_POST, ROUTING, Ningxia.content(Outcome.CONVERTIBLE)))
                .does(HOLDER, new Act.Confirm(), new Act.Submit());

        assertThat(walk.permitted(UNIT)).isEmpty();
        assertThat(walk.refusedTo(UNIT, new Act.Examine(Examined.LEGEND_PAGE, ExaminationResult.AGREES)))
                .containsExactly(RefusalCode.OWN_ENTRY);
    }

    @Test
    void what_a_proxy_entered_waits_for_the_holder() {
        Walk walk = new Walk()
                .does(
                        UNIT,
                        new Act.Enter("p-holder", Employment.IN_POST, ROUTING, Ningxia.content(Outcome.CONVERTIBLE)));

        assertThat(walk.refusedTo(HOLDER, new Act.Submit())).containsExactly(RefusalCode.NOT_CONFIRMED);
        assertThat(walk.refusedTo(UNIT, new Act.Submit())).contains(RefusalCode.WRONG_ROLE);
        assertThat(walk.does(HOLDER, new Act.Confirm()).permitted(HOLDER)).contains(ActKind.SUBMIT);
    }

    @Test
    void 逾期不予受理_unless_the_region_accepts_it_with_a_reason() {
        Walk walk = new Walk().entered(ROUTING, Outcome.CONVERTIBLE).at(Ningxia.TOO_LATE);
        assertThat(walk.refusedTo(HOLDER, new Act.Submit())).containsExactly(RefusalCode.LATE);

        Act accepted = new Act.Override(OverrideGround.LATE, List.of(Reason.of("LATE_ACCEPTED")));
        assertThat(walk.refusedTo(DISTRICT, accepted))
                .containsExactlyInAnyOrder(RefusalCode.WRONG_ROLE, RefusalCode.OVERRIDE_NOT_ALLOWED);
        walk.does(REGION, accepted).does(HOLDER, new Act.Submit());

        assertThat(walk.now().state().overrides()).containsExactly(OverrideGround.LATE);
    }

    @Test
    void the_last_second_of_the_last_day_is_in_time() {
        Walk walk = new Walk().entered(ROUTING, Outcome.CONVERTIBLE).at(Ningxia.TOO_LATE.minusSeconds(1));

        assertThat(walk.permitted(HOLDER)).contains(ActKind.SUBMIT);
    }

    @Test
    void 离退休_holders_are_never_late() {
        Walk walk = new Walk()
                .does(
                        HOLDER,
                        new Act.Enter("p-holder", Employment.RETIRED, ROUTING, Ningxia.content(Outcome.CONVERTIBLE)))
                .at(Ningxia.TOO_LATE);

        assertThat(walk.permitted(HOLDER)).contains(ActKind.SUBMIT);
    }

    @Test
    void a_refused_decision_passes_only_after_the_region_has_set_it_aside_and_the_record_says_so() {
        Walk walk = new Walk()
                .entered(ROUTING, Outcome.REFUSED)
                .does(HOLDER, new Act.Submit())
                .examines(UNIT, Examined.values());
        assertThat(walk.refusedTo(UNIT, new Act.Approve())).containsExactly(RefusalCode.OUTCOME_NOT_APPROVABLE);

        walk.does(REGION, new Act.Override(OverrideGround.REFUSED, List.of(Reason.of("ISSUER_RECOGNISED"))));

        assertThat(walk.permitted(UNIT)).contains(ActKind.APPROVE);
        assertThat(walk.now().history().get(walk.now().version() - 1).act()).isInstanceOf(Act.Override.class);
    }

    @Test
    void a_new_decision_brings_back_what_was_set_aside() {
        Walk walk = new Walk()
                .entered(ROUTING, Outcome.REFUSED)
                .does(HOLDER, new Act.Submit())
                .examines(UNIT, Examined.values())
                .does(REGION, new Act.Override(OverrideGround.REFUSED, List.of(Reason.of("ISSUER_RECOGNISED"))))
                .does(UNIT, new Act.Reassess(Outcome.REFUSED, Sha256.hex("another decision")));

        assertThat(walk.refusedTo(UNIT, new Act.Approve())).containsExactly(RefusalCode.OUTCOME_NOT_APPROVABLE);
    }

    @Test
    void nobody_may_set_就高_aside_under_this_policy() {
        Walk walk = new Walk().entered(ROUTING, Outcome.SUPERSEDED).does(HOLDER, new Act.Submit());

        assertThat(walk.refusedTo(
                        REGION, new Act.Override(OverrideGround.SUPERSEDED, List.of(Reason.of("JUDGED_ELIGIBLE")))))
                .containsExactly(RefusalCode.OVERRIDE_NOT_ALLOWED);
    }

    @Test
    void the_district_waits_for_the_signed_table_and_names_each_difference() {
        Walk walk = new Walk().submitted().passesUnit().passesIndustry();
        assertThat(walk.refusedTo(DISTRICT, new Act.Approve())).containsExactly(RefusalCode.TABLE_MISSING);

        walk.does(
                DISTRICT,
                new Act.ReceiveTable(new TableReceipt(
                        Sha256.hex("older table"),
                        Set.of(TableForm.PAPER),
                        Set.of("UNIT_ADMINISTRATOR"),
                        true,
                        2,
                        List.of("姓名", "发证时间"))));

        assertThat(walk.tries(DISTRICT, new Act.Approve()).refusals())
                .extracting(refusal -> refusal.message(Locale.CHINESE))
                .containsExactly(
                        "签字的汇总表上的校验码与最新汇总表不符",
                        "汇总表缺少：电子版",
                        "汇总表未签字盖章：单位负责人签字（盖章）",
                        "汇总表未签字盖章：行业主管部门签字（盖章）",
                        "汇总表中有2行不在网上提交的名单内",
                        "汇总表与网上信息不一致：姓名",
                        "汇总表与网上信息不一致：发证时间");
    }

    @Test
    void a_statement_against_it_blocks_the_approval() {
        Walk walk = new Walk()
                .submitted()
                .examines(UNIT, Examined.LEGEND_PAGE)
                .does(UNIT, new Act.Examine(Examined.APPOINTMENT_DOCUMENT, ExaminationResult.DIFFERS));

        assertThat(walk.refusedTo(UNIT, new Act.Approve())).containsExactly(RefusalCode.EXAMINATION_ADVERSE);
    }

    @Test
    void a_changed_application_asks_for_new_statements_and_a_new_table() {
        Walk walk = new Walk()
                .submitted()
                .passesUnit()
                .passesIndustry()
                .does(DISTRICT, new Act.ReceiveTable(SIGNED), RETURN_TO_HOLDER)
                .does(
                        HOLDER,
                        new Act.Amend(
                                new Content(Sha256.hex("mended"), Outcome.CONVERTIBLE, Sha256.hex("decision on it"))),
                        new Act.Resubmit());

        assertThat(walk.refusedTo(DISTRICT, new Act.Approve()))
                .containsExactly(RefusalCode.TABLE_NOT_ENLISTED, RefusalCode.TABLE_MISSING);
    }

    @Test
    void a_changed_application_is_examined_anew() {
        Content mended = new Content(Sha256.hex("mended"), Outcome.CONVERTIBLE, Sha256.hex("decision on it"));
        Walk walk = new Walk()
                .submitted()
                .examines(UNIT, Examined.values())
                .does(UNIT, RETURN_TO_HOLDER)
                .does(HOLDER, new Act.Amend(mended), new Act.Resubmit());

        assertThat(walk.refusedTo(UNIT, new Act.Approve()))
                .containsExactly(RefusalCode.EXAMINATION_MISSING, RefusalCode.EXAMINATION_MISSING);
    }

    @Test
    void a_rerouted_case_is_reviewed_anew_by_those_it_now_belongs_to() {
        Walk walk = new Walk()
                .submitted()
                .passesUnit()
                .passesIndustry()
                .does(
                        DISTRICT,
                        new Act.Reroute(
                                new Routing("unit-7", "forestry", "640402", "640402"),
                                List.of(Reason.of("OTHER_AUTHORITY"))));

        assertThat(walk.now().stage()).map(Stage::id).contains("INDUSTRY");
        assertThat(walk.permitted(INDUSTRY)).isEmpty();
    }

    @Test
    void when_社保关系_and_隶属关系_disagree_the_district_rules() {
        Walk walk = new Walk()
                .entered(new Routing("unit-7", "agriculture", "640401", "640402"), Outcome.CONVERTIBLE)
                .does(HOLDER, new Act.Submit())
                .passesUnit()
                .does(INDUSTRY, new Act.ReceiveTable(SIGNED));
        assertThat(walk.refusedTo(INDUSTRY, new Act.Approve())).containsExactly(RefusalCode.JURISDICTION_IN_CONFLICT);

        assertThat(walk.refusedTo(INDUSTRY, RETURN_TO_HOLDER)).containsExactly(RefusalCode.JURISDICTION_IN_CONFLICT);

        Act ruling = new Act.Reroute(walk.now().state().routing(), List.of(Reason.of("CONFLICT_RULED")));
        assertThat(walk.refusedTo(INDUSTRY, ruling)).containsExactly(RefusalCode.WRONG_ROLE);
        walk.does(DISTRICT, ruling);

        assertThat(walk.permitted(INDUSTRY)).contains(ActKind.APPROVE);
    }

    @Test
    void without_a_stage_of_the_社保_district_nobody_could_rule_and_the_authority_goes_ahead() {
        ObjectNode section = Ningxia.section().deepCopy();
        ((ArrayNode) section.at("/stages")).remove(2);
        Walk walk = new Walk(ReviewPlan.read(section).get())
                .entered(new Routing("unit-7", "agriculture", "640401", "640402"), Outcome.CONVERTIBLE)
                .does(HOLDER, new Act.Submit())
                .passesUnit()
                .does(INDUSTRY, new Act.ReceiveTable(SIGNED));

        assertThat(walk.permitted(INDUSTRY)).contains(ActKind.APPROVE);
    }

    @Test
    void keys_that_could_be_a_person_or_the_grants_are_refused_and_not_repeated() {
        for (String key : List.of("642221196607060001", "马晓兰", GrantBook.STREAM, "")) {
            assertThatThrownBy(() -> ReviewCase.open(Ningxia.PLAN, key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .extracting(Throwable::getMessage)
                    .satisfies(message -> assertThat(message.toString()).doesNotContain("642221", "马晓兰"));
        }
        assertThatThrownBy(() -> Actor.of("642221196607060001", "APPLICANT"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reason("DOC_MISMATCH", "姓名不符")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reason.of("他说的")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_proxy_mended_after_a_return_waits_for_the_holder() {
        Walk walk = new Walk()
                .submitted()
                .does(UNIT, RETURN_TO_HOLDER)
                .does(UNIT, new Act.Amend(Ningxia.content(Outcome.CONVERTIBLE)));

        assertThat(walk.refusedTo(HOLDER, new Act.Resubmit())).containsExactly(RefusalCode.NOT_CONFIRMED);
        assertThat(walk.does(HOLDER, new Act.Confirm()).permitted(HOLDER)).contains(ActKind.RESUBMIT);
    }

    @Test
    void a_case_belongs_to_somebody_at_every_stage_that_cannot_be_skipped() {
        Routing nobody = new Routing(null, null, null, null);
        Walk walk = new Walk().entered(nobody, Outcome.CONVERTIBLE);
        assertThat(walk.refusedTo(HOLDER, new Act.Submit()))
                .containsExactly(RefusalCode.ROUTING_INCOMPLETE, RefusalCode.ROUTING_INCOMPLETE);

        List<Reason> reasons = List.of(Reason.of("OUT_OF_JURISDICTION"));
        assertThat(new Walk().submitted().refusedTo(UNIT, new Act.Reroute(nobody, reasons)))
                .containsExactly(RefusalCode.ROUTING_INCOMPLETE, RefusalCode.ROUTING_INCOMPLETE);
        assertThat(new Walk().submitted().refusedTo(UNIT, new Act.Reroute(ROUTING, reasons)))
                .containsExactly(RefusalCode.ROUTING_UNCHANGED);
    }

    @Test
    void what_does_not_stand_in_the_way_is_not_set_aside() {
        Act late = new Act.Override(OverrideGround.LATE, List.of(Reason.of("LATE_ACCEPTED")));
        Act undetermined = new Act.Override(OverrideGround.UNDETERMINED, List.of(Reason.of("JUDGED_ELIGIBLE")));
        Walk walk = new Walk().submitted().does(REGION, late);

        assertThat(walk.refusedTo(REGION, late)).containsExactly(RefusalCode.OVERRIDE_NOT_NEEDED);
        assertThat(walk.refusedTo(REGION, undetermined)).containsExactly(RefusalCode.OVERRIDE_NOT_NEEDED);
    }

    @Test
    void a_suspicion_of_forgery_is_referred() {
        Walk walk = new Walk().submitted().does(UNIT, new Act.Refuse(List.of(Reason.of("FORGED"))));

        assertThat(walk.now().state().status()).isEqualTo(CaseStatus.REFERRED);
        assertThat(walk.permitted(HOLDER)).isEmpty();
    }

    @Test
    void a_withdrawn_case_stays_withdrawn() {
        Walk walk = new Walk().submitted().does(HOLDER, new Act.Withdraw());

        for (Actor actor : List.of(HOLDER, UNIT, INDUSTRY, DISTRICT, REGION)) {
            assertThat(walk.permitted(actor)).isEmpty();
        }
    }

    @Test
    void a_reason_must_be_of_the_policy_and_fit_the_act() {
        Walk walk = new Walk().submitted();

        assertThat(walk.refusedTo(UNIT, new Act.Refuse(List.of(Reason.of("DOC_MISMATCH"), Reason.of("WHIM")))))
                .containsExactly(RefusalCode.REASON_OF_OTHER_KIND, RefusalCode.REASON_UNKNOWN);
    }

    @Test
    void a_number_is_allotted_after_the_last_approval_and_once() {
        Walk walk = new Walk().submitted().passesUnit().passesIndustry().passesDistrict();
        assertThat(walk.refusedTo(REGION, new Act.AllotNumber("1"))).containsExactly(RefusalCode.ACT_NOT_NOW);

        walk.passesRegion();
        assertThat(walk.refusedTo(DISTRICT, new Act.AllotNumber("1"))).containsExactly(RefusalCode.WRONG_ROLE);
        walk.does(REGION, new Act.AllotNumber("1"));

        assertThat(walk.refusedTo(REGION, new Act.AllotNumber("2")))
                .containsExactly(RefusalCode.ACT_NOT_NOW, RefusalCode.NUMBER_ALREADY_ALLOTTED);
    }

    /** 附件4 is missing from the notice as received; with slots in the policy it counts. */
    private static ReviewPlan withSlot(String from, String until) {
        ObjectNode section = Ningxia.section().deepCopy();
        ((ArrayNode) section.at("/timetable/slots"))
                .addObject()
                .put("stage", "UNIT")
                .put("jurisdiction", "unit-7")
                .put("from", from)
                .put("until", until);
        return ReviewPlan.read(section).get();
    }

    private static Walk readyForTheUnit(ReviewPlan plan) {
        return new Walk(plan).submitted().examines(UNIT, Examined.values());
    }

    @Test
    void a_unit_passes_its_cases_on_within_its_slot_of_附件4() {
        assertThat(readyForTheUnit(withSlot("2021-09-20", "2021-09-20")).permitted(UNIT))
                .contains(ActKind.APPROVE);
        for (ReviewPlan missed : List.of(withSlot("2021-09-10", "2021-09-19"), withSlot("2021-09-21", "2021-09-30"))) {
            assertThat(readyForTheUnit(missed).refusedTo(UNIT, new Act.Approve()))
                    .containsExactly(RefusalCode.OUTSIDE_SLOT);
        }
    }

    @Test
    void lateness_set_aside_by_the_region_opens_the_slot() {
        Walk walk = readyForTheUnit(withSlot("2021-09-10", "2021-09-19"))
                .does(REGION, new Act.Override(OverrideGround.LATE, List.of(Reason.of("LATE_ACCEPTED"))));

        assertThat(walk.permitted(UNIT)).contains(ActKind.APPROVE);
    }

    @Test
    void a_case_that_was_passed_on_in_time_is_not_late_when_it_comes_back() {
        Walk walk = readyForTheUnit(withSlot("2021-09-20", "2021-09-20"))
                .passesUnit()
                .at(Ningxia.TOO_LATE)
                .does(INDUSTRY, new Act.Return("UNIT", List.of(Reason.of("DOC_MISMATCH"))))
                .examines(UNIT, Examined.values());

        assertThat(walk.permitted(UNIT)).contains(ActKind.APPROVE);
    }

    @Test
    void an_end_written_anew_with_fitting_hashes_still_betrays_itself_by_its_states() {
        List<Entry> history = new Walk().submitted().now().history();
        Entry last = history.get(1);
        for (BrokenLink.Fault fault :
                List.of(BrokenLink.Fault.STREAM, BrokenLink.Fault.BEFORE, BrokenLink.Fault.AFTER)) {
            Entry forged = Tampering.hashedAnew(new Entry(
                    fault == BrokenLink.Fault.STREAM ? "case-2" : last.stream(),
                    last.sequence(),
                    last.at(),
                    last.actor(),
                    fault == BrokenLink.Fault.AFTER ? new Act.Withdraw() : last.act(),
                    fault == BrokenLink.Fault.BEFORE ? TABLE : last.before(),
                    last.after(),
                    last.previous(),
                    last.hash()));

            assertThat(ReviewCase.verify(Ningxia.PLAN, "case-1", List.of(history.get(0), forged), null))
                    .contains(new BrokenLink(2, fault));
        }
    }

    @Test
    void a_history_whose_end_was_cut_off_lacks_the_entry_that_the_noted_head_belongs_to() {
        ReviewCase submitted = new Walk().submitted().now();
        assertThat(submitted.head()).isEqualTo(submitted.history().get(1).hash());

        assertThat(ReviewCase.verify(Ningxia.PLAN, "case-1", submitted.history().subList(0, 1), submitted.head()))
                .contains(new BrokenLink(2, BrokenLink.Fault.HEAD));
    }

    @Test
    void an_exempt_holder_is_bound_by_no_slot() {
        Walk walk = new Walk(withSlot("2021-09-10", "2021-09-19"))
                .does(
                        HOLDER,
                        new Act.Enter("p-holder", Employment.RETIRED, ROUTING, Ningxia.content(Outcome.CONVERTIBLE)),
                        new Act.Submit())
                .examines(UNIT, Examined.values());

        assertThat(walk.permitted(UNIT)).contains(ActKind.APPROVE);
    }
}
