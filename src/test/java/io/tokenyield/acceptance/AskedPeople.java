package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the labels of a sample say of people, beside what the signals asked them in any month. */
final class AskedPeople {
    static final String[] WASTE_OF_USE = {
        "loop_same_prompt",
        "office_hours_loop",
        "cron",
        "swarm",
        "padding",
        "laundered",
        "human_mimic",
        "slow_drip",
        "dead_ends"
    };
    static final List<String> GAMES = List.of(
            "commit_splitting",
            "one_line_commits",
            "drive_by",
            "ticket_stuffing",
            "two_person_ring",
            "self_review",
            "revert_reapply",
            "no_op_closure",
            "reopen_reclose");

    private final Map<String, Set<String>> peopleByBehaviour = new TreeMap<>();
    private final Map<String, String> truth = new TreeMap<>();
    private final Set<String> notes = new TreeSet<>();
    private final Set<String> questions = new TreeSet<>();
    private final Map<String, Double> openDollars = new TreeMap<>();
    private final Map<String, String> signals = new TreeMap<>();

    private AskedPeople() {}

    static AskedPeople read(Path labels, TestRun run) throws IOException {
        AskedPeople asked = new AskedPeople();
        List<String> lines = Files.readAllLines(labels);
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", 4);
            asked.peopleByBehaviour
                    .computeIfAbsent(values[0], behaviour -> new TreeSet<>())
                    .add(values[1]);
            asked.truth.put(values[1], values[2]);
        }
        run.rows("SELECT DISTINCT person_id FROM usage_question").forEach(asked.notes::add);
        run.rows("SELECT DISTINCT person_id FROM usage_question WHERE level = 'question'")
                .forEach(asked.questions::add);
        for (String row : run.rows("SELECT person_id, unexplained_usd FROM score"
                + " WHERE period = '2026-09' AND unexplained_usd IS NOT NULL")) {
            asked.openDollars.put(row.split(" \\| ")[0], Double.valueOf(row.split(" \\| ")[1]));
        }
        for (String row : run.rows("SELECT person_id, `signal`, points FROM usage_signal WHERE period = '2026-09'"
                + " ORDER BY person_id, `signal`")) {
            String[] values = row.split(" \\| ");
            asked.signals.merge(values[0], values[1] + values[2], (before, more) -> before + " " + more);
        }
        return asked;
    }

    /** At least one: that nobody who does something is asked says nothing where nobody does it. */
    Set<String> people(String behaviour) {
        assertThat(peopleByBehaviour)
                .as("behaviours that somebody of the sample has")
                .containsKey(behaviour);
        return peopleByBehaviour.get(behaviour);
    }

    Set<String> questions() {
        return questions;
    }

    boolean isLabelled(String person) {
        return truth.containsKey(person);
    }

    List<String> questionsTo(String... behaviours) {
        return to(questions, behaviours);
    }

    /** Notes and questions. */
    List<String> notesTo(String... behaviours) {
        return to(notes, behaviours);
    }

    private List<String> to(Set<String> told, String... behaviours) {
        List<String> found = new ArrayList<>();
        for (String behaviour : behaviours) {
            people(behaviour).stream()
                    .filter(told::contains)
                    .map(person -> behaviour + " " + person + ": " + signals.get(person))
                    .forEach(found::add);
        }
        return found;
    }

    /** Of those who are asked, the share that wastes. */
    double precision() {
        return share(questions.stream(), person -> "tokenmaxxing".equals(truth.get(person)));
    }

    /** Of those who do one of these, the share that is asked. */
    double recall(String... behaviours) {
        return share(Stream.of(behaviours).flatMap(behaviour -> people(behaviour).stream()), questions::contains);
    }

    /** Of the dollars that no work explains, of people who waste, the share of those who are asked. */
    double shareOfWastedDollars() {
        double all = 0;
        double behindAQuestion = 0;
        for (String behaviour : WASTE_OF_USE) {
            for (String person : people(behaviour)) {
                double open = openDollars.getOrDefault(person, 0.0);
                all += open;
                behindAQuestion += questions.contains(person) ? open : 0;
            }
        }
        return behindAQuestion / all;
    }

    private static double share(Stream<String> people, Predicate<String> holds) {
        List<String> all = people.toList();
        return all.stream().filter(holds).count() / (double) all.size();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                "%-20s %6s %5s %9s %6s %8s  %s%n",
                "behaviour", "people", "notes", "questions", "recall", "open USD", "signals and points"));
        peopleByBehaviour.forEach((behaviour, people) -> text.append(String.format(
                "%-20s %6d %5d %9d %6.2f %8.0f  %s%n",
                behaviour,
                people.size(),
                people.stream().filter(notes::contains).count(),
                people.stream().filter(questions::contains).count(),
                recall(behaviour),
                people.stream()
                        .mapToDouble(person -> openDollars.getOrDefault(person, 0.0))
                        .sum(),
                String.join(
                        "; ",
                        people.stream()
                                .map(person -> signals.getOrDefault(person, "-"))
                                .toList()))));
        Set<String> others = new TreeSet<>(notes);
        others.removeAll(truth.keySet());
        return text.append(String.format(
                        "others: %d notes, %d questions%n",
                        others.size(),
                        others.stream().filter(questions::contains).count()))
                .append(String.format(
                        "questions %d, precision %.3f; recall of waste of use %.3f, of loops, swarms and padding %.3f;"
                                + " %.3f of wasted dollars behind a question",
                        questions.size(),
                        precision(),
                        recall(WASTE_OF_USE),
                        recall("loop_same_prompt", "office_hours_loop", "swarm", "padding"),
                        shareOfWastedDollars()))
                .toString();
    }
}
