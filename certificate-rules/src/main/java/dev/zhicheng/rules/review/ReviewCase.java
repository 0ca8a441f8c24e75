package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.internal.Chain;
import dev.zhicheng.rules.review.internal.Ids;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One paper certificate of one holder on its way through the chain (二, 三). Its state is what its history folds to, and
 * nothing else.
 *
 * <p>Not the application, which stays with the caller, and not the issued certificate, which is the ledger's. Immutable
 * and thread-safe: an act yields another case. What a person may not do is never an exception but a list of reasons.
 */
public final class ReviewCase {

    private final ReviewPlan plan;
    private final String id;
    private final CaseState state;
    private final Chain chain;

    private ReviewCase(ReviewPlan plan, String id, CaseState state, Chain chain) {
        this.plan = plan;
        this.id = id;
        this.state = state;
        this.chain = chain;
    }

    /**
     * A case in which nothing has happened yet.
     *
     * @param id the caller's key, 1 to 64 of {@code A-Z a-z 0-9 . _ : -}; neither a name nor an identity number, and
     *     not {@link GrantBook#STREAM}
     */
    public static ReviewCase open(ReviewPlan plan, String id) {
        Ids.check(id);
        if (id.equals(GrantBook.STREAM)) {
            throw new IllegalArgumentException("a case named like the history of the grants");
        }
        return new ReviewCase(plan, id, CaseState.NEW, Chain.begin(plan.sha256(), id));
    }

    /**
     * The case that this history folds to.
     *
     * @throws BrokenHistoryException when the history is not one that this library wrote for this case and plan
     */
    public static ReviewCase replay(ReviewPlan plan, String id, List<Entry> history) {
        ReviewCase unopened = open(plan, id);
        Chain.Reading reading = unopened.chain.read();
        Fold fold = new Fold(plan);
        CaseState state = unopened.state;
        for (Entry entry : history) {
            if (!(entry.act() instanceof Act act)) {
                throw new BrokenHistoryException(new BrokenLink(reading.next(), BrokenLink.Fault.FOREIGN));
            }
            CaseState after = fold.apply(state, entry.actor(), act);
            reading.take(entry, state, after);
            state = after;
        }
        return new ReviewCase(plan, id, state, reading.done());
    }

    /**
     * The first broken link of a history, empty when it is what was written.
     *
     * @param head the {@link #head()} that was noted outside the store, or null; without it a cut or rewritten end does
     *     not show
     */
    public static Optional<BrokenLink> verify(ReviewPlan plan, String id, List<Entry> history, @Nullable String head) {
        return Chain.firstBroken(history, head, () -> replay(plan, id, history).head());
    }

    /** The caller's key. */
    public String id() {
        return id;
    }

    /** Where it stands. */
    public CaseState state() {
        return state;
    }

    /** The stage it is at; empty unless it is under review. */
    public Optional<Stage> stage() {
        return state.stage(plan);
    }

    /** The entries so far. */
    public List<Entry> history() {
        return chain.entries();
    }

    /** How many entries there are: what optimistic locking compares. */
    public int version() {
        return chain.size();
    }

    /** The hash at the end of the history, worth noting outside the store. */
    public String head() {
        return chain.head();
    }

    /**
     * What this actor may do now. An act of such a kind can still be refused for its details (a missing reason); one of
     * any other kind is always refused.
     */
    public Set<ActKind> permitted(Actor actor, Instant at, GrantBook grants) {
        Guards guards = new Guards(plan, state, at, grants);
        EnumSet<ActKind> permitted = EnumSet.noneOf(ActKind.class);
        for (ActKind kind : ActKind.values()) {
            if (guards.against(actor, kind).isEmpty()) {
                permitted.add(kind);
            }
        }
        return Collections.unmodifiableSet(permitted);
    }

    /** Does the act, or says every reason why not. */
    public Attempt<ReviewCase> attempt(Actor actor, Act act, Instant at, GrantBook grants) {
        List<Refusal> reasons = new Guards(plan, state, at, grants).against(actor, act);
        if (!reasons.isEmpty()) {
            return new Attempt.Refused<>(reasons);
        }
        CaseState after = new Fold(plan).apply(state, actor, act);
        Chain longer = chain.append(at, actor, act, state, after);
        return new Attempt.Accepted<>(new ReviewCase(plan, id, after, longer), longer.last());
    }
}
