package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.CostCentreFacts.Member;
import io.tokenyield.publish.leads.CostCentreFacts.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What finance is told of the yield of cost centres, once, when leads are told the yield of the month. Each figure is of enough
 * people, and so is whatever comes out when figures of cost centres, of teams and of the company are added up and subtracted:
 * {@link CostCentreTies}. Amounts are in cents, and cost centres add up to what leads are told of the company.
 *
 * @param toldWith by cost centre: the row that tells of it; none for one of too few people
 * @param costCentres all of the month
 */
public record CostCentreRelease(
        YearMonth period,
        Window window,
        List<String> costCentres,
        SortedMap<String, String> toldWith,
        List<Row> rows,
        List<Reason> reasons) {
    /** Of people whose team leads are told nothing of: they are in no sum that leads see, so they are in no share either. */
    static final String TEAM_NOT_TOLD = "team without use in the month";

    /**
     * Dollars at constant prices, in the window.
     *
     * @param costCentre the first of those that are told together
     * @param people with a score; null with the next two: too few
     * @param peopleNotScored null with the next: too few
     */
    public record Row(
            String costCentre,
            Integer people,
            BigDecimal spendUsd,
            BigDecimal unexplainedUsd,
            Integer peopleNotScored,
            BigDecimal notScoredUsd) {
        public boolean isScored() {
            return people != null;
        }

        public boolean isRestTold() {
            return peopleNotScored != null;
        }
    }

    /** Part of what is not scored of a row. */
    public record Reason(String costCentre, String reason, int people, BigDecimal spendUsd) {}

    /** People of a row. */
    private record Crew(List<Member> scored, List<Member> others) {
        Crew() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    public static CostCentreRelease of(CostCentreFacts facts) {
        Set<Member> scored = new HashSet<>(scored(facts));
        boolean areResultsTold = !facts.results().isEmpty();
        SortedMap<String, String> ties =
                areResultsTold ? CostCentreTies.of(places(facts, scored), facts.groupMin()) : new TreeMap<>();
        SortedMap<String, String> toldWith = new TreeMap<>();
        SortedMap<String, Crew> crews = new TreeMap<>();
        for (Member member : facts.members()) {
            String row = ties.getOrDefault(member.costCentre(), member.costCentre());
            toldWith.put(member.costCentre(), row);
            Crew crew = crews.computeIfAbsent(row, name -> new Crew());
            (scored.contains(member) ? crew.scored() : crew.others()).add(member);
        }
        List<String> costCentres = List.copyOf(toldWith.keySet());
        Crowds crowds = new Crowds(facts.groupMin(), areResultsTold);
        crews.values().removeIf(crew -> !crowds.areScoredTold(crew) && !crowds.areOthersTold(crew));
        toldWith.values().retainAll(crews.keySet());
        return new CostCentreRelease(
                facts.period(),
                facts.window(),
                costCentres,
                toldWith,
                rows(crews, crowds),
                crews.entrySet().stream()
                        .filter(crew -> crowds.areOthersTold(crew.getValue()))
                        .flatMap(crew -> reasons(crew.getKey(), crew.getValue(), facts).stream())
                        .toList());
    }

    /** Those who are in what leads are told of scores. */
    private static List<Member> scored(CostCentreFacts facts) {
        return facts.members().stream()
                .filter(Member::isScored)
                .filter(member -> facts.groups().of(member.team()).isPresent())
                .toList();
    }

    /** Teams that leads see by themselves, and what is left of the company without them. */
    private static List<CostCentreTies.Place> places(CostCentreFacts facts, Set<Member> scored) {
        Set<Group> shown =
                facts.results().stream().map(YieldRelease.Result::group).collect(Collectors.toSet());
        return scored.stream()
                .map(member -> {
                    Group group = facts.groups().of(member.team()).orElseThrow();
                    return new CostCentreTies.Place(shown.contains(group) ? group : Group.COMPANY, member.costCentre());
                })
                .toList();
    }

    /** Who may be told. */
    private record Crowds(int least, boolean areResultsTold) {
        /** Where leads are told results, the rows are made so that each has enough of them, or nobody. */
        boolean areScoredTold(Crew crew) {
            return areResultsTold && !crew.scored().isEmpty();
        }

        boolean areOthersTold(Crew crew) {
            return crew.others().size() >= least;
        }
    }

    private static List<Row> rows(SortedMap<String, Crew> crews, Crowds crowds) {
        List<String> names = List.copyOf(crews.keySet());
        List<Crew> told = names.stream()
                .map(name -> crowds.areScoredTold(crews.get(name)) ? crews.get(name) : new Crew())
                .toList();
        List<BigDecimal> spend = cents(told, Member::spendUsd);
        List<BigDecimal> unexplained = cents(told, Member::unexplainedUsd);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Crew crew = crews.get(names.get(i));
            boolean isScored = crowds.areScoredTold(crew) || crew.scored().isEmpty();
            boolean isRestTold = crowds.areOthersTold(crew) || crew.others().isEmpty();
            rows.add(new Row(
                    names.get(i),
                    isScored ? crew.scored().size() : null,
                    isScored ? spend.get(i) : null,
                    isScored ? unexplained.get(i) : null,
                    isRestTold ? crew.others().size() : null,
                    isRestTold ? Cents.of(Parts.sum(crew.others(), Member::spendUsd)) : null));
        }
        return rows;
    }

    private static List<BigDecimal> cents(List<Crew> crews, Function<Member, BigDecimal> amount) {
        return Cents.parts(
                crews.stream().map(crew -> Parts.sum(crew.scored(), amount)).toList());
    }

    /** Of enough people each, in the order of their names; what is left last. */
    private static List<Reason> reasons(String costCentre, Crew crew, CostCentreFacts facts) {
        SortedMap<String, List<Member>> byReason = crew.others().stream()
                .collect(Collectors.groupingBy(
                        member -> member.isScored() ? TEAM_NOT_TOLD : member.notScored(),
                        TreeMap::new,
                        Collectors.toList()));
        Parts<Member> parts = Parts.of(byReason, Member::spendUsd, Member::person, facts.groupMin());
        List<BigDecimal> cents = Cents.parts(parts.amounts());
        List<Reason> reasons = new ArrayList<>();
        int others = crew.others().size();
        for (int i = 0; i < parts.names().size(); i++) {
            int people = byReason.get(parts.names().get(i)).size();
            reasons.add(new Reason(costCentre, parts.names().get(i), people, cents.get(i)));
            others -= people;
        }
        reasons.sort(Comparator.comparing(Reason::reason));
        if (parts.hasOthers()) {
            reasons.add(new Reason(costCentre, TeamYield.REST, others, cents.get(cents.size() - 1)));
        }
        return reasons;
    }
}
