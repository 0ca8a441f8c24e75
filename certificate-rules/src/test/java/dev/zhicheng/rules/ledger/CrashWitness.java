package dev.zhicheng.rules.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts workers, writes down what they say, and holds the ledger to it in the end. */
final class CrashWitness {

    private static final long LONGEST_WAIT_SECONDS = 120;

    private final String kind;
    private final String location;
    private final Map<Integer, Set<String>> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Set<String>> credentials = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final Semaphore heard = new Semaphore(0);
    private final List<Thread> listeners = new ArrayList<>();

    CrashWitness(String kind, String location) {
        this.kind = kind;
        this.location = location;
    }

    /** Starts a worker a little before where the others are, so that it asks again for what was interrupted. */
    Process start() throws IOException {
        Process worker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWorker.class.getName(),
                        kind,
                        location,
                        Integer.toString(Math.max(0, last.get() - 3)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread listener = new Thread(() -> listen(worker));
        listener.setDaemon(true);
        listener.start();
        listeners.add(listener);
        return worker;
    }

    private void listen(Process worker) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(line.split(" "));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String[] words) {
        if (words.length == 3) {
            int key = Integer.parseInt(words[1]);
            (words[0].equals("ISSUED") ? credentials : numbers)
                    .computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet())
                    .add(words[2]);
            last.accumulateAndGet(key, Math::max);
            heard.release();
        }
    }

    /** Waits until so many answers were heard from now on. */
    void hear(int answers) throws InterruptedException {
        heard.drainPermits();
        assertThat(heard.tryAcquire(answers, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
                .as("answers within %d s", LONGEST_WAIT_SECONDS)
                .isTrue();
    }

    /** SIGKILL, and waits for the end. Not by the process itself, which would close what is still to be read of its words. */
    static void kill(Process worker) throws InterruptedException {
        worker.toHandle().destroyForcibly();
        worker.waitFor();
    }

    /** How many keys were answered for; asked once the ledger was checked. */
    int answered() {
        return numbers.size();
    }

    /** Holds a ledger to everything that was said by workers, all of them killed. */
    void check(IssuanceLedger ledger) throws InterruptedException {
        for (Thread listener : listeners) {
            listener.join();
        }
        assertThat(ledger.verify().broken()).isNull();
        Set<String> distinct = new HashSet<>();
        numbers.forEach((key, said) -> {
            LedgerEntry entry = ledger.find(Ledgers.key("k" + key)).orElseThrow();
            assertThat(said).as("numbers of key %d", key).containsExactly(entry.number());
            assertThat(distinct.add(entry.number()))
                    .as("number of key %d is its own", key)
                    .isTrue();
        });
        credentials.forEach((key, said) -> {
            LedgerEntry entry = ledger.find(Ledgers.key("k" + key)).orElseThrow();
            assertThat(said)
                    .as("credentials of key %d", key)
                    .containsExactly(entry.credential().orElseThrow());
        });
    }
}
