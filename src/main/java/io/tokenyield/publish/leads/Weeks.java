package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.SpendFacts.WeekUse;
import io.tokenyield.publish.leads.SpendRelease.Month;
import io.tokenyield.publish.leads.SpendRelease.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weeks of a month of one group, cut at the ends of the month. Weeks follow each other and make up the month, so a week of
 * too few people is put to the one behind it, the last ones to the one before: no sum of weeks leaves a few people over.
 */
final class Weeks {
    private record Stretch(LocalDate from, List<WeekUse> uses) {}

    private Weeks() {}

    /** @param told figures of the month that are told */
    static List<Week> of(Month month, List<WeekUse> uses, Set<Figure> told, SpendFacts facts) {
        List<Stretch> stretches = stretches(uses, facts);
        Set<Figure> figures =
                Figures.ofAll(stretches.stream().map(Stretch::uses).toList(), told, facts.groupMin());
        List<BigDecimal> exact = stretches.stream()
                .map(stretch -> SpendRelease.sum(stretch.uses()).usageCost())
                .toList();
        List<BigDecimal> cents = Cents.parts(exact, month.amounts().usageCost());
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            LocalDate last = i + 1 < stretches.size()
                    ? stretches.get(i + 1).from().minusDays(1)
                    : facts.period().atEndOfMonth();
            weeks.add(new Week(
                    month.group(),
                    month.currency(),
                    i == 0 ? facts.period().atDay(1) : stretch.from(),
                    last,
                    SpendRelease.crowd(stretch.uses()).size(),
                    SpendRelease.sum(stretch.uses()).telling(figures, cents.get(i))));
        }
        return weeks;
    }

    private static List<Stretch> stretches(List<WeekUse> uses, SpendFacts facts) {
        SortedMap<LocalDate, List<WeekUse>> byWeek = new TreeMap<>();
        uses.forEach(use -> byWeek.computeIfAbsent(use.weekFrom(), week -> new ArrayList<>())
                .add(use));
        List<Stretch> stretches = new ArrayList<>();
        Stretch open = null;
        for (var week : byWeek.entrySet()) {
            open = open == null ? new Stretch(week.getKey(), new ArrayList<>()) : open;
            open.uses().addAll(week.getValue());
            if (SpendRelease.crowd(open.uses()).isEnough(facts.groupMin())) {
                stretches.add(open);
                open = null;
            }
        }
        if (open != null && !stretches.isEmpty()) {
            stretches.get(stretches.size() - 1).uses().addAll(open.uses());
        } else if (open != null) {
            stretches.add(open);
        }
        return stretches;
    }
}
