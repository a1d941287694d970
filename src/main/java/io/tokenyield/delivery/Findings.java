package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with rows: those that are not kept, and odd values of those that are. */
final class Findings {
    private final Map<String, List<Problem>> rejected = new HashMap<>();
    private final Map<String, List<Problem>> remarks = new HashMap<>();
    private boolean hasFuture;

    void reject(Problem problem) {
        rejected.computeIfAbsent(problem.table(), table -> new ArrayList<>()).add(problem);
    }

    void remark(Problem problem) {
        remarks.computeIfAbsent(problem.table(), table -> new ArrayList<>()).add(problem);
    }

    /** Something lies in the future and will not for ever: the same rows have to be read again. */
    void noteFuture() {
        hasFuture = true;
    }

    boolean hasFuture() {
        return hasFuture;
    }

    List<Problem> rejected(String table) {
        return rejected.getOrDefault(table, List.of());
    }

    List<Problem> remarks(String table) {
        return remarks.getOrDefault(table, List.of());
    }
}
