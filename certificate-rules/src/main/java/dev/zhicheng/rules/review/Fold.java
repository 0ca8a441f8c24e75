package dev.zhicheng.rules.review;

import java.util.Objects;
import java.util.Optional;

/** What each act does to a case. Asks nothing: whether it may happen was settled before it was recorded. */
final class Fold {

    private final ReviewPlan plan;

    Fold(ReviewPlan plan) {
        this.plan = plan;
    }

    CaseState apply(CaseState state, Actor actor, Act act) {
        StateDraft draft = new StateDraft(state);
        Optional<Stage> stage = state.stage(plan);
        switch (act.kind()) {
            case ENTER -> enter(draft, actor, (Act.Enter) act);
            case AMEND -> content(draft, actor, ((Act.Amend) act).content());
            case CONFIRM -> draft.confirmed = true;
            case SUBMIT, RESUBMIT -> draft.status = CaseStatus.UNDER_REVIEW;
            case WITHDRAW -> draft.status = CaseStatus.WITHDRAWN;
            case EXAMINE -> {
                Act.Examine examine = (Act.Examine) act;
                stage.ifPresent(at -> draft.examined(at.id(), examine.examined(), examine.result()));
            }
            case REASSESS -> reassess(draft, (Act.Reassess) act);
            case ENLIST -> {
                draft.batch = ((Act.Enlist) act).batch();
                draft.table = ((Act.Enlist) act).table();
            }
            case RECEIVE_TABLE ->
                stage.ifPresent(at -> draft.receipts.put(at.id(), ((Act.ReceiveTable) act).receipt()));
            case APPROVE -> stage.ifPresent(at -> approve(draft, at));
            case RETURN -> giveBack(draft, (Act.Return) act);
            case REFUSE -> refuse(draft, (Act.Refuse) act);
            case REROUTE -> reroute(draft, actor, (Act.Reroute) act);
            case OVERRIDE -> draft.overrides.add(((Act.Override) act).ground());
            case ALLOT_NUMBER -> {
                draft.status = CaseStatus.NUMBERED;
                draft.number = ((Act.AllotNumber) act).number();
            }
        }
        return draft.done();
    }

    private void enter(StateDraft draft, Actor actor, Act.Enter enter) {
        draft.status = CaseStatus.DRAFT;
        draft.holder = enter.holder();
        draft.employment = enter.employment();
        draft.routing = enter.routing();
        content(draft, actor, enter.content());
    }

    private void content(StateDraft draft, Actor actor, Content content) {
        draft.replaceContent(content);
        draft.enteredBy.add(actor.pseudonym());
        draft.confirmed = actor.role().equals(plan.applicant().id());
    }

    private static void reassess(StateDraft draft, Act.Reassess reassess) {
        if (draft.content != null) {
            draft.content = new Content(draft.content.application(), reassess.outcome(), reassess.decision());
            draft.forgetOutcomeOverrides();
        }
    }

    private void approve(StateDraft draft, Stage stage) {
        draft.passed.add(stage.id());
        draft.everPassed.add(stage.id());
        if (draft.done().pending(plan).isEmpty()) {
            draft.status = CaseStatus.APPROVED;
        }
    }

    /** The returning stage has not passed the case, so once the others are done it is there again. */
    private static void giveBack(StateDraft draft, Act.Return giveBack) {
        draft.reasons = giveBack.reasons();
        if (giveBack.to() == null) {
            draft.status = CaseStatus.RETURNED;
        } else {
            draft.reopen(giveBack.to());
        }
    }

    private void refuse(StateDraft draft, Act.Refuse refuse) {
        draft.reasons = refuse.reasons();
        boolean referred = refuse.reasons().stream()
                .flatMap(reason -> plan.reason(reason.code()).stream())
                .anyMatch(reason -> reason.kind() == ReasonKind.REFER);
        draft.status = referred ? CaseStatus.REFERRED : CaseStatus.REFUSED;
    }

    private void reroute(StateDraft draft, Actor actor, Act.Reroute reroute) {
        Routing before = draft.routing;
        draft.routing = reroute.routing();
        draft.reasons = reroute.reasons();
        draft.routingRuled = plan.role(actor.role())
                .filter(role -> role.basis() == JurisdictionBasis.SOCIAL_INSURANCE)
                .isPresent();
        for (Stage stage : plan.stages()) {
            JurisdictionBasis basis = stage.role().basis();
            if (before == null
                    || !Objects.equals(before.code(basis), reroute.routing().code(basis))) {
                draft.reopen(stage.id());
            }
        }
    }
}
