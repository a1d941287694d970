package io.tokenyield.batch;

import io.tokenyield.attribution.DayAttribution;
import io.tokenyield.attribution.KeptSessions;
import io.tokenyield.attribution.StandingLinks;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.Period;
import io.tokenyield.model.Sha256;
import io.tokenyield.pricing.ModelNames;
import io.tokenyield.pricing.Pricer;
import io.tokenyield.pricing.RateCard;
import io.tokenyield.reference.Rate;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.sql.SqlFile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that attribute usage to tickets: first which accounting days, then each of them. */
final class AttributionSteps {
    private final RunContext context;
    private final WorkList work;
    private final JdbcClient jdbc;
    private DayAttribution attribution;

    AttributionSteps(RunContext context, WorkList work) {
        this.context = context;
        this.work = work;
        this.jdbc = JdbcClient.create(context.mart());
    }

    /** Days that were booked, that never were attributed, and those that other tickets and commits concern while sessions are kept. */
    RepeatStatus plan(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        Predicate<LocalDate> removed = new RemovedDetail(context.mart()).days();
        TreeSet<LocalDate> days = new TreeSet<>(jdbc.sql(SqlFile.text("attribution/days_to_attribute.sql"))
                .param("runId", context.runId())
                .query(LocalDate.class)
                .list());
        TreeSet<LocalDate> ofOtherBasis = new TreeSet<>(jdbc.sql(SqlFile.text("attribution/days_of_other_basis.sql"))
                .param("basis", basis())
                .query(LocalDate.class)
                .list());
        StandingLinks links = new StandingLinks(context.mart(), grace());
        KeptSessions sessions =
                new KeptSessions(context.mart(), context.settings().zone());
        links.forget(
                ofOtherBasis.stream().filter(day -> !sessions.areAllOf(day)).toList());
        ofOtherBasis.removeIf(day -> removed.test(day) || !sessions.areAllOf(day));
        Set<LocalDate> standing = links.of(ofOtherBasis);
        stand(standing);
        ofOtherBasis.stream().filter(day -> !standing.contains(day)).forEach(days::add);
        days.removeIf(removed);
        days.forEach(day -> work.plan(WorkList.ATTRIBUTION, day, "booked, or tickets and commits changed"));
        sumUpAgain(days, ofOtherBasis);
        contribution.incrementWriteCount(days.size());
        return RepeatStatus.FINISHED;
    }

    /** They were looked at, and what changed does not concern them. */
    private void stand(Set<LocalDate> days) {
        if (!days.isEmpty()) {
            jdbc.sql("UPDATE attributed_day SET basis = :basis WHERE accounting_day IN (:days)")
                    .param("basis", basis())
                    .param("days", days)
                    .update();
        }
    }

    /**
     * What is shown of a day says how much of it has a ticket; closed months stay as they were closed. A month says which epics its
     * tickets are of, too, so other tickets concern it also where its days stand.
     */
    private void sumUpAgain(Set<LocalDate> attributed, Set<LocalDate> ofOtherBasis) {
        TreeMap<Period, Boolean> isOpen = new Periods(context.mart()).isOpenByPeriod();
        TreeSet<LocalDate> days = new TreeSet<>(attributed);
        days.addAll(datesOfUnfinishedRuns(WorkList.SUMMARY));
        days.removeIf(day -> !isOpen.getOrDefault(Period.of(day), false));
        days.forEach(day -> work.plan(WorkList.SUMMARY, day, "attributed"));
        TreeSet<Period> months = new TreeSet<>();
        Stream.of(days, ofOtherBasis, datesOfUnfinishedRuns(WorkList.MONTHS))
                .flatMap(Collection::stream)
                .map(Period::of)
                .filter(month -> isOpen.getOrDefault(month, false))
                .forEach(months::add);
        jdbc.sql(SqlFile.text("summary/months_without_tickets.sql"))
                .query(String.class)
                .list()
                .forEach(month -> months.add(Period.parse(month)));
        months.forEach(month -> work.plan(WorkList.MONTHS, month.firstDay(), "has days to sum up"));
    }

    /** What such a run attributed stands, and so nothing of it shows that its sums do not. */
    private List<LocalDate> datesOfUnfinishedRuns(String step) {
        return jdbc.sql(SqlFile.text("batch/dates_of_unfinished_runs.sql"))
                .param("step", step)
                .param("runId", context.runId())
                .param("lastSettled", new Settled(context.mart()).knowledge())
                .query(LocalDate.class)
                .list();
    }

    long day(LocalDate accountingDay, StepExecution step) {
        return attribution().attribute(accountingDay);
    }

    private DayAttribution attribution() {
        if (attribution == null) {
            ReferenceStore reference = new ReferenceStore(context.mart());
            attribution = new DayAttribution(
                    context.mart(),
                    new Pricer(new RateCard(reference.rates()), new ModelNames(reference.modelAliases())),
                    context.settings().zone(),
                    context.settings().baseCurrency(),
                    grace(),
                    basis(),
                    prices(reference));
        }
        return attribution;
    }

    private static String prices(ReferenceStore reference) {
        List<Object> prices = new ArrayList<>();
        for (Rate rate : reference.rates()) {
            prices.addAll(Arrays.asList(
                    rate.rateId(),
                    rate.validTo(),
                    rate.currency(),
                    rate.unit(),
                    rate.base(),
                    rate.longContextOver(),
                    rate.longPrices(),
                    new TreeMap<>(rate.tierMultipliers()),
                    rate.creditPrice()));
        }
        // Sorted, as maps without an order have another one in each run.
        TreeSet<String> aliases = new TreeSet<>();
        reference.modelAliases().forEach((alias, model) -> aliases.add(Sha256.ofFields(List.of(alias, model))));
        prices.addAll(aliases);
        return Sha256.ofFields(prices);
    }

    /** So long after a session a commit is still taken for its result. */
    private Duration grace() {
        return Duration.ofMinutes(ScoreParameters.STANDARD
                .with(context.settings().scoreParameters())
                .value(Parameter.ATTRIBUTION_GRACE_MINUTES)
                .intValueExact());
    }

    private String basis() {
        List<Object> basis = new ArrayList<>(List.of(grace()));
        jdbc.sql("SELECT source_table, content_hash, read_by_run FROM delivery_source ORDER BY source_table")
                .query(row -> {
                    String hash = row.getString(2);
                    basis.add(row.getString(1));
                    basis.add(hash.isEmpty() ? row.getString(3) : hash);
                });
        return Sha256.ofFields(basis);
    }
}
