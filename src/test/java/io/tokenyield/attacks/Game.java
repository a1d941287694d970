package io.tokenyield.attacks;

import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Repair;
import io.tokenyield.outcome.Unit;
import io.tokenyield.score.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** One team that somebody plays in. What was true before anybody played is known; the team's data are changed in place. */
final class Game {
    private final Team team;
    private final Outcomes honest;
    private final String player;
    private final Random random;
    private final SortedSet<String> accomplices = new TreeSet<>();

    /** @param honest what the rules say of the team before anybody played */
    Game(Team team, Outcomes honest, String player, Random random) {
        this.team = team;
        this.honest = honest;
        this.player = player;
        this.random = random;
    }

    Team team() {
        return team;
    }

    String player() {
        return player;
    }

    Random random() {
        return random;
    }

    /** Those who were asked for help so far, by {@link #friends}. */
    SortedSet<String> accomplices() {
        return accomplices;
    }

    List<String> friends(int count) {
        List<String> others = new ArrayList<>(team.ids());
        others.remove(player);
        Collections.shuffle(others, random);
        List<String> friends = List.copyOf(others.subList(0, count));
        accomplices.addAll(friends);
        return friends;
    }

    String friend() {
        return friends(1).get(0);
    }

    /** Work that the person leads, resolved on days that count in both windows. */
    List<Unit> ledBy(String person) {
        return honest.units().stream()
                .filter(unit -> person.equals(unit.lead()) && isInBothWindows(unit))
                .toList();
    }

    /** Some work of others, resolved on days that count in both windows. */
    List<Unit> ofColleagues(int count) {
        return some(
                honest.units().stream()
                        .filter(unit -> !unit.paid().contains(player) && isInBothWindows(unit))
                        .toList(),
                count);
    }

    /** Bugs that take from work which the person has a share of. */
    List<String> repairsOf(String person) {
        SortedSet<String> own = new TreeSet<>();
        honest.units().stream()
                .filter(unit -> unit.shares().containsKey(person))
                .forEach(unit -> own.add(unit.root()));
        return honest.repairs().stream()
                .filter(repair -> own.contains(repair.originRoot()))
                .map(Repair::root)
                .toList();
    }

    double sizeOf(String ticket) {
        return team.done.stream()
                .filter(done -> done.ticket().equals(ticket))
                .mapToDouble(Team.Done::size)
                .sum();
    }

    private static boolean isInBothWindows(Unit unit) {
        return unit.firstResolvedAt() != null && Season.bothWindows().contains(Season.day(unit.firstResolvedAt()));
    }

    <T> List<T> some(List<T> values, int count) {
        List<T> some = new ArrayList<>(values);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, Math.min(count, some.size())));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Some hour of the days that count in both windows, with days left for what follows. */
    Instant anyTime() {
        Days days = Season.bothWindows();
        long hours = 24 * (days.to().toEpochDay() - days.from().toEpochDay() - 8);
        return Season.hoursAfter(Season.instant(days.from()), 1 + random.nextInt((int) hours));
    }

    /** The person's own work of the scored window, without what takes something back. */
    List<Commit> commitsBy(String person) {
        return team.commits.values().stream()
                .filter(commit -> person.equals(commit.author()))
                .filter(commit -> commit.revertsSha() == null && Season.isInWindow(commit.at()))
                .toList();
    }

    /** Of these, what nothing takes back: it can be told otherwise without others having to be. */
    List<Commit> standingCommitsBy(String person) {
        Set<String> takenBack = new HashSet<>();
        team.commits.values().forEach(commit -> takenBack.add(commit.revertsSha()));
        return commitsBy(person).stream()
                .filter(commit -> !takenBack.contains(commit.sha()))
                .toList();
    }

    /** On each day of the window with spend there is so many times as much. */
    void spendMore(String person, double factor) {
        Days days = Season.SCORED.days();
        team.spend
                .get(person)
                .subMap(days.from(), days.to())
                .replaceAll((day, usd) -> Team.rounded(usd.doubleValue() * factor));
    }

    /** Spend of some days is made some days later, or earlier where negative. */
    void moveSpend(LocalDate from, LocalDate to, int byDays) {
        team.take(player, new Days(from, to), 1)
                .forEach((day, usd) -> Team.add(team.spend.get(player), day.plusDays(byDays), usd));
    }

    /** A part of the spend is the player's all the same, but the meter has it elsewhere. */
    SortedMap<LocalDate, BigDecimal> hideSpend(double part) {
        Days all = new Days(
                Season.SCORED.lagged(-Season.SCORED.maturityDays()).from(),
                Season.SCORED.lagged(Season.SCORED.maturityDays()).to());
        var hidden = team.take(player, all, part);
        hidden.forEach((day, usd) -> {
            if (Season.SCORED.days().contains(day)) {
                team.elsewhere.merge(player, usd, BigDecimal::add);
            }
        });
        return hidden;
    }

    /** A ticket from beginning to end within a few days, with one commit. */
    Story task(String asks, String works, String reviews, String closes, long lines) {
        Instant begin = anyTime();
        Story task = team.story("Story", asks, begin)
                .inProgress(works, Season.hoursAfter(begin, 2 + random.nextInt(24)))
                .done(closes, Season.hoursAfter(begin, 60 + random.nextInt(60)));
        String[] approvers = reviews == null ? new String[0] : new String[] {reviews};
        team.points.put(task.key(), 2);
        return task.commit(works, Season.hoursAfter(begin, 40 + random.nextInt(10)), lines, approvers);
    }
}
