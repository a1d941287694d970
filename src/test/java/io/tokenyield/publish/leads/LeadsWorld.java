package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.ModelUse;
import io.tokenyield.publish.leads.LeadsFacts.Scored;
import io.tokenyield.publish.leads.LeadsFacts.Use;
import io.tokenyield.publish.leads.LeadsFacts.WorkUse;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Facts for leads, one sentence a row; a person's use of the month is the work that it went into. */
public final class LeadsWorld {
    public static final YearMonth SEPTEMBER = YearMonth.parse("2026-09");

    private final List<Use> use = new ArrayList<>();
    private final List<Scored> scores = new ArrayList<>();
    private final List<ModelUse> models = new ArrayList<>();
    private final List<WorkUse> work = new ArrayList<>();

    /** So many people of a team, each of whom used AI for so much in a month before, all with a ticket. */
    public LeadsWorld earlier(String month, String team, int people, String cost) {
        for (int i = 1; i <= people; i++) {
            use.add(new Use(YearMonth.parse(month), team + i, team, "USD", new BigDecimal(cost), new BigDecimal(cost)));
        }
        return this;
    }

    /** In September, on a verified ticket of an epic of the same name. */
    public LeadsWorld verified(String person, String team, String ticket, String cost) {
        return work(person, team, ticket, "EPIC-1", "verified", "", cost);
    }

    public LeadsWorld without(String person, String team, String cost) {
        return work(person, team, "", "", "", "", cost);
    }

    public LeadsWorld work(
            String person, String team, String ticket, String epic, String state, String reason, String cost) {
        work.add(new WorkUse(person, team, "USD", ticket, epic, state, reason, false, new BigDecimal(cost)));
        return model(person, team, "claude_code", "claude-sonnet-4-5", cost);
    }

    private LeadsWorld model(String person, String team, String tool, String model, String cost) {
        models.add(new ModelUse(person, team, "USD", tool, model, new BigDecimal(cost)));
        return this;
    }

    /** What this person's last work was done with. */
    public LeadsWorld with(String tool, String model) {
        ModelUse last = models.remove(models.size() - 1);
        models.add(new ModelUse(last.person(), last.team(), "USD", tool, model, last.cost()));
        return this;
    }

    public LeadsWorld scored(
            String month, String person, String team, String spend, String verified, String unexplained, String band) {
        scores.add(new Scored(
                YearMonth.parse(month),
                person,
                team,
                new BigDecimal(spend),
                new BigDecimal(verified),
                new BigDecimal(unexplained),
                band));
        return this;
    }

    public LeadsFacts facts() {
        List<Use> all = new ArrayList<>(use);
        for (WorkUse one : work) {
            all.add(new Use(
                    SEPTEMBER,
                    one.person(),
                    one.team(),
                    one.currency(),
                    one.cost(),
                    one.ticket().isEmpty() ? BigDecimal.ZERO : one.cost()));
        }
        return new LeadsFacts(SEPTEMBER, 5, all, scores, models, work);
    }
}
