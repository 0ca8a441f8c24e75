package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommitQueueTest {

    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final CommitQueue queue = new CommitQueue(this::commit);

    /** The first batch is being written until it may go on; every command is answered by its own number. */
    private List<Outcome> commit(List<Command> commands) {
        batches.add(commands.size());
        writing.countDown();
        await(mayGoOn);
        return commands.stream()
                .map(command -> Outcome.refused(Reason.UNKNOWN_NUMBER, ((Command.Change) command).number()))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Command> commands(String caller, int count) {
        return IntStream.range(0, count)
                .<Command>mapToObj(i -> new Command.Change(caller + i, LedgerState.VOID, "reason", "actor"))
                .toList();
    }

    /** A caller in a thread of its own; what it is told, and whether it is interrupted afterwards. */
    private final class Caller extends Thread {

        private final FutureTask<List<Outcome>> answer;
        private boolean interruptedAfterwards;

        Caller(String name, int count) {
            answer = new FutureTask<>(() -> {
                List<Outcome> outcomes = queue.submit(commands(name, count));
                interruptedAfterwards = Thread.interrupted();
                return outcomes;
            });
        }

        @Override
        public void run() {
            answer.run();
        }

        /** Begins, and waits for its turn behind the batch that is being written. */
        Caller waiting() {
            start();
            while (getState() != State.WAITING) {
                Thread.onSpinWait();
            }
            return this;
        }

        List<String> subjects() throws Exception {
            return answer.get().stream().map(Outcome::subject).toList();
        }
    }

    @Test
    void who_waits_while_another_writes_is_committed_with_all_others_who_wait() throws Exception {
        Caller first = new Caller("a", 1);
        first.start();
        await(writing);
        Caller second = new Caller("b", 2).waiting();
        Caller third = new Caller("c", 1).waiting();
        mayGoOn.countDown();

        assertThat(first.subjects()).containsExactly("a0");
        assertThat(second.subjects()).containsExactly("b0", "b1");
        assertThat(third.subjects()).containsExactly("c0");
        assertThat(batches).containsExactly(1, 3);
    }

    @Test
    void who_does_not_fit_into_a_batch_comes_next_and_a_batch_may_be_full() throws Exception {
        Caller first = new Caller("a", 1);
        first.start();
        await(writing);
        List<Caller> waiting = List.of(
                new Caller("b", 400).waiting(),
                new Caller("c", CommitQueue.LARGEST - 400).waiting(),
                new Caller("d", 1).waiting(),
                new Caller("e", CommitQueue.LARGEST + 1).waiting());
        mayGoOn.countDown();

        for (Caller caller : waiting) {
            assertThat(caller.answer.get()).isNotEmpty();
        }
        assertThat(batches).containsExactly(1, CommitQueue.LARGEST, 1, CommitQueue.LARGEST + 1);
    }

    @Test
    void who_is_interrupted_while_waiting_is_answered_and_stays_interrupted() throws Exception {
        Caller first = new Caller("a", 1);
        first.start();
        await(writing);
        Caller second = new Caller("b", 1).waiting();
        second.interrupt();
        while (second.isInterrupted()) {
            Thread.onSpinWait();
        }
        mayGoOn.countDown();

        assertThat(second.subjects()).containsExactly("b0");
        assertThat(second.interruptedAfterwards).isTrue();
        assertThat(first.subjects()).containsExactly("a0");
        assertThat(first.interruptedAfterwards).isFalse();
    }

    @Test
    void what_hinders_a_commit_is_told_to_everybody_in_it_and_the_next_one_goes_on() {
        List<Throwable> hindrances = new ArrayList<>(List.of(new IllegalStateException("full"), new AssertionError()));
        CommitQueue hindered = new CommitQueue(commands -> {
            if (hindrances.isEmpty()) {
                return List.of(Outcome.refused(Reason.CLOSED, "at last"));
            }
            Throwable next = hindrances.remove(0);
            if (next instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) next;
        });

        assertThatThrownBy(() -> hindered.submit(commands("a", 1))).hasMessage("full");
        assertThatThrownBy(() -> hindered.submit(commands("a", 1))).isInstanceOf(AssertionError.class);
        assertThat(hindered.submit(commands("a", 1)))
                .extracting(Outcome::subject)
                .containsExactly("at last");
        assertThat(hindered.submit(List.of())).isEmpty();
    }
}
