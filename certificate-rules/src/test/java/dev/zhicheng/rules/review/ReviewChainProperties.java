package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.People.Step;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every chain any policy may describe, whoever tries whatever in whatever order. */
class ReviewChainProperties {

    /** A case on its way, and the plan and grants it goes by. */
    record Journey(ReviewPlan plan, GrantBook grants, ReviewCase reviewed) {

        static Journey begin(ReviewPlan plan) {
            return new Journey(plan, People.grants(plan), ReviewCase.open(plan, "case"));
        }

        /** Checks what must hold of any single attempt, and goes on from wherever it led. */
        Journey after(Step step) {
            Set<ActKind> permitted = reviewed.permitted(step.actor(), People.AT, grants);
            Attempt<ReviewCase> attempt = reviewed.attempt(step.actor(), step.act(), People.AT, grants);
            if (!permitted.contains(step.act().kind())) {
                assertThat(attempt.isAccepted())
                        .as("permitted() lists every act that can happen")
                        .isFalse();
            }
            if (attempt instanceof Attempt.Accepted<ReviewCase> accepted) {
                return new Journey(plan, grants, accepted.now());
            }
            assertThat(attempt.refusals()).isNotEmpty();
            return this;
        }

        /** The states before the first act, between the acts, and after the last. */
        List<CaseState> states() {
            List<CaseState> states = new ArrayList<>(List.of(CaseState.NEW));
            for (Entry entry : reviewed.history()) {
                states.add(new Fold(plan).apply(states.get(states.size() - 1), entry.actor(), (Act) entry.act()));
            }
            return states;
        }

        @Override
        public String toString() {
            return reviewed.history().stream().map(Entry::act).toList().toString();
        }
    }

    @Provide
    Arbitrary<ActionChain<Journey>> journeys() {
        return journeys(true);
    }

    @Provide
    Arbitrary<ActionChain<Journey>> journeysWithoutRerouting() {
        return journeys(false);
    }

    private static Arbitrary<ActionChain<Journey>> journeys(boolean drastic) {
        return GeneratedPlans.plans().flatMap(plan -> {
            ActionChainArbitrary<Journey> chain = ActionChain.startWith(() -> Journey.begin(plan))
                    .withAction(8, (Action.Dependent<Journey>) ReviewChainProperties::onward)
                    .withAction(4, anything(plan, People.acts(plan)))
                    .withAction(3, (Action.Dependent<Journey>) ReviewChainProperties::detour);
            return (drastic ? chain.withAction(1, anything(plan, People.drasticActs())) : chain)
                    .withMaxTransformations(30);
        });
    }

    private static Arbitrary<Transformer<Journey>> onward(Journey journey) {
        Step step = People.next(journey.plan(), journey.reviewed());
        return Arbitraries.just(step == null ? Transformer.noop() : transformer(step));
    }

    /** The right person does something else than the obvious. */
    private static Arbitrary<Transformer<Journey>> detour(Journey journey) {
        return journey.reviewed()
                .stage()
                .map(stage -> People.acts(journey.plan())
                        .map(act -> new Step(People.right(stage.role()), act))
                        .map(ReviewChainProperties::transformer))
                .orElse(Arbitraries.just(Transformer.noop()));
    }

    private static Transformer<Journey> transformer(Step step) {
        return Transformer.transform(step.toString(), now -> now.after(step));
    }

