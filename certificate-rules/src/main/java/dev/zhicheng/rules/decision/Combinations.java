package dev.zhicheng.rules.decision;

import java.util.ArrayList;
import java.util.List;

/** Choosing some of several, in lexicographic order. */
final class Combinations {

    private Combinations() {}

    /** All choices of {@code size} elements, each in the order of the list. */
    static <T> List<List<T>> of(List<T> elements, int size) {
        List<List<T>> all = new ArrayList<>();
        collect(elements, size, 0, new ArrayList<>(), all);
        return all;
    }

    private static <T> void collect(List<T> elements, int size, int from, List<T> chosen, List<List<T>> all) {
        if (chosen.size() == size) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (int i = from; i <= elements.size() - (size - chosen.size()); i++) {
            chosen.add(elements.get(i));
            collect(elements, size, i + 1, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }
}
