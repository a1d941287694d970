package io.tokenyield.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of so many things are the same, found pair by pair; the order of the pairs does not matter. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int one, int other) {
        parent[root(one)] = root(other);
    }

    /** Members of each group. */
    Collection<List<Integer>> members() {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return groups.values();
    }

    private int root(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
