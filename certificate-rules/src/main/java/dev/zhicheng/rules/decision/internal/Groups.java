package dev.zhicheng.rules.decision.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers joined into groups, as by union-find. */
final class Groups {

    private final int[] parents;

    Groups(int count) {
        parents = new int[count];
        for (int i = 0; i < count; i++) {
            parents[i] = i;
        }
    }

    void join(Collection<Integer> members) {
        Integer first = null;
        for (int member : members) {
            if (first == null) {
                first = member;
            } else {
                parents[find(member)] = find(first);
            }
        }
    }

    int find(int member) {
        int root = member;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(find(i), root -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
