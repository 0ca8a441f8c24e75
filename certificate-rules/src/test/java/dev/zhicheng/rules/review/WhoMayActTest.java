package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.review.Ningxia.Walk;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.review.Ningxia.DISTRICT;
import static dev.zhicheng.rules.review.Ningxia.HOLDER;
import static dev.zhicheng.rules.review.Ningxia.INDUSTRY;
import static dev.zhicheng.rules.review.Ningxia.REGION;
import static dev.zhicheng.rules.review.Ningxia.ROUTING;
import static dev.zhicheng.rules.review.Ningxia.SIGNED;
import static dev.zhicheng.rules.review.Ningxia.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

class WhoMayActTest {

    private static final Act RETURN_TO_HOLDER = new Act.Return(null, List.of(Reason.of("DOC_MISMATCH")));

    private static Act entry(String holder, Routing routing) {
        return new Act.Enter(holder, Employment.IN_POST, routing, Ningxia.content(Outcome.CONVERTIBLE));
    }

    @Test
    void who_acts_in_another_s_place_is_told_whose_it_is() {
        Attempt<ReviewCase> attempt = new Walk().submitted().tries(REGION, RETURN_TO_HOLDER);

        assertThat(attempt.isAccepted()).isFalse();
        assertThat(attempt.refusals())
                .extracting(refusal -> refusal.message(Locale.CHINESE))
                .containsExactly("应由单位管理员办理");
        assertThat(attempt.refusals())
                .extracting(refusal -> refusal.message(Locale.ENGLISH))
                .containsExactly("this is for: unit administrator");
    }

    @Test
    void whose_role_is_wrong_is_not_asked_for_a_jurisdiction_besides() {
        Actor forestry = new Actor("p-forestry", "INDUSTRY_AUTHORITY", "forestry");

        assertThat(new Walk().submitted().refusedTo(forestry, RETURN_TO_HOLDER))
                .containsExactly(RefusalCode.WRONG_ROLE);
    }

    @Test
    void an_act_of_a_stage_is_for_the_roles_of_the_stages_before_the_case_is_at_any() {
        assertThat(new Walk().refusedTo(HOLDER, new Act.Approve()))
                .containsExactly(RefusalCode.ACT_NOT_NOW, RefusalCode.WRONG_ROLE);
        assertThat(new Walk().refusedTo(REGION, new Act.Approve())).containsExactly(RefusalCode.ACT_NOT_NOW);
    }

    @Test
    void an_application_is_entered_by_its_holder_or_a_proxy_of_theirs() {
        Routing elsewhere = new Routing("unit-8", "agriculture", "640402", "640402");

        assertThat(new Walk().refusedTo(HOLDER, entry("p-holder", ROUTING))).isEmpty();
        assertThat(new Walk().refusedTo(HOLDER, entry("p-other", ROUTING))).containsExactly(RefusalCode.NOT_THE_HOLDER);
        assertThat(new Walk().refusedTo(UNIT, entry("p-holder", ROUTING))).isEmpty();
        assertThat(new Walk().refusedTo(UNIT, entry("p-holder", elsewhere)))
                .containsExactly(RefusalCode.OUTSIDE_JURISDICTION);
        assertThat(new Walk().refusedTo(DISTRICT, entry("p-holder", ROUTING))).containsExactly(RefusalCode.WRONG_ROLE);
    }

    @Test
    void only_the_holder_mends_submits_and_withdraws_as_the_holder() {
        Actor other = Actor.of("p-other", "APPLICANT");
        Walk walk = new Walk().entered(ROUTING, Outcome.CONVERTIBLE);

        for (Act act :
                List.of(new Act.Submit(), new Act.Withdraw(), new Act.Amend(Ningxia.content(Outcome.CONVERTIBLE)))) {
            assertThat(walk.refusedTo(other, act)).containsExactly(RefusalCode.NOT_THE_HOLDER);
            assertThat(walk.refusedTo(HOLDER, act)).isEmpty();
        }
    }

    @Test
    void who_entered_the_data_may_still_put_it_on_the_table_and_number_it() {
        Actor second = new Actor("p-second", "UNIT_ADMINISTRATOR", "unit-7");
        GrantBook grants = Ningxia.granted(Ningxia.grants(), second);
        ReviewCase entered = Ningxia.done(ReviewCase.open(Ningxia.PLAN, "case-1")
                .attempt(UNIT, entry("p-holder", ROUTING), Ningxia.IN_TIME, grants));
        for (Act act : List.of(new Act.Confirm(), new Act.Submit())) {
            entered = Ningxia.done(entered.attempt(HOLDER, act, Ningxia.IN_TIME, grants));
        }
        for (Examined what : Examined.values()) {
            Act examine = new Act.Examine(what, ExaminationResult.AGREES);
            entered = Ningxia.done(entered.attempt(second, examine, Ningxia.IN_TIME, grants));
        }
        ReviewCase passed = Ningxia.done(entered.attempt(second, new Act.Approve(), Ningxia.IN_TIME, grants));

        assertThat(passed.attempt(UNIT, new Act.Enlist("batch-1", Ningxia.TABLE), Ningxia.IN_TIME, grants)
                        .refusals())
                .isEmpty();
    }

