package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The bundled chain with the people of one unit in it. */
final class Ningxia {

    static final Instant IN_TIME = Instant.parse("2021-09-20T02:00:00Z");
    static final Instant TOO_LATE = Instant.parse("2021-10-31T16:00:00Z");

    static final Routing ROUTING = new Routing("unit-7", "agriculture", "640402", "640402");
    static final Routing NO_AUTHORITY = new Routing("unit-7", null, null, "640402");

    static final Actor HOLDER = Actor.of("p-holder", "APPLICANT");
    static final Actor UNIT = new Actor("p-unit", "UNIT_ADMINISTRATOR", "unit-7");
    static final Actor INDUSTRY = new Actor("p-industry", "INDUSTRY_AUTHORITY", "agriculture");
    static final Actor DISTRICT = new Actor("p-district", "DISTRICT_BUREAU", "640402");
    static final Actor REGION = Actor.of("p-region", "REGION");

    static final String TABLE = Sha256.hex("table");
    static final TableReceipt SIGNED = TableReceipt.inOrder(
            TABLE,
            Set.of(TableForm.PAPER, TableForm.WORKBOOK),
            Set.of("UNIT_ADMINISTRATOR", "UNIT_HEAD", "INDUSTRY_AUTHORITY"));

    static final ReviewPlan PLAN = ReviewPlan.of(Policy.bundled("ningxia-2021"));

    private Ningxia() {}

    static JsonNode section() {
        return Policy.bundled("ningxia-2021").review();
    }

    static Content content(Outcome outcome) {
        return new Content(Sha256.hex("application"), outcome, Sha256.hex("decision"));
    }

    /** The grants of the unit's and the authority's administrators, good for the campaign. */
    static GrantBook grants() {
        return grants(PLAN);
    }

    private static GrantBook grants(ReviewPlan plan) {
        GrantBook book = GrantBook.empty(plan);
        for (Actor administrator : List.of(UNIT, INDUSTRY)) {
            book = granted(book, administrator);
        }
        return book;
    }

    /** The same grants and one administrator's more. */
    static GrantBook granted(GrantBook book, Actor administrator) {
        String role = administrator.role();
        String jurisdiction = administrator.jurisdiction();
        Actor person = Actor.of(administrator.pseudonym(), "APPLICANT");
        GrantAct form = new GrantAct.Apply(role, jurisdiction, "640402", Sha256.hex("form"), true, true);
        GrantAct award =
                new GrantAct.Award(administrator.pseudonym(), role, jurisdiction, Term.of("2021-09-10/2021-12-31"));
        return done(done(book.attempt(person, form, IN_TIME)).attempt(DISTRICT, award, IN_TIME));
    }

    static <T> T done(Attempt<T> attempt) {
        if (attempt instanceof Attempt.Accepted<T> accepted) {
            return accepted.now();
        }
        throw new AssertionError(attempt.refusals());
    }

    /** A case that may have walked some of the chain, with the grants and the clock that go with it. */
    static final class Walk {

        private final GrantBook grants;
        private Instant at = IN_TIME;
        private ReviewCase now;

        Walk() {
            this(PLAN);
        }

        /** Under the bundled chain with something changed. */
        Walk(ReviewPlan plan) {
            grants = grants(plan);
            now = ReviewCase.open(plan, "case-1");
        }

        Walk at(Instant instant) {
            at = instant;
            return this;
        }

        Attempt<ReviewCase> tries(Actor actor, Act act) {
            return now.attempt(actor, act, at, grants);
        }

        Walk does(Actor actor, Act... acts) {
            for (Act act : acts) {
                now = done(tries(actor, act));
            }
            return this;
        }

        ReviewCase now() {
            return now;
        }

        Set<ActKind> permitted(Actor actor) {
            return now.permitted(actor, at, grants);
        }

        Walk entered(Routing routing, Outcome outcome) {
            return does(HOLDER, new Act.Enter(HOLDER.pseudonym(), Employment.IN_POST, routing, content(outcome)));
        }

        Walk submitted() {
            return entered(ROUTING, Outcome.CONVERTIBLE).does(HOLDER, new Act.Submit());
        }

        Walk passesUnit() {
            return examines(UNIT, Examined.values()).does(UNIT, new Act.Approve(), new Act.Enlist("batch-1", TABLE));
        }

        Walk passesIndustry() {
            return does(INDUSTRY, new Act.ReceiveTable(SIGNED), new Act.Approve());
        }

        Walk passesDistrict() {
            return does(DISTRICT, new Act.ReceiveTable(SIGNED), new Act.Approve());
        }

        Walk passesRegion() {
            return examines(REGION, Examined.LEGEND_PAGE).does(REGION, new Act.Approve());
        }

        Walk examines(Actor actor, Examined... what) {
            for (Examined examined : what) {
                does(actor, new Act.Examine(examined, ExaminationResult.AGREES));
            }
            return this;
        }

        List<RefusalCode> refusedTo(Actor actor, Act act) {
            return tries(actor, act).refusals().stream().map(Refusal::code).toList();
        }
    }
}
