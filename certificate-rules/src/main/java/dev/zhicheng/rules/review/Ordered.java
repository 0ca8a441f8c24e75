package dev.zhicheng.rules.review;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Immutable copies whose order is that of their elements, so that equal collections are written alike. */
final class Ordered {

    private Ordered() {}

    static <E extends Comparable<E>> Set<E> set(Set<E> elements) {
        return Collections.unmodifiableSet(new TreeSet<>(elements));
    }

    static <K extends Comparable<K>, V> Map<K, V> map(Map<K, V> entries) {
        return map(entries, value -> value);
    }

    static <K extends Comparable<K>, V> Map<K, V> map(Map<K, V> entries, UnaryOperator<V> copy) {
        TreeMap<K, V> ordered = new TreeMap<>();
        entries.forEach((key, value) -> ordered.put(key, copy.apply(value)));
        return Collections.unmodifiableMap(ordered);
    }
}
