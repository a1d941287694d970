package io.tokenyield.attacks;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.CausedBy;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.StatusChange;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.score.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a team leaves in the data, to be played with: tickets, changes, what its people spend. Teams share no ticket,
 * no file and no repository.
 */
final class Team {
    /** Work that was really done, whatever the tracker says; hidden from every metric. */
    record Done(String person, String ticket, LocalDate day, double size) {}

    private static final int DECIMALS = 4;

    private final int number;
    private final List<Person> people;
    final SortedMap<String, Ticket> tickets = new TreeMap<>();
    final SortedMap<String, List<StatusChange>> changes = new TreeMap<>();
    final SortedMap<String, List<Assignment>> assignments = new TreeMap<>();
    final SortedMap<String, Commit> commits = new TreeMap<>();
    final List<CausedBy> causedBy = new ArrayList<>();
    final List<Done> done = new ArrayList<>();
    /** Story points by ticket. */
    final SortedMap<String, Integer> points = new TreeMap<>();
    /** Cost by person and day, as the provider meters it. */
    final SortedMap<String, SortedMap<LocalDate, BigDecimal>> spend = new TreeMap<>();
    /** Spend of the team that is no person's, by day: shared keys, unknown accounts. */
    final SortedMap<LocalDate, BigDecimal> shared = new TreeMap<>();
    /** Spend by person that was really theirs and that the meter has elsewhere or not at all. */
    final SortedMap<String, BigDecimal> elsewhere = new TreeMap<>();
    /** How many times too much a person's client reports. */
    final SortedMap<String, Integer> clientFactor = new TreeMap<>();

    private int keys;

    Team(int number, List<Person> people) {
        this.number = number;
        this.people = List.copyOf(people);
        people.forEach(person -> spend.put(person.id(), new TreeMap<>()));
    }

    Team copy() {
        Team copy = new Team(number, people);
        copy.tickets.putAll(tickets);
        changes.forEach((key, rows) -> copy.changes.put(key, new ArrayList<>(rows)));
        assignments.forEach((key, rows) -> copy.assignments.put(key, new ArrayList<>(rows)));
        copy.commits.putAll(commits);
        copy.causedBy.addAll(causedBy);
        copy.done.addAll(done);
        copy.points.putAll(points);
        spend.forEach((person, days) -> copy.spend.put(person, new TreeMap<>(days)));
        copy.shared.putAll(shared);
        copy.elsewhere.putAll(elsewhere);
        copy.clientFactor.putAll(clientFactor);
        copy.keys = keys;
        return copy;
    }

    /** Whether the same is in the data; what is hidden from every metric may differ. */
    boolean isLike(Team other) {
        return tickets.equals(other.tickets)
                && changes.equals(other.changes)
                && assignments.equals(other.assignments)
                && commits.equals(other.commits)
                && causedBy.equals(other.causedBy)
                && points.equals(other.points)
                && spend.equals(other.spend)
                && shared.equals(other.shared)
                && clientFactor.equals(other.clientFactor);
    }

    int number() {
        return number;
    }

    List<Person> people() {
        return people;
    }

    List<String> ids() {
        return people.stream().map(Person::id).toList();
    }

    String owner() {
        return "po" + number;
    }

    String tester() {
        return "qa" + number;
    }

    String stack() {
        return "stack" + number % 5;
    }

    String repository() {
        return "repo" + number;
    }

    /** A ticket that there was not yet. */
    Story story(String type, String creator, Instant created) {
        return story(type, creator, null, created);
    }

    Story story(String type, String creator, String parent, Instant created) {
        String key = "T" + number + "-" + ++keys;
        tickets.put(key, new Ticket(key, type, creator, parent, type.equals("Epic"), created));
        return new Story(this, key);
    }

    Story story(String key) {
        return new Story(this, key);
    }

    /** A change that there was not yet; it is put there by {@link #put}. */
    Commit change(String author, Instant at, List<String> ticketKeys, long lines, List<String> approvers) {
        return new Commit(
                "c" + number + "-" + ++keys,
                repository(),
                author,
                List.of(),
                at,
                ticketKeys,
                lines,
                false,
                null,
                null,
                approvers,
                null,
                null);
    }

    void put(Commit commit) {
        commits.put(commit.sha(), commit);
    }

    void spend(String person, LocalDate day, double usd) {
        add(spend.get(person), day, rounded(usd));
    }

    static void add(SortedMap<LocalDate, BigDecimal> days, LocalDate day, BigDecimal usd) {
        if (usd.signum() != 0) {
            days.merge(day, usd, BigDecimal::add);
        }
    }

    BigDecimal spent(String person, Days days) {
        return sum(spend.get(person), days);
    }

    BigDecimal shared(Days days) {
        return sum(shared, days);
    }

    /** A part of what a person spends on these days, taken away. */
    SortedMap<LocalDate, BigDecimal> take(String person, Days days, double part) {
        SortedMap<LocalDate, BigDecimal> taken = new TreeMap<>();
        spend.get(person).subMap(days.from(), days.to()).replaceAll((day, usd) -> {
            BigDecimal some = rounded(usd.doubleValue() * part);
            taken.put(day, some);
            return usd.subtract(some);
        });
        return taken;
    }

    static BigDecimal rounded(double usd) {
        return BigDecimal.valueOf(usd).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(SortedMap<LocalDate, BigDecimal> daily, Days days) {
        return daily.subMap(days.from(), days.to()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
