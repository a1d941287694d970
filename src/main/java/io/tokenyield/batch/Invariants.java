package io.tokenyield.batch;

import io.tokenyield.ledger.ChainCheck;
import io.tokenyield.ledger.LedgerStore;
import io.tokenyield.model.CleanText;
import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold before anything is published, each by its name; the files are {@code sql/check/<name>.sql}. */
final class Invariants {
    static final List<String> NAMES = List.of(
            "every_planned_day_is_collected",
            "rows_read_are_counted_duplicate_or_quarantined",
            "delivery_rows_are_kept_folded_or_quarantined",
            "daily_usage_equals_sessions",
            "credits_in_time_equal_daily_usage",
            "all_usage_is_costed",
            "figures_of_steps_equal_their_tables",
            "included_credits_equal_the_allowance",
            "ledger_equals_priced_usage",
            "attribution_equals_usage_cost",
            "seats_sum_to_their_fee",
            "each_posting_has_one_live_entry_at_most",
            "each_reversal_mirrors_what_it_reverses",
            "each_chain_ends_where_it_ended",
            "summary_equals_ledger",
            "month_equals_its_days",
            "tickets_equal_usage_cost",
            "variances_sum_to_the_difference");

    /** What a run says of its own steps, which a close does not have. */
    private static final Set<String> OF_STEPS = Set.of(
            "every_planned_day_is_collected",
            "figures_of_steps_equal_their_tables",
            "delivery_rows_are_kept_folded_or_quarantined",
            "attribution_equals_usage_cost");

    /** What must hold when the differences are posted. */
    private static final List<String> AT_CLOSE = List.of("variances_sum_to_the_difference", "payables_equal_invoices");

    private static final List<String> NOTICES = List.of(
            "unpriced",
            "unidentified",
            "seats_unidentified",
            "quarantined",
            "delivery_remarks",
            "late_invoices",
            "not_in_dollars",
            "odd_ticket_keys",
            "quiet_tools",
            "quiet_source",
            "quiet_delivery");

    static final String CHAIN = "each_chain_is_whole";

    private final RunContext context;
    private final Controls controls;
    private final JdbcClient jdbc;

    Invariants(RunContext context, Controls controls) {
        this.context = context;
        this.controls = controls;
        this.jdbc = JdbcClient.create(context.mart());
    }

    /** @throws ContractBroken with the first finding of each control that fails */
    RepeatStatus prove(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        List<String> broken = broken(NAMES);
        record(CHAIN, chainFindings(context.runId()), broken);
        if (!broken.isEmpty()) {
            throw new ContractBroken("controls fail, nothing is published:\n" + String.join("\n", broken)
                    + "\nThe rows behind each are found with sql/check/<control>.sql; tell whoever runs TokenYield");
        }
        notice();
        contribution.incrementWriteCount(NAMES.size() + 1L);
        return RepeatStatus.FINISHED;
    }

    /** The controls of the books of a whole period, and the chains of all runs that posted to it; in words. */
    List<String> brokenOfBooks(Period period) {
        List<String> broken =
                broken(NAMES.stream().filter(name -> !OF_STEPS.contains(name)).toList());
        List<String> findings = jdbc
                .sql("SELECT DISTINCT run_id FROM ledger_entry WHERE period = :period ORDER BY run_id")
                .param("period", period.toString())
                .query(String.class)
                .list()
                .stream()
                .flatMap(runId -> chainFindings(runId).stream())
                .toList();
        record(CHAIN, findings, broken);
        return broken;
    }

    /** What the entries of a close have to bring about; in words. */
    List<String> brokenAtClose() {
        List<String> broken = broken(AT_CLOSE);
        record(CHAIN, chainFindings(context.runId()), broken);
        return broken;
    }

    private List<String> broken(List<String> names) {
        List<String> broken = new ArrayList<>();
        for (String name : names) {
            List<String> findings = jdbc.sql(SqlFile.text("check/" + name + ".sql"))
                    .param("runId", context.runId())
                    .query((row, number) -> CleanText.of(row.getString("what") + ": " + row.getString("finding")))
                    .list();
            record(name, findings, broken);
        }
        return broken;
    }

    /** What holds, but a person has to act on: said once, with the counts. */
    private void notice() {
        for (String name : NOTICES) {
            jdbc.sql(SqlFile.text("check/notice/" + name + ".sql"))
                    .param("runId", context.runId())
                    .query(String.class)
                    .list()
                    .forEach(context::warn);
        }
    }

    private void record(String name, List<String> findings, List<String> broken) {
        controls.rows("prove", Controls.ALL, name, findings.size());
        if (!findings.isEmpty()) {
            broken.add(name + ": " + findings.size() + " findings, the first: " + findings.get(0));
        }
    }

    private List<String> chainFindings(String runId) {
        LedgerStore ledger = new LedgerStore(context.mart());
        List<String> findings = new ArrayList<>();
        for (int chain = 0; chain <= BatchSteps.CLOSE_CHAIN; chain++) {
            ChainCheck check = new ChainCheck();
            ledger.eachOfChain(runId, chain, check::look);
            findings.addAll(check.findings());
        }
        return findings;
    }
}
