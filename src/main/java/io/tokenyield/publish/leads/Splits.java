package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.YieldFacts.Cost;
import io.tokenyield.publish.leads.YieldFacts.WorkUse;
import io.tokenyield.publish.leads.YieldRelease.Split;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which groups' costs may be told apart into what has a ticket and what has none: where both are of enough people, or of nobody.
 * What has none is what is left of the cost that was shown, so that rows which came late show in no difference.
 *
 * @param work of groups that are split: use with a ticket
 * @param unattributed of these groups, in cents
 */
record Splits(List<Split> rows, SortedMap<Group, List<WorkUse>> work, SortedMap<Group, BigDecimal> unattributed) {
    private static final Predicate<WorkUse> HAS_TICKET = use -> !use.ticket().isEmpty();

    static Splits of(YieldFacts facts, String currency) {
        Map<Group, BigDecimal> costs = facts.costs().stream()
                .filter(cost -> cost.currency().equals(currency))
                .collect(Collectors.toMap(Cost::group, Cost::cents));
        List<WorkUse> all = facts.work().stream()
                .filter(use -> use.currency().equals(currency))
                .filter(use -> facts.groups().of(use.team()).isPresent())
                .toList();
        SortedMap<Group, List<WorkUse>> byGroup =
                SpendRelease.byGroup(all, use -> facts.groups().of(use.team()).orElseThrow());
        SortedMap<Group, Crowd> crowds = new TreeMap<>();
        byGroup.forEach((group, uses) -> crowds.put(group, crowd(uses)));
        SortedMap<Group, BigDecimal> cents =
                Cents.byGroup(byGroup, use -> HAS_TICKET.test(use) ? use.cost() : BigDecimal.ZERO);
        Splits splits = new Splits(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        for (Group group : Groups.shown(crowds, facts.groupMin()).keySet()) {
            if (costs.containsKey(group)) {
                splits.add(
                        new Split(group, currency, cents.get(group)),
                        costs.get(group),
                        byGroup.getOrDefault(group, all));
            }
        }
        return splits;
    }

    private static Crowd crowd(List<WorkUse> uses) {
        return Crowd.of(people(uses, use -> true), people(uses, HAS_TICKET), people(uses, HAS_TICKET.negate()));
    }

    private static Set<String> people(List<WorkUse> uses, Predicate<WorkUse> which) {
        return uses.stream().filter(which).map(WorkUse::person).collect(Collectors.toSet());
    }

    private void add(Split rounded, BigDecimal cost, List<WorkUse> uses) {
        List<WorkUse> attributed = uses.stream().filter(HAS_TICKET).toList();
        boolean isAll =
                uses.stream().allMatch(HAS_TICKET) && Cents.isRoundingOf(cost, Parts.sum(attributed, WorkUse::cost));
        Split split = isAll ? new Split(rounded.group(), rounded.currency(), cost) : rounded;
        BigDecimal left = cost.subtract(split.attributedCost());
        if (left.signum() < 0 || left.signum() > 0 && uses.stream().allMatch(HAS_TICKET)) {
            // More, or less, came to light since the cost was shown, and it may be one person's.
            return;
        }
        rows.add(split);
        if (split.group().scope() != Group.Scope.COMPANY) {
            work.put(split.group(), attributed);
            unattributed.put(split.group(), left);
        }
    }
}
