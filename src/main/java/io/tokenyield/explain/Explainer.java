package io.tokenyield.explain;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.CleanText;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.pricing.ModelNames;
import io.tokenyield.pricing.PricedGroup;
import io.tokenyield.pricing.Pricer;
import io.tokenyield.pricing.RateCard;
import io.tokenyield.pricing.UsageGroup;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.Cuts;
import io.tokenyield.warehouse.SourceEvent;
import io.tokenyield.warehouse.SourceEvents;
import io.tokenyield.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out how a person's cost came to be. Statements below {@code sql/explain}. */
public final class Explainer {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final AccountingZone zone;

    public Explainer(DataSource mart, AccountingZone zone) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.zone = zone;
    }

    /** @throws WrongUsage when the books do not know the period, or the person in it */
    public PersonMonth month(String personId, Period period) {
        String status = jdbc.sql("SELECT status FROM period WHERE period = :period")
                .param("period", period.toString())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new WrongUsage("the books do not know the month " + period
                        + "; `tokenyield status` lists those that they do"));
        List<MonthLine> lines = bound("month_lines", personId, period)
                .param("period", period.toString())
                .query((row, number) -> ExplainRows.monthLine(row))
                .list();
        List<PersonMonth.Place> places = bound("person", personId, period)
                .query((row, number) -> ExplainRows.place(row))
                .list();
        if (lines.isEmpty() && places.isEmpty()) {
            throw new WrongUsage("nobody is known as '" + CleanText.quoted(personId) + "' in " + period
                    + "; write the person_id as in sheet By person, or UNIDENTIFIED");
        }
        List<PersonMonth.Day> days = bound("month_days", personId, period)
                .query((row, number) -> ExplainRows.day(row))
                .list();
        return new PersonMonth(personId, period, status, places, lines, days);
    }

    /** Every entry of the person in the period, reversed or not. */
    public List<EntryLine> entries(String personId, Period period) {
        return entries(personId, period, null);
    }

    /** @param warehouse null: leave the rows of the source out */
    public PersonDay day(String personId, LocalDate day, Warehouse warehouse) {
        long requests = jdbc.sql("SELECT COALESCE(SUM(requests), 0) FROM usage_cost WHERE accounting_day = :day"
                        + " AND person_id = :personId")
                .param("day", day)
                .param("personId", personId)
                .query(Long.class)
                .single();
        List<PersonDay.Session> sessions = jdbc.sql(SqlFile.text("explain/sessions.sql"))
                .param("day", day)
                .param("personId", personId)
                .param("firstUsageDay", zone.firstUtcDayOf(day))
                .param("lastUsageDay", zone.lastUtcDayOf(day))
                .query((row, number) -> ExplainRows.session(row))
                .list();
        return new PersonDay(
                personId,
                day,
                entries(personId, Period.of(day), day),
                requests,
                sessions,
                warehouse == null ? null : rows(personId, day, warehouse));
    }

    private List<EntryLine> entries(String personId, Period period, LocalDate day) {
        return jdbc.sql(SqlFile.text("explain/entries.sql"))
                .param("personId", personId)
                .param("period", period.toString())
                .param("day", day)
                .query((row, number) -> ExplainRows.entry(row))
                .list();
    }

    private List<PersonDay.PricedRow> rows(String personId, LocalDate day, Warehouse warehouse) {
        List<SourceEvents.Account> accounts = jdbc.sql(SqlFile.text("explain/accounts.sql"))
                .param("day", day)
                .param("personId", personId)
                .query((row, number) -> new SourceEvents.Account(row.getString(1), row.getString(2)))
                .list();
        ReferenceStore reference = new ReferenceStore(mart);
        Cuts cuts = new Cuts(zone, reference.longContextBoundaries());
        Pricer pricer = new Pricer(new RateCard(reference.rates()), new ModelNames(reference.modelAliases()));
        return new SourceEvents(mart, warehouse, cuts)
                .of(day, accounts).stream().map(event -> priced(event, pricer)).toList();
    }

    private static PersonDay.PricedRow priced(SourceEvent event, Pricer pricer) {
        PricedGroup priced = pricer.price(new UsageGroup(
                event.usageDay(),
                event.provider(),
                event.model(),
                event.serviceTier(),
                event.contextOver(),
                event.tokens(),
                event.credits()));
        if (!event.isCounted()) {
            return new PersonDay.PricedRow(event, priced.modelId(), null, null, null, null, "");
        }
        if (!priced.isPriced()) {
            return new PersonDay.PricedRow(
                    event, priced.modelId(), null, null, null, null, "UNPRICED: " + priced.unpricedBecause());
        }
        PricedGroup.Line first =
                priced.lines().isEmpty() ? null : priced.lines().get(0);
        return new PersonDay.PricedRow(
                event,
                priced.modelId(),
                first == null ? null : first.rateId(),
                priced.amount(),
                priced.currency(),
                first == null || event.credits() == null ? null : first.unitPrice(),
                "");
    }

    private JdbcClient.StatementSpec bound(String statement, String personId, Period period) {
        JdbcClient.StatementSpec spec =
                jdbc.sql(SqlFile.text("explain/" + statement + ".sql")).param("personId", personId);
        return statement.equals("month_lines")
                ? spec
                : spec.param("firstDay", period.firstDay()).param("lastDay", period.lastDay());
    }
}
