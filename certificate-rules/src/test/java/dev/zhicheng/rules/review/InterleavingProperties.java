package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.People.Step;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people at one case, whatever the order in which they look and act. */
class InterleavingProperties {

    private static final String CASE = "case";

    /** One turn of one of the two: to look at the case, or to act on what was last seen of it. */
    record Turn(boolean first, boolean looks, Act act) {}

    @Provide
    Arbitrary<Tuple2<ReviewPlan, List<Turn>>> schedules() {
        return GeneratedPlans.plans().flatMap(plan -> Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(true, false), People.acts(plan))
                .as(Turn::new)
                .list()
                .ofMaxSize(25)
                .map(turns -> Tuple.of(plan, turns)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_was_done_is_in_the_history_in_order_and_nothing_else(
            @ForAll("schedules") Tuple2<ReviewPlan, List<Turn>> schedule) {
        ReviewPlan plan = schedule.get1();
        InMemoryHistoryStore store = storeWith(plan);
        ReviewDesk desk = new ReviewDesk(plan, store, InstantSource.fixed(People.AT));
        List<Entry> done = new ArrayList<>();
        int[] seen = new int[2];
        for (Turn turn : schedule.get2()) {
            int who = turn.first() ? 0 : 1;
            if (turn.looks()) {
                seen[who] = desk.find(CASE).version();
                continue;
            }
            int version = done.size();
            DeskResult<ReviewCase> result = desk.perform(CASE, seen[who], anyone(plan, desk, turn), turn.act());
            if (seen[who] != version) {
                assertThat(result).isInstanceOf(DeskResult.ChangedMeanwhile.class);
            } else if (result instanceof DeskResult.Done<ReviewCase> happened) {
                done.add(happened.entry());
            }
        }

        assertThat(store.read(CASE)).isEqualTo(done);
        assertThat(ReviewCase.verify(plan, CASE, store.read(CASE), null)).isEmpty();
    }

    /** The worst moment: somebody else acts after the case was read and before the act is written. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void who_is_overtaken_between_reading_and_writing_is_told_and_overwrites_nothing(
            @ForAll("schedules") Tuple2<ReviewPlan, List<Turn>> schedule) {
        ReviewPlan plan = schedule.get1();
        InMemoryHistoryStore store = storeWith(plan);
        ReviewDesk other = new ReviewDesk(plan, store, InstantSource.fixed(People.AT));
        Queue<Boolean> interrupts = new ArrayDeque<>();
        ReviewDesk desk = new ReviewDesk(
                plan,
                new Interrupted(store, () -> {
                    if (Boolean.TRUE.equals(interrupts.poll())) {
                        forward(plan, other);
                    }
                }),
                InstantSource.fixed(People.AT));
        for (Turn turn : schedule.get2()) {
            ReviewCase before = desk.find(CASE);
            Step step = People.next(plan, before);
            if (step == null) {
                break;
            }
            interrupts.clear();
            interrupts.add(turn.first());
            DeskResult<ReviewCase> result = desk.perform(CASE, before.version(), step.actor(), step.act());

            assertThat(result).isInstanceOf(turn.first() ? DeskResult.ChangedMeanwhile.class : DeskResult.Done.class);
            assertThat(store.read(CASE)).hasSize(before.version() + 1);
            assertThat(store.read(CASE).subList(0, before.version())).isEqualTo(before.history());
        }
        assertThat(ReviewCase.verify(plan, CASE, store.read(CASE), null)).isEmpty();
    }

    private static InMemoryHistoryStore storeWith(ReviewPlan plan) {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        People.grants(plan).history().forEach(store::append);
        return store;
    }

    private static void forward(ReviewPlan plan, ReviewDesk desk) {
        ReviewCase now = desk.find(CASE);
        Step step = People.next(plan, now);
        assertThat(desk.perform(CASE, now.version(), step.actor(), step.act())).isInstanceOf(DeskResult.Done.class);
    }

    /** Whoever could do such an act now, so that most turns are about timing and not about rights. */
    private static Actor anyone(ReviewPlan plan, ReviewDesk desk, Turn turn) {
        ReviewCase now = desk.find(CASE);
        GrantBook grants = desk.grants();
        return People.of(plan).stream()
                .filter(actor -> now.permitted(actor, People.AT, grants)
                        .contains(turn.act().kind()))
                .findFirst()
                .orElse(People.HOLDER);
    }

    /** A store in which something happens just before each write. */
    private record Interrupted(HistoryStore store, Runnable interruption) implements HistoryStore {

        @Override
        public List<Entry> read(String stream, int after) {
            return store.read(stream, after);
        }

        @Override
        public boolean append(Entry entry) {
            interruption.run();
            return store.append(entry);
        }
    }
}
