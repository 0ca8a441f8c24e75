package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.review.Act;
import dev.zhicheng.rules.review.Actor;
import dev.zhicheng.rules.review.Content;
import dev.zhicheng.rules.review.DeskResult;
import dev.zhicheng.rules.review.InMemoryHistoryStore;
import dev.zhicheng.rules.review.ReviewCase;
import dev.zhicheng.rules.review.ReviewDesk;
import dev.zhicheng.rules.review.ReviewPlan;
import dev.zhicheng.rules.review.Routing;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** A case enters the chain; someone who may not approve it is told why. */
public final class RunReview {

    private RunReview() {}

    /** Runs the first steps of a review. */
    public static void main(String[] arguments) {
        run(InstantSource.fixed(Instant.parse("2021-09-20T02:00:00Z")), System.out);
    }

    static void run(InstantSource clock, PrintStream out) {
        Content content = Content.of(Samples.application(), 0, Samples.decision());
        Routing routing = new Routing("unit-7", "agriculture", "640402", "640402");
        // README
        ReviewPlan plan = ReviewPlan.of(Policy.bundled("ningxia-2021"));
        ReviewDesk desk = new ReviewDesk(plan, new InMemoryHistoryStore(), clock);
        Actor holder = Actor.of("p-holder", "APPLICANT");
        desk.perform("case-7", 0, holder, new Act.Enter("p-holder", Employment.IN_POST, routing, content));
        ReviewCase entered = desk.find("case-7");
        out.println("permitted: " + desk.permitted("case-7", holder));
        DeskResult<ReviewCase> approval = desk.perform("case-7", entered.version(), holder, new Act.Approve());
        if (approval instanceof DeskResult.Refused<ReviewCase> refused) {
            refused.reasons().forEach(reason -> out.println("refused: " + reason.message(Locale.ENGLISH)));
        }
        // end
    }
}
