package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.CostCentreFacts.Member;
import io.tokenyield.publish.leads.CostCentreFacts.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A September of people with and without scores, in teams and cost centres; all used AI in that month unless it says so. */
public final class CostCentreWorld {
    private static final int GROUP_MIN = 5;
    private static final Window WINDOW = new Window(LocalDate.parse("2026-07-03"), LocalDate.parse("2026-10-01"), 1);

    private final LeadsWorld leads = new LeadsWorld();
    private final List<Member> members = new ArrayList<>();

    /** So many people of a team and a cost centre who spent 100 dollars each, of which 25 are unexplained. */
    public CostCentreWorld scored(int people, String team, String costCentre) {
        for (int i = 0; i < people; i++) {
            scored(nextPerson(), team, costCentre, "100", "25");
        }
        return this;
    }

    /** The same, by a name and for amounts of one's own. */
    public CostCentreWorld scored(String person, String team, String costCentre, String spend, String unexplained) {
        leads.used("2026-09-10", person, team, "1");
        return scoredWithoutUse(person, team, costCentre, spend, unexplained);
    }

    /** Of a team that nobody of used AI in September. */
    public CostCentreWorld scoredWithoutUse(
            String person, String team, String costCentre, String spend, String unexplained) {
        leads.scored("2026-09", person, team, spend, "1", unexplained, "Explained");
        return member(person, team, costCentre, spend, unexplained, "");
    }

    public CostCentreWorld notScored(int people, String team, String costCentre, String reason) {
        for (int i = 0; i < people; i++) {
            notScored(nextPerson(), team, costCentre, "20", reason);
        }
        return this;
    }

    public CostCentreWorld notScored(String person, String team, String costCentre, String spend, String reason) {
        leads.used("2026-09-10", person, team, "1");
        return member(person, team, costCentre, spend, "0", reason);
    }

    private CostCentreWorld member(
            String person, String team, String costCentre, String spend, String unexplained, String notScored) {
        members.add(
                new Member(person, team, costCentre, new BigDecimal(spend), new BigDecimal(unexplained), notScored));
        return this;
    }

    private String nextPerson() {
        return "P%03d".formatted(members.size());
    }

    public CostCentreFacts facts() {
        SpendRelease spend = SpendRelease.of(leads.spend(LeadsWorld.SEPTEMBER));
        YieldRelease yield = YieldRelease.of(leads.yields(LeadsWorld.SEPTEMBER, spend));
        return new CostCentreFacts(
                LeadsWorld.SEPTEMBER, GROUP_MIN, spend.groups(), yield.results(), WINDOW, List.copyOf(members));
    }

    public CostCentreRelease told() {
        return CostCentreRelease.of(facts());
    }
}
