package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.ModelUse;
import io.tokenyield.publish.leads.LeadsFacts.WorkUse;
import io.tokenyield.publish.leads.TeamYield.ModelCost;
import io.tokenyield.publish.leads.TeamYield.Work;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes what leads see from what is known of each person. */
public final class TeamYields {
    private static final String BETWEEN = "\u0000";

    private final LeadsFacts facts;
    private final Groups groups;
    private final Spends spends;
    private final Results results;
    private final Map<String, List<WorkUse>> work;
    private final Map<String, List<ModelUse>> models;

    private TeamYields(LeadsFacts facts) {
        this.facts = facts;
        this.groups = Groups.of(facts, facts.period());
        this.spends = new Spends(facts);
        this.results = new Results(facts);
        this.work = facts.work().stream().collect(Collectors.groupingBy(use -> key(use.team(), use.currency())));
        this.models = facts.models().stream().collect(Collectors.groupingBy(use -> key(use.team(), use.currency())));
    }

    private String key(String team, String currency) {
        return groups.of(team) + BETWEEN + currency;
    }

    /** One for each team of enough people, by name, and one for the others together; none where all are too few. */
    public static List<TeamYield> of(LeadsFacts facts) {
        TeamYields yields = new TeamYields(facts);
        return yields.groups.names().stream().map(yields::team).toList();
    }

    private TeamYield team(String group) {
        boolean isFold = group.equals(Groups.FOLD);
        String name = isFold ? TeamYield.OTHERS : group;
        List<Work> ownWork = new ArrayList<>();
        List<ModelCost> ownModels = new ArrayList<>();
        SortedMap<String, BigDecimal> unattributed = new TreeMap<>();
        for (String currency : spends.currencies(group)) {
            String key = group + BETWEEN + currency;
            List<Work> rows = WorkTree.of(work.getOrDefault(key, List.of()), facts.groupMin(), currency);
            ownWork.addAll(rows);
            unattributed.put(currency, rows.get(rows.size() - 1).cost());
            ownModels.addAll(models(models.getOrDefault(key, List.of()), currency));
        }
        YearMonth bandsOf = results.latest(group);
        return new TeamYield(
                name,
                isFold,
                facts.period(),
                facts.groupMin(),
                spends.of(group, name, unattributed),
                results.of(group, name),
                results.bands(group, bandsOf),
                bandsOf,
                ownModels,
                ownWork);
    }

    private List<ModelCost> models(List<ModelUse> uses, String currency) {
        Function<ModelUse, String> name = use -> use.tool() + BETWEEN + use.model();
        SortedMap<String, Part> parts = Part.byName(uses, name, ModelUse::cost, ModelUse::person);
        Folding folding = Folding.of(parts, facts.groupMin());
        List<String> names = new ArrayList<>(Part.dearestFirst(folding.shown(), parts));
        List<BigDecimal> exact = new ArrayList<>(
                names.stream().map(one -> parts.get(one).amount()).toList());
        if (!folding.folded().isEmpty()) {
            names.add(TeamYield.REST + BETWEEN);
            exact.add(Part.sum(folding.folded().stream().map(parts::get).toList()));
        }
        List<BigDecimal> cents = Cents.parts(exact);
        List<ModelCost> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String[] both = names.get(i).split(BETWEEN, -1);
            rows.add(new ModelCost(both[0], both[1], currency, cents.get(i)));
        }
        return rows;
    }
}
