package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.YieldFacts.Cost;
import io.tokenyield.publish.leads.YieldFacts.Scored;
import io.tokenyield.publish.leads.YieldFacts.Spender;
import io.tokenyield.publish.leads.YieldFacts.WorkUse;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What leads are told of the yield of a month, once, when its work has had time to prove itself. Of the same groups, and adding
 * up to the same costs, as what they were told of its spend.
 */
public record YieldRelease(
        YearMonth period, int groupMin, List<Result> results, List<Band> bands, List<Split> splits, List<Work> work) {

    /**
     * Sums over people with a score, in the window that ends with the month; dollars at constant prices.
     *
     * @param spendUsd null: not told, because too few of the group have no score or moved
     */
    public record Result(
            Group group, int people, BigDecimal spendUsd, BigDecimal verifiedValue, BigDecimal unexplainedUsd) {}

    public record Band(Group group, String band, int people) {}

    /** Of a group's cost, what has a ticket. */
    public record Split(Group group, String currency, BigDecimal attributedCost) {}

    /** Parts of a group's cost: by what came of it, topmost ticket, ticket; the less said, the more is put together. */
    public record Work(
            Group group, String currency, String outcome, String epic, String ticket, BigDecimal usageCost) {}

    public static YieldRelease of(YieldFacts facts) {
        List<Result> results = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        scores(facts, results, bands);
        List<Split> splits = new ArrayList<>();
        List<Work> work = new ArrayList<>();
        for (String currency :
                facts.costs().stream().map(Cost::currency).distinct().sorted().toList()) {
            Splits ofCurrency = Splits.of(facts, currency);
            splits.addAll(ofCurrency.rows());
            for (Split split : ofCurrency.rows()) {
                List<WorkUse> uses = ofCurrency.work().getOrDefault(split.group(), List.of());
                work.addAll(WorkTree.of(split.group(), uses, split.attributedCost(), facts.groupMin()));
            }
            ofCurrency
                    .unattributed()
                    .forEach((group, cents) ->
                            work.add(new Work(group, currency, TeamYield.UNATTRIBUTED, "", "", cents)));
        }
        return new YieldRelease(facts.period(), facts.groupMin(), results, bands, splits, work);
    }

    private static void scores(YieldFacts facts, List<Result> results, List<Band> bands) {
        List<Scored> all = facts.scores().stream()
                .filter(score -> facts.groups().of(score.team()).isPresent())
                .toList();
        SortedMap<Group, List<Scored>> byGroup = SpendRelease.byGroup(
                all, score -> facts.groups().of(score.team()).orElseThrow());
        SortedMap<Group, Crowd> crowds = new TreeMap<>();
        byGroup.forEach((group, scored) ->
                crowds.put(group, Crowd.of(scored.stream().map(Scored::person).collect(Collectors.toSet()))));
        SortedMap<Group, BigDecimal> spend = Cents.byGroup(byGroup, Scored::spendUsd);
        SortedMap<Group, BigDecimal> verified = Cents.byGroup(byGroup, Scored::verified);
        SortedMap<Group, BigDecimal> unexplained = Cents.byGroup(byGroup, Scored::unexplainedUsd);
        Set<Group> spendTold = new WindowSpend(byGroup, spenders(facts), facts.groupMin()).told();
        for (Group group : Groups.shown(crowds, facts.groupMin()).keySet()) {
            List<Scored> scored = byGroup.getOrDefault(group, all);
            results.add(new Result(
                    group,
                    scored.size(),
                    spendTold.contains(group) ? spend.get(group) : null,
                    verified.get(group),
                    unexplained.get(group)));
            if (group.scope() != Group.Scope.COMPANY) {
                Map<String, Integer> people = new HashMap<>();
                scored.forEach(score -> people.merge(score.band(), 1, Integer::sum));
                BandCounts.of(people, facts.groupMin())
                        .forEach(band -> bands.add(new Band(group, band.band(), band.people())));
            }
        }
    }

    private static SortedMap<Group, List<Spender>> spenders(YieldFacts facts) {
        return SpendRelease.byGroup(
                facts.spenders().stream()
                        .filter(one -> facts.groups().of(one.team()).isPresent())
                        .toList(),
                one -> facts.groups().of(one.team()).orElseThrow());
    }
}
