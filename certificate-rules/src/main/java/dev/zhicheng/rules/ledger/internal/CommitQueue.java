package dev.zhicheng.rules.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many callers, one writer at a time: whoever finds nobody writing takes what has queued up, commits it as one batch, and
 * wakes those whose work is done.
 *
 * <p>There is no writer thread: a lone caller commits in its own, without a hand-over. Nobody is woken before the commit
 * has returned, so nobody can hear of a number that a crash may still take back.
 */
final class CommitQueue {

    /** How many commands a batch takes at most, unless a single caller brings more. */
    static final int LARGEST = 512;

    /** Makes commands durable, all or none. */
    interface Writer {
        List<Outcome> commit(List<Command> commands);
    }

    private static final class Job {
        final List<Command> commands;
        final Thread caller = Thread.currentThread();

        @Nullable
        List<Outcome> outcomes;

        @Nullable
        RuntimeException failure;

        @Nullable
        Error error;

        volatile boolean done;

        Job(List<Command> commands) {
            this.commands = commands;
        }
    }

    private final Writer writer;
    private final ConcurrentLinkedQueue<Job> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    CommitQueue(Writer writer) {
        this.writer = writer;
    }

    /** Commits commands together with what others have queued; their outcomes in their order. */
    List<Outcome> submit(List<Command> commands) {
        Job job = new Job(commands);
        queue.add(job);
        boolean interrupted = false;
        while (!job.done) {
            if (writing.compareAndSet(false, true)) {
                try {
                    commitBatch();
                } finally {
                    writing.set(false);
                    Job next = queue.peek();
                    if (next != null) {
                        LockSupport.unpark(next.caller);
                    }
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (job.failure != null) {
            throw job.failure;
        }
        if (job.error != null) {
            throw job.error;
        }
        return Objects.requireNonNull(job.outcomes);
    }

    private void commitBatch() {
        List<Job> batch = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (Job job = queue.peek();
                job != null && (batch.isEmpty() || commands.size() + job.commands.size() <= LARGEST);
                job = queue.peek()) {
            queue.remove();
            batch.add(job);
            commands.addAll(job.commands);
        }
        RuntimeException failure = null;
        Error error = null;
        List<Outcome> outcomes = List.of();
        try {
            outcomes = commands.isEmpty() ? List.of() : writer.commit(commands);
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            error = e;
        }
        int from = 0;
        for (Job job : batch) {
            int to = from + job.commands.size();
            if (failure == null && error == null) {
                job.outcomes = outcomes.subList(from, to);
            }
            job.failure = failure;
            job.error = error;
            job.done = true;
            if (job.caller != Thread.currentThread()) {
                LockSupport.unpark(job.caller);
            }
            from = to;
        }
    }
}
