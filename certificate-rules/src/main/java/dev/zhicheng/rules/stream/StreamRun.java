package dev.zhicheng.rules.stream;

import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Facts;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.stream.LineDecider.Answered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One run over a stream: decide each line alone, find the lines that touch each other, decide these again, put together. */
final class StreamRun implements AutoCloseable {

    private static final int CHUNK = 256;

    /** An answer's end and length share a long: lines of 16 MiB, answers of 8 TiB in all. */
    private static final int LENGTH_BITS = 24;

    private static final long LENGTH_MASK = (1L << LENGTH_BITS) - 1;

    private final LineDecider decider;
    private final DecisionEngine engine;
    private final int threads;
    private final Spool input;
    private final Spool answers;
    private final Spool again;
    private final LongFile inputEnds;
    private final LongFile answerEnds;
    private final LongFile againEnds;
    private final LongFile sharedBits;
    private final Partitions persons;
    private final Partitions certificates;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long lines;
    private long errors;
    private boolean touching;

    StreamRun(LineDecider decider, DecisionEngine engine, Path folder, int threads) throws IOException {
        this.decider = decider;
        this.engine = engine;
        this.threads = threads;
        this.input = new Spool(folder.resolve("input"));
        this.answers = new Spool(folder.resolve("answers"));
        this.again = new Spool(folder.resolve("again"));
        this.inputEnds = new LongFile(folder.resolve("input-ends"));
        this.answerEnds = new LongFile(folder.resolve("answer-ends"));
        this.againEnds = new LongFile(folder.resolve("again-ends"));
        this.sharedBits = new LongFile(folder.resolve("shared-bits"));
        this.persons = new Partitions(folder, "persons");
        this.certificates = new Partitions(folder, "certificates");
    }

    StreamSummary run(LineReader in, OutputStream out) throws IOException {
        decideEach(in);
        certificates.forEachRun(this::markShared);
        persons.forEachRun(this::decidePerson);
        decideRemaining();
        putTogether(out);
        return new StreamSummary(lines, errors, outcomes);
    }

    private void decideEach(LineReader in) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<List<Answered>>> ahead = new ArrayDeque<>();
            long read = 0;
            for (List<byte[]> chunk = chunk(in); !chunk.isEmpty(); chunk = chunk(in)) {
                for (byte[] line : chunk) {
                    input.append(line, line.length);
                    inputEnds.set(read++, input.position());
                }
                long first = read - chunk.size();
                List<byte[]> taken = chunk;
                ahead.add(pool.submit(() -> decide(taken, first)));
                if (ahead.size() > 2 * threads) {
                    take(ahead.remove());
                }
            }
            while (!ahead.isEmpty()) {
                take(ahead.remove());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<byte[]> chunk(LineReader in) throws IOException {
        List<byte[]> chunk = new ArrayList<>(CHUNK);
        byte @Nullable [] line = null;
        while (chunk.size() < CHUNK && (line = in.read()) != null) {
            chunk.add(line);
        }
        return chunk;
    }

    private List<Answered> decide(List<byte[]> chunk, long first) {
        List<Answered> answered = new ArrayList<>(chunk.size());
        for (byte[] line : chunk) {
            answered.add(decider.decide(line, first + answered.size()));
        }
        return answered;
    }

    private void take(Future<List<Answered>> chunk) throws IOException {
        try {
            for (Answered answered : chunk.get()) {
                take(answered);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void take(Answered answered) throws IOException {
        answers.append(answered.answer(), answered.answer().length);
        answerEnds.set(lines, answers.position());
        if (answered.decision() == null) {
            errors++;
        } else {
            count(answered.decision(), 1);
        }
        long[] person = answered.person();
        long holder = person == null ? ~lines : person[0];
        if (person != null) {
            persons.add(person[0], person[1], lines, 0);
        }
        for (int i = 0; i < answered.certificates().size(); i++) {
            long[] certificate = answered.certificates().get(i);
            if (certificate != null) {
                certificates.add(
                        certificate[0], certificate[1], holder, lines * (LineDecider.MAX_CERTIFICATES + 1) + i);
            }
        }
        lines++;
    }

    private void markShared(Partitions.Entry[] entries, int from, int to) throws IOException {
        boolean oneHolder = entries[from].first() == entries[to - 1].first();
        for (int i = from; !oneHolder && i < to; i++) {
            long line = entries[i].second() / (LineDecider.MAX_CERTIFICATES + 1);
            long certificate = entries[i].second() % (LineDecider.MAX_CERTIFICATES + 1);
            sharedBits.set(line, sharedBits.get(line) | 1L << certificate);
            touching = true;
        }
    }

    private void decidePerson(Partitions.Entry[] entries, int from, int to) throws IOException {
        List<Long> group = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            group.add(entries[i].first());
        }
        touching = true;
        decideAgain(group);
    }

    private void decideRemaining() throws IOException {
        for (long line = 0; touching && line < lines; line++) {
            if (sharedBits.get(line) != 0 && againEnds.get(line) == 0) {
                decideAgain(List.of(line));
            }
        }
    }

    private void decideAgain(List<Long> group) throws IOException {
        List<Facts> facts = new ArrayList<>(group.size());
        List<Long> bits = new ArrayList<>(group.size());
        for (long line : group) {
            facts.add(decider.facts(input.read(line == 0 ? 0 : inputEnds.get(line - 1), inputEnds.get(line))));
            bits.add(sharedBits.get(line));
        }
        List<Decision> decisions = engine.decidePerson(
                facts, (application, certificate) -> (bits.get(application) >>> certificate & 1) == 1);
        for (int i = 0; i < group.size(); i++) {
            count(engine.decide(facts.get(i)), -1);
            count(decisions.get(i), 1);
            byte[] answer = decider.print(decisions.get(i));
            again.append(answer, answer.length);
            againEnds.set(group.get(i), again.position() << LENGTH_BITS | answer.length);
        }
    }

    private void putTogether(OutputStream out) throws IOException {
        try (InputStream first = answers.readAll()) {
            long from = 0;
            for (long line = 0; touching && line < lines; line++) {
                byte[] answer = first.readNBytes(Math.toIntExact(answerEnds.get(line) - from));
                from = answerEnds.get(line);
                long decidedAgain = againEnds.get(line);
                out.write(
                        decidedAgain == 0
                                ? answer
                                : again.read(
                                        (decidedAgain >>> LENGTH_BITS) - (decidedAgain & LENGTH_MASK),
                                        decidedAgain >>> LENGTH_BITS));
            }
            copy(first, out);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 18];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private void count(Decision decision, long sign) {
        for (CertificateDecision certificate : decision.certificates()) {
            outcomes.merge(certificate.outcome(), sign, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    @Override
    public void close() throws IOException {
        try (input;
                answers;
                again;
                inputEnds;
                answerEnds;
                againEnds;
                sharedBits;
                persons;
                certificates) {
            outcomes.clear();
        }
    }
}
