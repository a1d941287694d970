package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.YieldFacts.Scored;
import io.tokenyield.publish.leads.YieldFacts.Spender;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Of which groups the spend of people with a score is told. The months of a group tell what all its people cost on the days
 * that they were in it, so months less the window leave those without a score, and those who were in another team for a while:
 * each has to be enough people, or nobody.
 */
record WindowSpend(Map<Group, List<Scored>> scored, Map<Group, List<Spender>> spenders, int least) {

    Set<Group> told() {
        Set<Group> told = new TreeSet<>();
        scored.keySet().stream().filter(group -> isEnough(Set.of(group))).forEach(told::add);
        Set<Group> hidden = new TreeSet<>(scored.keySet());
        hidden.addAll(spenders.keySet());
        Set<Group> all = Set.copyOf(hidden);
        hidden.removeAll(told);
        if (isEnough(all) && isEnough(hidden)) {
            told.add(Group.COMPANY);
        }
        return told;
    }

    private boolean isEnough(Set<Group> groups) {
        Set<String> anywhere = people(scored, of -> true, Scored::person);
        Set<String> within = people(scored, groups::contains, Scored::person);
        Set<String> spent = people(spenders, groups::contains, Spender::person);
        Set<String> spentElsewhere = people(spenders, of -> !groups.contains(of), Spender::person);
        Set<String> unscored = without(spent, anywhere);
        Set<String> moved = without(spent, within);
        moved.removeAll(unscored);
        within.retainAll(spentElsewhere);
        moved.addAll(within);
        return Crowd.of(unscored, moved).isEnough(least);
    }

    private static <T> Set<String> people(
            Map<Group, List<T>> rows, Predicate<Group> which, Function<T, String> person) {
        return rows.entrySet().stream()
                .filter(of -> which.test(of.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .map(person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
