package dev.zhicheng.rules.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The review as a portal calls it: cases and grants in a store, acts against them, and a plain answer when somebody else
 * was first. Thread-safe if its store and clock are.
 */
public final class ReviewDesk {

    private final ReviewPlan plan;
    private final HistoryStore store;
    private final InstantSource clock;
    private final AtomicReference<GrantBook> known;

    /**
     * A desk.
     *
     * @param plan the chain of the policy in force
     * @param store where histories are kept; one store per policy
     * @param clock when acts happen
     */
    public ReviewDesk(ReviewPlan plan, HistoryStore store, InstantSource clock) {
        this.plan = plan;
        this.store = store;
        this.clock = clock;
        this.known = new AtomicReference<>(GrantBook.empty(plan));
    }

    /**
     * A case as stored; one in which nothing has happened when there is none.
     *
     * @throws BrokenHistoryException when the stored history is not what was written
     */
    public ReviewCase find(String caseId) {
        return ReviewCase.replay(plan, caseId, store.read(caseId));
    }

    /**
     * The grants as stored. What this desk has read and verified once it does not read again.
     *
     * @throws BrokenHistoryException when the stored history is not what was written
     */
    public GrantBook grants() {
        GrantBook before = known.get();
        GrantBook now =
                before.followedBy(store.read(GrantBook.STREAM, before.history().size()));
        known.compareAndSet(before, now);
        return now;
    }

    /** What this actor may do with this case now. */
    public Set<ActKind> permitted(String caseId, Actor actor) {
        return find(caseId).permitted(actor, clock.instant(), grants());
    }

    /**
     * Does an act on a case and stores it.
     *
     * @param version the {@link ReviewCase#version()} the actor was looking at
     */
    public DeskResult<ReviewCase> perform(String caseId, int version, Actor actor, Act act) {
        Instant at = clock.instant();
        GrantBook grants = grants();
        return perform(
                () -> find(caseId), version, ReviewCase::history, current -> current.attempt(actor, act, at, grants));
    }

    /**
     * Does an act on each of several cases, as they stand. Each succeeds or fails by itself: that is how a batch passes in
     * part (部分通过). What somebody should have looked at first belongs into the other method.
     *
     * @param acts the act for each case
     * @return what came of each, in the same order
     */
    public Map<String, DeskResult<ReviewCase>> performAll(Map<String, ? extends Act> acts, Actor actor) {
        Map<String, DeskResult<ReviewCase>> results = new LinkedHashMap<>();
        acts.forEach((caseId, act) ->
                results.put(caseId, perform(caseId, find(caseId).version(), actor, act)));
        return results;
    }

    /**
     * Does an act on the grants and stores it.
     *
     * @param version the number of entries of the book the actor was looking at
     */
    public DeskResult<GrantBook> perform(int version, Actor actor, GrantAct act) {
        Instant at = clock.instant();
        return perform(this::grants, version, GrantBook::history, current -> current.attempt(actor, act, at));
    }

    private <T> DeskResult<T> perform(
            Supplier<T> stored, int version, Function<T, List<Entry>> history, Function<T, Attempt<T>> attempt) {
        T current = stored.get();
        if (history.apply(current).size() != version) {
            return meanwhile(current, version, history);
        }
        Attempt<T> attempted = attempt.apply(current);
        if (attempted instanceof Attempt.Accepted<T> accepted) {
            return store.append(accepted.entry())
                    ? new DeskResult.Done<>(accepted.now(), accepted.entry())
                    : meanwhile(stored.get(), version, history);
        }
        return new DeskResult.Refused<>(current, attempted.refusals());
    }

    private static <T> DeskResult<T> meanwhile(T now, int version, Function<T, List<Entry>> history) {
        List<Entry> entries = history.apply(now);
        return new DeskResult.ChangedMeanwhile<>(
                now, entries.subList(Math.min(version, entries.size()), entries.size()));
    }
}
