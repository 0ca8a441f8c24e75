package dev.zhicheng.rules.review;

import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.review.Ningxia.Walk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.review.Ningxia.DISTRICT;
import static dev.zhicheng.rules.review.Ningxia.HOLDER;
import static dev.zhicheng.rules.review.Ningxia.IN_TIME;
import static dev.zhicheng.rules.review.Ningxia.PLAN;
import static dev.zhicheng.rules.review.Ningxia.REGION;
import static dev.zhicheng.rules.review.Ningxia.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store of histories does. */
abstract class HistoryStoreContract {

    private static final Act RETURN = new Act.Return(null, List.of(Reason.of("DOC_MISMATCH")));

    private HistoryStore store;
    private ReviewDesk desk;

    /** An empty store. */
    abstract HistoryStore emptyStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
        desk = new ReviewDesk(PLAN, store, InstantSource.fixed(IN_TIME));
        Ningxia.grants().history().forEach(entry -> assertThat(store.append(entry))
                .isTrue());
    }

    private void keep(ReviewCase reviewed) {
        reviewed.history().forEach(entry -> assertThat(store.append(entry)).isTrue());
    }

    @Test
    void what_was_appended_is_read_back_entry_by_entry() {
        ReviewCase reviewed = new Walk()
                .submitted()
                .passesUnit()
                .passesIndustry()
                .does(DISTRICT, RETURN)
                .now();
        keep(reviewed);

        assertThat(store.read("case-1")).isEqualTo(reviewed.history());
        assertThat(desk.find("case-1").state()).isEqualTo(reviewed.state());
        assertThat(store.read("case-1", 3)).isEqualTo(reviewed.history().subList(3, reviewed.version()));
        assertThat(store.read("case-1", 1000)).isEmpty();
        assertThat(store.read("case-2")).isEmpty();
    }

    @Test
    void an_entry_whose_place_is_taken_or_whose_predecessor_is_missing_is_not_appended() {
        ReviewCase submitted = new Walk().submitted().now();
        List<Entry> history = submitted.history();

        assertThat(store.append(history.get(1))).isFalse();
        assertThat(store.append(history.get(0))).isTrue();
        assertThat(store.append(history.get(0))).isFalse();
        assertThat(store.read("case-1")).containsExactly(history.get(0));
    }

    @Test
    void an_entry_that_follows_another_history_is_not_appended() {
        keep(new Walk().submitted().now());
        ReviewCase elsewhere = new Walk()
                .at(IN_TIME.plusSeconds(1))
                .submitted()
                .does(HOLDER, new Act.Withdraw())
                .now();

        assertThat(store.append(elsewhere.history().get(2))).isFalse();
    }

    @Test
    void who_looked_at_an_older_version_is_told_what_happened_since() {
        keep(new Walk().submitted().now());
        int seen = desk.find("case-1").version();
        Act examined = new Act.Examine(Examined.LEGEND_PAGE, ExaminationResult.AGREES);
        assertThat(desk.perform("case-1", seen, UNIT, examined)).isInstanceOf(DeskResult.Done.class);

        DeskResult<ReviewCase> second = desk.perform("case-1", seen, HOLDER, new Act.Withdraw());

        assertThat(second).isInstanceOfSatisfying(DeskResult.ChangedMeanwhile.class, changed -> {
            assertThat(changed.since()).extracting("act").containsExactly(examined);
            assertThat(((ReviewCase) changed.now()).state().status()).isEqualTo(CaseStatus.UNDER_REVIEW);
        });
    }

    @Test
    void of_many_reviewers_at_once_one_acts_and_the_others_are_told() throws Exception {
        keep(new Walk().submitted().now());
        int reviewers = 8;
        CyclicBarrier together = new CyclicBarrier(reviewers);
        List<Callable<DeskResult<ReviewCase>>> acts = new ArrayList<>();
        for (int i = 0; i < reviewers; i++) {
            acts.add(() -> {
                together.await();
                return desk.perform("case-1", 2, UNIT, RETURN);
            });
        }
        List<DeskResult<ReviewCase>> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(reviewers);
        try {
            for (Future<DeskResult<ReviewCase>> result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(results).filteredOn(DeskResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(DeskResult.ChangedMeanwhile.class::isInstance)
                .hasSize(reviewers - 1)
                .allSatisfy(result -> assertThat(result.now().version()).isEqualTo(3));
    }

    @Test
    void a_refused_act_is_not_stored() {
        keep(new Walk().submitted().now());

        assertThat(desk.perform("case-1", 2, REGION, new Act.Approve()))
                .isInstanceOfSatisfying(DeskResult.Refused.class, refused -> assertThat(refused.reasons())
                        .isNotEmpty());
        assertThat(store.read("case-1")).hasSize(2);
    }

    @Test
    void grants_are_stored_the_same_way() {
        int seen = desk.grants().history().size();
        Actor person = Actor.of("p-new", "APPLICANT");
        GrantAct form = new GrantAct.Apply("UNIT_ADMINISTRATOR", "unit-9", "640402", Sha256.hex("form"), true, true);

        assertThat(desk.perform(seen, person, form)).isInstanceOf(DeskResult.Done.class);
        assertThat(desk.perform(seen, person, form)).isInstanceOf(DeskResult.ChangedMeanwhile.class);
        assertThat(desk.grants().find("p-new", "UNIT_ADMINISTRATOR", "unit-9")).isPresent();
    }
}
