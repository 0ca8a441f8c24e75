package dev.zhicheng.rules.ledger;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Chains of actions on a ledger and on a map, with restarts, torn writes, lost connections and a second process between.
 *
 * <p>Few and short ones in the build; {@code -Dledger.steps=500} makes a chain as long as that, and {@code
 * -Dledger.chains=20} runs twenty for each one of the build.
 */
class LedgerModelTest {

    private static final int LENGTH = Integer.getInteger("ledger.steps", 80);
    private static final int CHAINS = Integer.getInteger("ledger.chains", 1);
    private static final int KEYS = Math.max(8, LENGTH / 8);

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void an_embedded_ledger_does_what_a_map_does(@ForAll("journals") List<ActionChain<LedgerTwin>> chains) {
        chains.forEach(chain -> chain.run().checkAll());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void a_ledger_in_a_database_does_what_a_map_does(@ForAll("databases") List<ActionChain<LedgerTwin>> chains) {
        chains.forEach(chain -> chain.run().checkAll());
    }

    @Provide
    Arbitrary<List<ActionChain<LedgerTwin>>> journals() {
        return chains(() -> new LedgerTwin(TwinStorages.journal())).list().ofSize(CHAINS);
    }

    @Provide
    Arbitrary<List<ActionChain<LedgerTwin>>> databases() {
        return chains(() -> new LedgerTwin(TwinStorages.h2())).list().ofSize(CHAINS);
    }

    private static Arbitrary<ActionChain<LedgerTwin>> chains(Supplier<LedgerTwin> start) {
        Arbitrary<Integer> key = Arbitraries.integers().between(0, KEYS);
        Arbitrary<List<Integer>> keys = key.list().ofMaxSize(6);
        Arbitrary<LedgerState> states =
                Arbitraries.of(LedgerState.VOID, LedgerState.SUSPENDED, LedgerState.ISSUED, LedgerState.REVOKED);
        return ActionChain.startWith(start)
                .withAction(8, on(key, "allocate", LedgerTwin::allocate))
                .withAction(2, on(keys, "allocateAll", LedgerTwin::allocateAll))
                .withAction(8, on(key, "issue", LedgerTwin::issue))
                .withAction(
                        4,
                        action(Combinators.combine(key, states)
                                .as((k, to) -> step("change " + k + " to " + to, twin -> twin.change(k, to)))))
                .withAction(
                        3,
                        action(Combinators.combine(key, key)
                                .as((k, next) ->
                                        step("supersede " + k + " by " + next, twin -> twin.supersede(k, next)))))
                .withAction(3, on(Arbitraries.integers().between(0, 160), "mishap", LedgerTwin::mishap))
                .withAction(1, action(Arbitraries.of(step("restart", LedgerTwin::restart))))
                .withAction(2, action(Arbitraries.of(step("turn", LedgerTwin::turn))))
                .withMaxTransformations(LENGTH);
    }

    private interface Operation<T> {
        void on(LedgerTwin twin, T argument);
    }

    private static <T> Action.Independent<LedgerTwin> on(Arbitrary<T> argument, String name, Operation<T> operation) {
        return action(argument.map(value -> step(name + " " + value, twin -> operation.on(twin, value))));
    }

    private static Action.Independent<LedgerTwin> action(Arbitrary<Transformer<LedgerTwin>> steps) {
        return () -> steps;
    }

    private static Transformer<LedgerTwin> step(String name, Consumer<LedgerTwin> step) {
        return Transformer.mutate(name, step);
    }

    @AfterContainer
    static void say_how_many_steps_a_long_run_took() {
        if (LENGTH > 80 || CHAINS > 1) {
            System.out.println(LedgerTwin.STEPS.sum() + " steps, no violation unless a failure is reported");
        }
    }
}
