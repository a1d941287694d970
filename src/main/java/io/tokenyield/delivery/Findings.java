package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is wrong with rows: those that are not kept, and odd values of those that are. */
final class Findings {
    private final Map<String, List<Problem>> rejected = new HashMap<>();
    private final Map<String, List<Problem>> remarks = new HashMap<>();
    private final Set<String> oddTickets = new TreeSet<>();
    private final Set<String> oddCommits = new TreeSet<>();
    private boolean hasFuture;
    private long said;

    void reject(Problem problem) {
        said++;
        rejected.computeIfAbsent(problem.table(), table -> new ArrayList<>()).add(problem);
    }

    void remark(Problem problem) {
        said++;
        remarks.computeIfAbsent(problem.table(), table -> new ArrayList<>()).add(problem);
    }

    /** What was found was said before, of another row. */
    void sameAgain() {
        said++;
    }

    /** Reads a row with a ticket's key. */
    void ofTicket(String key, Runnable reading) {
        note(oddTickets, key, reading);
    }

    /** Reads a row with the sha of a commit. */
    void ofCommit(String repository, String sha, Runnable reading) {
        note(oddCommits, repository + "/" + sha, reading);
    }

    private void note(Set<String> odd, String name, Runnable reading) {
        long before = said;
        reading.run();
        if (said > before) {
            odd.add(name);
        }
    }

    /** Keys of tickets about which, or about whose history, anything was found. */
    Set<String> oddTickets() {
        return with(oddTickets, Tickets.TABLE);
    }

    /** Repository and sha, with a slash between, of commits about which or about whose files anything was found. */
    Set<String> oddCommits() {
        return with(oddCommits, CommitReading.TABLE);
    }

    /** What is found when all rows were read names them. */
    private Set<String> with(Set<String> odd, String table) {
        Set<String> all = new TreeSet<>(odd);
        Stream.concat(rejected(table).stream(), remarks(table).stream())
                .map(Problem::key)
                .forEach(all::add);
        return all;
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