    @Test
    void nobody_decides_on_their_own_case_in_any_office() {
        Actor holderInOffice = Actor.of("p-holder", "REGION");
        Walk walk = new Walk().submitted().passesUnit().passesIndustry().passesDistrict();

        assertThat(walk.refusedTo(holderInOffice, RETURN_TO_HOLDER)).containsExactly(RefusalCode.OWN_CASE);
        assertThat(walk.refusedTo(REGION, RETURN_TO_HOLDER)).isEmpty();
    }

    @Test
    void what_changes_a_case_s_way_is_done_for_a_reason() {
        Walk walk = new Walk().submitted();

        assertThat(walk.refusedTo(UNIT, new Act.Reroute(new Routing("unit-8", null, null, "640402"), List.of())))
                .containsExactly(RefusalCode.REASON_MISSING);
        assertThat(walk.refusedTo(REGION, new Act.Override(OverrideGround.LATE, List.of())))
                .containsExactly(RefusalCode.REASON_MISSING);
        assertThat(walk.refusedTo(UNIT, new Act.Refuse(List.of()))).containsExactly(RefusalCode.REASON_MISSING);
    }

    @Test
    void a_refusal_without_a_suspicion_is_the_end_and_no_referral() {
        Walk walk = new Walk().submitted().does(UNIT, new Act.Refuse(List.of(Reason.of("NOT_SENIOR"))));

        assertThat(walk.now().state().status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(walk.now().state().reasons()).containsExactly(Reason.of("NOT_SENIOR"));
    }

    @Test
    void a_conflict_that_others_than_the_district_brought_about_still_waits_for_its_ruling() {
        Act reroute = new Act.Reroute(
                new Routing("unit-7", "agriculture", "640401", "640402"), List.of(Reason.of("OTHER_AUTHORITY")));
        Walk walk =
                new Walk().submitted().does(UNIT, reroute).passesUnit().does(INDUSTRY, new Act.ReceiveTable(SIGNED));

        assertThat(walk.refusedTo(INDUSTRY, new Act.Approve())).containsExactly(RefusalCode.JURISDICTION_IN_CONFLICT);
    }

    @Test
    void what_was_confirmed_is_not_confirmed_again() {
        assertThat(new Walk().entered(ROUTING, Outcome.CONVERTIBLE).refusedTo(HOLDER, new Act.Confirm()))
                .containsExactly(RefusalCode.ALREADY_CONFIRMED);
    }

    @Test
    void lateness_stays_set_aside_when_the_application_is_mended_and_a_refused_decision_does_not() {
        Walk walk = new Walk()
                .submitted()
                .does(REGION, new Act.Override(OverrideGround.LATE, List.of(Reason.of("LATE_ACCEPTED"))))
                .does(UNIT, new Act.Reassess(Outcome.REFUSED, Ningxia.TABLE))
                .does(REGION, new Act.Override(OverrideGround.REFUSED, List.of(Reason.of("ISSUER_RECOGNISED"))))
                .does(UNIT, RETURN_TO_HOLDER)
                .does(HOLDER, new Act.Amend(Ningxia.content(Outcome.REFUSED)));

        assertThat(walk.now().state().overrides()).containsExactly(OverrideGround.LATE);
    }

    @Test
    void a_table_comes_in_only_for_a_case_that_is_on_one_and_must_have_its_row() {
        Walk walk = new Walk().submitted().examines(UNIT, Examined.values()).does(UNIT, new Act.Approve());
        Attempt<ReviewCase> early = walk.tries(INDUSTRY, new Act.ReceiveTable(SIGNED));
        assertThat(early.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.TABLE_NOT_ENLISTED);
        assertThat(early.refusals().get(0).clauses()).containsExactly("三(二)", "附件2");

        walk.does(UNIT, new Act.Enlist("batch-1", Ningxia.TABLE))
                .does(
                        INDUSTRY,
                        new Act.ReceiveTable(new TableReceipt(
                                Ningxia.TABLE, SIGNED.forms(), SIGNED.signatures(), false, 0, List.of())));
        assertThat(walk.refusedTo(INDUSTRY, new Act.Approve())).containsExactly(RefusalCode.TABLE_ROW_MISSING);
    }

    @Test
    void the_table_waits_for_the_review_of_who_collates_it_and_for_no_other() {
        ObjectNode signedByTheDistrictAlone = Ningxia.section().deepCopy();
        ((ObjectNode) signedByTheDistrictAlone.at("/stages/1")).remove("signedTable");
        ObjectNode collatorLast = Ningxia.section().deepCopy();
        ((ObjectNode) collatorLast.at("/stages/3")).put("role", "UNIT_ADMINISTRATOR");
        Act enlisted = new Act.Enlist("batch-1", Ningxia.TABLE);
        for (ObjectNode section : List.of(signedByTheDistrictAlone, collatorLast)) {
            Walk walk = new Walk(ReviewPlan.read(section).get()).submitted();
            assertThat(walk.refusedTo(UNIT, enlisted)).containsExactly(RefusalCode.NOT_YET_REVIEWED);

            walk.examines(UNIT, Examined.values()).does(UNIT, new Act.Approve());

            assertThat(walk.refusedTo(UNIT, enlisted)).isEmpty();
        }
    }
}
