package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.Numberer.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many callers who all ask for the same keys in the same order, each asking again until there is an answer, and a record
 * of the answers that the storage knows nothing of.
 */
final class Hammer {

    private static final int CALLERS = 8;
    private static final int PATIENCE = 200;

    private final Map<String, Set<Long>> acknowledged = new ConcurrentHashMap<>();

    /** Notes an answer. */
    void acknowledge(String key, long serial) {
        acknowledged.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(serial);
    }

    /** Something that goes wrong now and then. */
    interface Mishap {
        void happen() throws Exception;
    }

    /** Asks for the keys with many callers at once; every so many answers there is a mishap. */
    void strike(Numberer numberer, List<String> keys, int answersBetween, Mishap mishap) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        CountDownLatch start = new CountDownLatch(CALLERS);
        AtomicInteger answers = new AtomicInteger();
        List<Future<?>> done = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            done.add(callers.submit(() -> {
                start.countDown();
                start.await();
                for (String key : keys) {
                    acknowledge(key, ask(numberer, key));
                    if (answers.incrementAndGet() % answersBetween == 0) {
                        mishap.happen();
                    }
                }
                return null;
            }));
        }
        for (Future<?> caller : done) {
            caller.get();
        }
        callers.shutdown();
    }

    private static long ask(Numberer numberer, String key) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return numberer.serial(key);
            } catch (Exception e) {
                if (attempt == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    /** Which guarantees were broken, judged by what was acknowledged and what is stored. */
    Set<String> broken(List<Stored> stored) {
        Set<String> broken = new HashSet<>();
        Map<String, Set<Long>> serials = new HashMap<>();
        Map<Long, Set<String>> keys = new HashMap<>();
        stored.forEach(each -> {
            serials.computeIfAbsent(each.key(), k -> new HashSet<>()).add(each.serial());
            keys.computeIfAbsent(each.serial(), s -> new HashSet<>()).add(each.key());
        });
        acknowledged.forEach((key, answers) -> {
            answers.forEach(
                    serial -> keys.computeIfAbsent(serial, s -> new HashSet<>()).add(key));
            if (answers.size() > 1) {
                broken.add("S2");
            }
            if (!serials.getOrDefault(key, Set.of()).containsAll(answers)) {
                broken.add("S3");
            }
        });
        if (keys.values().stream().anyMatch(of -> of.size() > 1)) {
            broken.add("S1");
        }
        if (serials.values().stream().anyMatch(of -> of.size() > 1)) {
            broken.add("S2");
        }
        Set<Long> used = new HashSet<>();
        stored.forEach(each -> used.add(each.serial()));
        for (long serial = 1; serial <= used.size(); serial++) {
            if (!used.contains(serial)) {
                broken.add("S4");
            }
        }
        return broken;
    }

    /** The keys that were acknowledged. */
    Set<String> keys() {
        return acknowledged.keySet();
    }
}
