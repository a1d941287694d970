package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R2: whose a unit is. Shares are cut to twelve decimals, so they never sum to more than 1.
 *
 * @param lead null: nobody who is known worked on it
 * @param shares larger than 0 only
 * @param paid who has a share or wrote a line: they hold no key of the unit
 * @param workers the paid and, where no code is needed, all who had it in progress: none of them earns from its repairs
 */
record Credit(String lead, SortedMap<String, BigDecimal> shares, SortedSet<String> paid, SortedSet<String> workers) {
    static final int DECIMALS = 12;

    static Credit of(Work work, Lines lines, Known known, OutcomeRules rules) {
        SortedSet<String> workers = new TreeSet<>(lines.authors());
        SortedSet<String> evident = new TreeSet<>();
        lines.byActor().keySet().stream()
                .filter(actor -> Actors.isPerson(actor) && lines.isEvidence(actor))
                .forEach(evident::add);
        SortedMap<String, Duration> inProgress = new TreeMap<>();
        if (known.hasAssigneeHistory()) {
            Instant until = work.firstResolved(known).orElse(known.asOf());
            Timeline root = known.timeline(work.root());
            inProgress = root.inProgress(until);
            boolean needsCode = !work.tickets().stream().allMatch(rules::needsNoCode);
            if (!needsCode) {
                workers.addAll(inProgress.keySet());
            }
            // who takes a ticket for a moment has not done it
            BigDecimal all = rules.evidenceFloor().multiply(millis(root.timeInProgress(until)));
            inProgress.values().removeIf(time -> millis(time).compareTo(all) < 0);
            if (!needsCode) {
                evident.addAll(inProgress.keySet());
            }
        }
        String lead = lead(evident, inProgress, lines);
        SortedMap<String, BigDecimal> shares = lead == null ? new TreeMap<>() : shares(lead, evident, lines, rules);
        SortedSet<String> paid = new TreeSet<>(lines.authors());
        paid.addAll(shares.keySet());
        return new Credit(lead, shares, paid, workers);
    }

    private static BigDecimal millis(Duration time) {
        return BigDecimal.valueOf(time.toMillis());
    }

    private static String lead(SortedSet<String> evident, SortedMap<String, Duration> inProgress, Lines lines) {
        List<Comparator<String>> order = List.of(
                Comparator.comparing(person -> inProgress.getOrDefault(person, Duration.ZERO)),
                Comparator.comparing(lines::of),
                Comparator.reverseOrder());
        return evident.stream()
                .max(order.stream().reduce(Comparator::thenComparing).orElseThrow())
                .orElse(null);
    }

    private static SortedMap<String, BigDecimal> shares(
            String lead, SortedSet<String> evident, Lines lines, OutcomeRules rules) {
        long cap = rules.linesCap() * Substance.LINE;
        long sum = Math.min(lines.coAuthored(), cap);
        for (long written : lines.byActor().values()) {
            sum += Math.min(written, cap);
        }
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        if (sum == 0) {
            shares.put(lead, BigDecimal.ONE);
            return shares;
        }
        BigDecimal all = BigDecimal.valueOf(sum);
        for (String person : evident) {
            boolean leads = person.equals(lead);
            BigDecimal weight = BigDecimal.valueOf(Math.min(lines.of(person), cap));
            boolean earns = leads || weight.compareTo(all.multiply(rules.evidenceFloor())) >= 0;
            BigDecimal part = BigDecimal.ONE.subtract(rules.leadShare()).multiply(weight);
            BigDecimal share = part.divide(all, DECIMALS, RoundingMode.FLOOR);
            if (leads) {
                share = share.add(rules.leadShare());
            }
            if (earns && share.signum() > 0) {
                shares.put(person, share.stripTrailingZeros());
            }
        }
        return shares;
    }
}
