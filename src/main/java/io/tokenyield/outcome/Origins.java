package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R6: which earlier unit a bug repairs: the one that a link names, else the one that changed most of its files, and at
 * least half of them, in the days before. White space makes no defect; files of changes without a line, which may also
 * take lines away, tell an origin only where those with lines tell none. A fix is every commit that names the bug, whatever it
 * names first and whether it merged: nobody hides a repair by the words of a commit. What never merged makes no defect. Only facts decide that no check can remove: keys,
 * links, lines, files, the creation of the bug. Of several links, one to work of the same authors comes first, so that
 * nobody moves an own defect to a colleague by one more link; then the unit that is oldest.
 */
final class Origins {
    private final Known known;
    private final OutcomeRules rules;
    private final SortedMap<String, Lines> units;
    private final Map<String, SortedSet<String>> links = new TreeMap<>();
    private final Map<String, List<Commit>> byFile = new HashMap<>();

    /** @param units lines of each unit by root */
    Origins(Known known, OutcomeRules rules, List<CausedBy> causedBy, SortedMap<String, Lines> units) {
        this.known = known;
        this.rules = rules;
        this.units = units;
        causedBy.forEach(link ->
                links.computeIfAbsent(link.bugKey(), key -> new TreeSet<>()).add(link.originKey()));
        for (Commit commit : known.commits()) {
            if (isWork(commit) && known.unitOf(commit) != null && hasLines(commit) && !commit.isOnDeadBranch()) {
                known.substance(commit)
                        .files()
                        .forEach(file -> byFile.computeIfAbsent(file, none -> new ArrayList<>())
                                .add(commit));
            }
        }
    }

    boolean mayRepair(Ticket ticket) {
        return links.containsKey(ticket.key()) || rules.isBug(ticket);
    }

    /** The key of a ticket of the unit that is repaired; empty: this repairs nothing that is known. */
    Optional<String> of(Ticket bug, Work fix, Lines lines) {
        Optional<Instant> first = lines.fixBegan(bug.createdAt());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = first.get();
        Instant oldest = bug.createdAt().minus(Duration.ofDays(rules.repairDays()));
        String own = known.roots().of(bug.key());
        Optional<String> linked = links.getOrDefault(bug.key(), Collections.emptySortedSet()).stream()
                .filter(key -> known.roots().of(key) != null)
                .filter(key -> !known.roots().of(key).equals(own))
                .filter(key -> isEarlier(known.ticket(key), oldest, begin))
                .min(Comparator.comparing(known.roots()::of, firstOf(lines)).thenComparing(Comparator.naturalOrder()));
        return linked.or(() -> byFiles(own, fix, oldest, begin));
    }

    private Optional<String> byFiles(String own, Work fix, Instant oldest, Instant begin) {
        List<Commit> all = fix.commits().stream().filter(Origins::isWork).toList();
        List<Commit> evidence =
                all.stream().filter(commit -> own.equals(known.unitOf(commit))).toList();
        return byFilesOf(evidence, own, oldest, begin).or(() -> byFilesOf(all, own, oldest, begin));
    }

    private Optional<String> byFilesOf(List<Commit> commits, String own, Instant oldest, Instant begin) {
        Set<String> files = new HashSet<>();
        Set<String> filesOfLines = new HashSet<>();
        for (Commit commit : commits) {
            files.addAll(known.substance(commit).files());
            if (hasLines(commit)) {
                filesOfLines.addAll(known.substance(commit).files());
            }
        }
        return byFiles(own, filesOfLines, oldest, begin).or(() -> byFiles(own, files, oldest, begin));
    }

    private Optional<String> byFiles(String own, Set<String> files, Instant oldest, Instant begin) {
        Map<String, Integer> common = new TreeMap<>();
        for (String file : files) {
            Set<String> roots = new HashSet<>();
            for (Commit commit : byFile.getOrDefault(file, List.of())) {
                if (!commit.at().isBefore(oldest) && commit.at().isBefore(begin)) {
                    roots.add(known.unitOf(commit));
                }
            }
            roots.remove(own);
            roots.forEach(root -> common.merge(root, 1, Integer::sum));
        }
        BigDecimal enough = rules.commonFilesShare().multiply(BigDecimal.valueOf(files.size()));
        return common.keySet().stream()
                .filter(root -> BigDecimal.valueOf(common.get(root)).compareTo(enough) >= 0)
                .min(Comparator.<String, Integer>comparing(common::get)
                        .reversed()
                        .thenComparing(oldest()));
    }

    private static boolean isWork(Commit commit) {
        return !commit.isMerge() && !commit.isRevert();
    }

    private boolean hasLines(Commit commit) {
        return known.substance(commit).lines() > 0;
    }

    /**
     * Whether the ticket was there before the repair began, and neither it nor its unit was resolved or changed too long
     * before the bug was found. What was never resolved is not over; lines that were merged later save no defect.
     */
    private boolean isEarlier(Ticket ticket, Instant oldest, Instant begin) {
        Work unit = known.unit(known.roots().of(ticket.key()));
        return ticket.createdAt().isBefore(begin)
                && (isOpenUntil(oldest, unit)
                        || isOpenUntil(oldest, new Work(ticket, List.of(ticket), List.of()))
                        || unit.commits().stream()
                                .filter(commit -> unit.root().key().equals(known.unitOf(commit)))
                                .filter(commit -> isWork(commit) && hasLines(commit))
                                .map(Commit::at)
                                .anyMatch(at -> at.isBefore(begin) && !at.isBefore(oldest)));
    }

    private boolean isOpenUntil(Instant instant, Work work) {
        return work.firstResolved(known).map(at -> !at.isBefore(instant)).orElse(true);
    }

    private Comparator<String> firstOf(Lines fix) {
        Comparator<String> ownFirst = Comparator.comparing(
                root -> Collections.disjoint(units.get(root).authors(), fix.authors()));
        return ownFirst.thenComparing(oldest());
    }

    private Comparator<String> oldest() {
        return Comparator.<String, Instant>comparing(root ->
                        units.get(root).firstLine().orElse(known.ticket(root).createdAt()))
                .thenComparing(Comparator.naturalOrder());
    }
}
