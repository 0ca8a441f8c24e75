package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.policy.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Everybody around a case under any plan, the right ones and the wrong ones, and everything they might try. */
final class People {

    static final Routing HERE = new Routing("here", "here", "here", "here");
    static final Actor HOLDER = Actor.of("holder", "APPLICANT");
    static final Instant AT = Instant.parse("2021-09-20T02:00:00Z");

    private static final Content CONTENT =
            new Content(Sha256.hex("application"), Outcome.CONVERTIBLE, Sha256.hex("decision"));
    private static final String TABLE = Sha256.hex("table");

    private People() {}

    /** Right and wrong people for every role: of another place, without a grant, the holder in office. */
    static List<Actor> of(ReviewPlan plan) {
        List<Actor> actors = new ArrayList<>(List.of(HOLDER, Actor.of("somebody", "APPLICANT")));
        for (ReviewRole role : plan.roles().subList(1, plan.roles().size())) {
            actors.add(right(role));
            actors.add(new Actor("stranger", role.id(), "elsewhere"));
            actors.add(new Actor("holder", role.id(), "here"));
        }
        return actors;
    }

    static Actor right(ReviewRole role) {
        return new Actor("right-" + role.id(), role.id(), "here");
    }

    /** Grants for the right ones, and for the holder in office, who must be kept out all the same. */
    static GrantBook grants(ReviewPlan plan) {
        GrantBook book = GrantBook.empty(plan);
        Actor chief = Actor.of("chief", "CHIEF");
        for (ReviewRole role : plan.roles()) {
            if (role.needsGrant()) {
                for (String person : List.of("right-" + role.id(), "holder")) {
                    GrantAct form = new GrantAct.Apply(role.id(), "here", null, Sha256.hex("form"), true, true);
                    GrantAct award = new GrantAct.Award(person, role.id(), "here", Term.of("2021-01-01/2021-12-31"));
                    book = Ningxia.done(book.attempt(Actor.of(person, "APPLICANT"), form, AT));
                    book = Ningxia.done(book.attempt(chief, award, AT));
                }
            }
        }
        return book;
    }

    /** Any act, sensible or not. */
    static Arbitrary<Act> acts(ReviewPlan plan) {
        List<String> targets =
                new ArrayList<>(plan.stages().stream().map(Stage::id).toList());
        targets.add(null);
        Arbitrary<Act> returns = Combinators.combine(Arbitraries.of(targets), reasons(ReasonKind.RETURN))
                .as(Act.Return::new);
        return Arbitraries.oneOf(
                returns,
                returns,
                Arbitraries.of(
                        enter(HERE),
                        enter(new Routing("here", null, null, "here")),
                        enter(new Routing("here", "here", "there", "here")),
                        enter(new Routing("here", "here", "there", "here")),
                        new Act.Amend(CONTENT),
                        new Act.Confirm(),
                        new Act.Submit(),
                        new Act.Resubmit(),
                        new Act.Enlist("batch", TABLE),
                        new Act.Enlist("batch", Sha256.hex("another table")),
                        receipt("HEAD"),
                        receipt("NOBODY"),
                        new Act.AllotNumber("1")),
                Arbitraries.just(new Act.Approve()),
                Arbitraries.of(Examined.class).map(what -> new Act.Examine(what, ExaminationResult.AGREES)),
                Combinators.combine(Arbitraries.of(Examined.class), Arbitraries.of(ExaminationResult.class))
                        .as(Act.Examine::new),
                Arbitraries.of(Outcome.class).map(outcome -> new Act.Reassess(outcome, Sha256.hex("new decision"))),
                Combinators.combine(Arbitraries.of(OverrideGround.class), reasons(ReasonKind.OVERRIDE))
                        .as(Act.Override::new));
    }

    /** Acts that end a case or send it elsewhere; kept apart so that most cases get far. */
    static Arbitrary<Act> drasticActs() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Act.Withdraw()),
                reasons(ReasonKind.REFUSE).map(Act.Refuse::new),
                reasons(ReasonKind.REROUTE)
                        .map(reasons -> new Act.Reroute(new Routing("here", null, null, "here"), reasons)),
                reasons(ReasonKind.REROUTE)
                        .map(reasons -> new Act.Reroute(new Routing("there", "here", "here", "here"), reasons)));
    }

    private static Act enter(Routing routing) {
        return new Act.Enter("holder", Employment.IN_POST, routing, CONTENT);
    }

    private static Act receipt(String signature) {
        return new Act.ReceiveTable(TableReceipt.inOrder(TABLE, Set.of(TableForm.PAPER), Set.of(signature)));
    }

    private static Arbitrary<List<Reason>> reasons(ReasonKind kind) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(List.of(Reason.of(kind.name())))),
                Tuple.of(1, Arbitraries.of(List.of(), List.of(Reason.of("WHIM")))));
    }

    /** The steps that bring a case on its way, whatever its plan: who does what next, or null at the end. */
    static @Nullable Step next(ReviewPlan plan, ReviewCase reviewed) {
        CaseState state = reviewed.state();
        return switch (state.status()) {
            case NEW -> new Step(HOLDER, enter(HERE));
            case DRAFT -> new Step(HOLDER, state.confirmed() ? new Act.Submit() : new Act.Confirm());
            case RETURNED -> new Step(HOLDER, state.confirmed() ? new Act.Resubmit() : new Act.Confirm());
            case UNDER_REVIEW -> atStage(plan, reviewed);
            case APPROVED -> new Step(right(plan.numberingStage().role()), new Act.AllotNumber("1"));
            case REFUSED, REFERRED, WITHDRAWN, NUMBERED -> null;
        };
    }

    private static Step atStage(ReviewPlan plan, ReviewCase reviewed) {
        Stage stage = reviewed.stage().orElseThrow();
        Actor actor = right(stage.role());
        CaseState state = reviewed.state();
        Jurisdictions jurisdictions = new Jurisdictions(plan, state);
        if (jurisdictions.isConflictOpen()) {
            Act ruling = new Act.Reroute(state.routing(), List.of(Reason.of("REROUTE")));
            return new Step(right(jurisdictions.ruling().get(0)), ruling);
        }
        for (Examined what : Examined.values()) {
            ExaminationResult seen =
                    state.examined().getOrDefault(stage.id(), Map.of()).get(what);
            if (seen == null && stage.examines().contains(what) || seen != null && seen != ExaminationResult.AGREES) {
                return new Step(actor, new Act.Examine(what, ExaminationResult.AGREES));
            }
        }
        if (stage.signedTable() && !TABLE.equals(state.table())) {
            return new Step(right(plan.role("R0").orElseThrow()), new Act.Enlist("batch", TABLE));
        }
        if (stage.signedTable()
                && !receipt("HEAD")
                        .equals(new Act.ReceiveTable(state.receipts()
                                .getOrDefault(stage.id(), ((Act.ReceiveTable) receipt("NOBODY")).receipt())))) {
            return new Step(actor, receipt("HEAD"));
        }
        if (!stage.accepts().contains(state.content().outcome())) {
            return new Step(actor, new Act.Reassess(Outcome.CONVERTIBLE, Sha256.hex("new decision")));
        }
        return new Step(actor, new Act.Approve());
    }

    /** Somebody trying something. */
    record Step(Actor actor, Act act) {}
}