    private static Action.Independent<Journey> anything(ReviewPlan plan, Arbitrary<Act> acts) {
        return () -> Arbitraries.of(People.of(plan))
                .flatMap(actor -> acts.map(act -> new Step(actor, act)))
                .map(ReviewChainProperties::transformer);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void no_stage_is_skipped_unless_it_has_nobody(@ForAll("journeys") ActionChain<Journey> chain) {
        Journey end = chain.run();
        List<Entry> history = end.reviewed().history();
        List<String> approved = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            CaseState state = end.states().get(i);
            if (history.get(i).act() instanceof Act.Approve) {
                String here = state.stage(end.plan()).orElseThrow().id();
                for (Stage earlier : end.plan().stages()) {
                    if (earlier.id().equals(here)) {
                        break;
                    }
                    if (!earlier.skippable() || code(earlier, state.routing()) != null) {
                        assertThat(approved).contains(earlier.id());
                    }
                }
                approved.add(here);
            }
        }
        if (EnumSet.of(CaseStatus.APPROVED, CaseStatus.NUMBERED)
                .contains(end.reviewed().state().status())) {
            assertThat(approved)
                    .contains(end.plan()
                            .stages()
                            .get(end.plan().stages().size() - 1)
                            .id());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void no_act_of_review_by_a_wrong_role_or_of_another_jurisdiction_or_on_one_s_own(
            @ForAll("journeys") ActionChain<Journey> chain) {
        Journey end = chain.run();
        Set<ActKind> review = EnumSet.of(
                ActKind.EXAMINE,
                ActKind.REASSESS,
                ActKind.RECEIVE_TABLE,
                ActKind.APPROVE,
                ActKind.RETURN,
                ActKind.REFUSE,
                ActKind.REROUTE);
        List<Entry> history = end.reviewed().history();
        Set<String> entered = new HashSet<>();
        List<CaseState> states = end.states();
        for (int i = 0; i < history.size(); i++) {
            Entry entry = history.get(i);
            ActKind kind = ((Act) entry.act()).kind();
            if (kind == ActKind.ENTER || kind == ActKind.AMEND) {
                entered.add(entry.actor().pseudonym());
            }
            if (review.contains(kind)) {
                CaseState state = ReviewCase.replay(end.plan(), "case", history.subList(0, i))
                        .state();
                Stage stage = state.stage(end.plan()).orElseThrow();
                assertThat(entry.actor().pseudonym()).isNotEqualTo("holder").isNotIn(entered);
                if (kind == ActKind.REROUTE && state.routing().isInConflict()) {
                    continue;
                }
                assertThat(entry.actor().role()).isEqualTo(stage.role().id());
                if (stage.role().basis() != JurisdictionBasis.EVERYWHERE) {
                    assertThat(entry.actor().jurisdiction()).isEqualTo(code(stage, state.routing()));
                }
            }
        }
    }

    /** The oracle is another algorithm: a stack of the stages that wait for what they returned. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_return_resumes_at_the_stage_that_returned(@ForAll("journeysWithoutRerouting") ActionChain<Journey> chain) {
        Journey end = chain.run();
        Deque<String> waiting = new ArrayDeque<>();
        String position = null;
        List<Entry> history = end.reviewed().history();
        for (int i = 0; i < history.size(); i++) {
            CaseState after = ReviewCase.replay(end.plan(), "case", history.subList(0, i + 1))
                    .state();
            Recorded act = history.get(i).act();
            if (act instanceof Act.Submit) {
                position = applicable(end.plan(), after.routing(), null);
            } else if (act instanceof Act.Return giveBack && giveBack.to() != null) {
                waiting.push(position);
                position = giveBack.to();
            } else if (act instanceof Act.Approve) {
                position = waiting.isEmpty() ? applicable(end.plan(), after.routing(), position) : waiting.pop();
            }
            String expected = after.status() == CaseStatus.UNDER_REVIEW ? position : null;
            assertThat(after.stage(end.plan()).map(Stage::id).orElse(null)).isEqualTo(expected);
        }
        Statistics.collect(history.stream().anyMatch(entry -> entry.act() instanceof Act.Return));
        Statistics.coverage(seen -> seen.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_number_is_allotted_only_after_the_last_approval_and_once(@ForAll("journeys") ActionChain<Journey> chain) {
        Journey end = chain.run();
        List<Entry> history = end.reviewed().history();
        List<Entry> allotted = history.stream()
                .filter(entry -> entry.act() instanceof Act.AllotNumber)
                .toList();
        assertThat(allotted).hasSizeLessThanOrEqualTo(1);
        if (!allotted.isEmpty()) {
            assertThat(allotted.get(0)).isSameAs(history.get(history.size() - 1));
            Entry before = history.get(history.size() - 2);
            assertThat(before.act()).isInstanceOf(Act.Approve.class);
            assertThat(before.actor().role())
                    .isEqualTo(end.plan()
                            .stages()
                            .get(end.plan().stages().size() - 1)
                            .role()
                            .id());
        }
        assertThat(end.reviewed().state().number() != null).isEqualTo(!allotted.isEmpty());
        Statistics.collect(end.reviewed().state().status());
        Statistics.coverage(seen -> seen.check(CaseStatus.NUMBERED).percentage(share -> share > 10));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_history_replays_to_the_same_state_also_from_its_exported_lines(
            @ForAll("journeys") ActionChain<Journey> chain) throws IOException {
        Journey end = chain.run();
        StringBuilder lines = new StringBuilder();
        HistoryLines.write(end.reviewed().history(), lines);
        List<Entry> read = HistoryLines.read(new StringReader(lines.toString()));

        ReviewCase replayed = ReviewCase.replay(end.plan(), "case", read);

        assertThat(read).isEqualTo(end.reviewed().history());
        assertThat(replayed.state()).isEqualTo(end.reviewed().state());
        assertThat(replayed.head()).isEqualTo(end.reviewed().head());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_tampered_entry_is_found(
            @ForAll("journeys") ActionChain<Journey> chain,
            @ForAll Tampering tampering,
            @ForAll @IntRange(max = 1000) int where) {
        Journey end = chain.run();
        List<Entry> history = end.reviewed().history();
        if (history.isEmpty()) {
            return;
        }
        int index = where % history.size();
        List<Entry> tampered = tampering.applyTo(history, index);
        if (tampered.equals(history)) {
            return;
        }

        assertThat(ReviewCase.verify(
                        end.plan(), "case", tampered, end.reviewed().head()))
                .hasValueSatisfying(link -> assertThat(link.sequence()).isBetween(1, history.size() + 1));
        assertThat(ReviewCase.verify(end.plan(), "case", history, end.reviewed().head()))
                .isEmpty();
    }

    private static String code(Stage stage, Routing routing) {
        return stage.role().basis() == JurisdictionBasis.EVERYWHERE
                ? "everywhere"
                : Objects.requireNonNull(routing).code(stage.role().basis());
    }

    private static String applicable(ReviewPlan plan, Routing routing, String after) {
        boolean passed = after == null;
        for (Stage stage : plan.stages()) {
            if (passed && (!stage.skippable() || code(stage, routing) != null)) {
                return stage.id();
            }
            passed |= stage.id().equals(after);
        }
        return null;
    }
}
