package io.tokenyield.chaos;

import io.tokenyield.testing.TestDatabase;
import java.util.List;

/** The page of all faults: what was compared, what was not and why, and a line for each. */
final class FaultPage {
    private FaultPage() {}

    static String of(List<Fault> faults, long seed, String date) {
        StringBuilder page = new StringBuilder();
        page.append("# Faults\n\n")
                .append("What was done to a run, and what it did to rows and files. Written by `make chaos` on ")
                .append(date.isEmpty() ? "(no date given)" : date)
                .append(", seed ")
                .append(seed)
                .append(", on ")
                .append(TestDatabase.server())
                .append(", Java ")
                .append(System.getProperty("java.version"))
                .append(".\n\n");
        page.append(INTRODUCTION).append(Fault.HEAD);
        faults.forEach(fault -> page.append(fault.line()));
        return page.append(NOT_COMPARED).toString();
    }

    private static final String INTRODUCTION = """
            The program runs as processes of its own, as the user with the rights of `sql/grants/writer.sql`, on twelve days over
            the end of a month with repeated requests, broken rows, seats, credits, two currencies, tickets and commits. After each
            fault the same command is run again until it says 0. Then every table of the mart and every published file is compared
            **by SHA-256** with those of a run that nothing disturbed. Rows lost are rows that the undisturbed end has and this one
            has not, rows doubled the other way round, over all comparisons of the line; other files are published files with other
            bytes. 137 is a process that was killed; 75 after a kill means that the server had not yet noticed that the killed one
            is gone. Times are the wall time of the line on a machine with two cores that others used too.

            """;

    private static final String NOT_COMPARED = """

            Not compared, because they tell of tries and not of the books:

            | table or column | why |
            |---|---|
            | `BATCH_*` | Spring Batch's own notes: each try is a row |
            | `job_run` | times of the clock of each run; which runs there are, and that they are completed, is checked by exit codes |
            | `flyway_schema_history` | when migrations were applied |
            | `ref_*.known_from`, `known_to` | instants of the clock since when a row is known |
            | `control_total`, `run_input`, `run_work` of a second attempt | a run that was killed behind its end is done once more by the same command; it leaves its own notes and nothing else |
            | `run-report.json`, `metrics/*.prom` | times of the last try |
            | `<out>/work` | scratch of DuckDB, derived request keys of a MySQL warehouse |

            Where the table says that net amounts and figures are compared, another night does what the disturbed one had to do. Then
            the ledger is compared as sums by all its columns but those that say when and by which run something was posted, and all
            tables of figures row by row.
            """;
}
