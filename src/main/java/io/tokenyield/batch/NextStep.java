package io.tokenyield.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person should do next, told from the runs alone. */
final class NextStep {
    private final JdbcClient jdbc;

    private record Newest(RunRequest request, String status) {
        static Newest read(ResultSet row) throws SQLException {
            return new Newest(
                    new RunRequest(
                            row.getString("job_name"),
                            row.getObject("from_date", LocalDate.class),
                            row.getObject("to_date", LocalDate.class)),
                    row.getString("status"));
        }
    }

    NextStep(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /** @param yesterday the last accounting day that is over */
    List<String> lines(LocalDate yesterday) {
        List<String> lines = new ArrayList<>();
        commandOfUnfinished()
                .ifPresent(command ->
                        lines.add("the newest run has not come to its end; this goes on where it stopped: " + command));
        lines.add(reach(yesterday));
        return lines;
    }

    /** The command that resumes the newest run, if that has not come to its end. */
    Optional<String> commandOfUnfinished() {
        return jdbc.sql("SELECT job_name, from_date, to_date, status FROM job_run ORDER BY started_at DESC LIMIT 1")
                .query((row, number) -> Newest.read(row))
                .optional()
                .filter(newest -> !newest.status().equals("COMPLETED"))
                .map(newest -> newest.request().command());
    }

    /** Up to which day nights are counted: a night that nobody started leaves no other trace. */
    private String reach(LocalDate yesterday) {
        Optional<LocalDate> reached = jdbc.sql(
                        "SELECT MAX(to_date) FROM job_run WHERE status = 'COMPLETED' AND job_name <> 'close'")
                .query(LocalDate.class)
                .optional();
        if (reached.isEmpty()) {
            return "no run has counted anything to its end yet; run: tokenyield nightly, or for the months before it:"
                    + " tokenyield backfill --from DAY --to DAY";
        }
        long nights = ChronoUnit.DAYS.between(reached.get(), yesterday);
        return nights <= 0
                ? "counted up to " + reached.get() + ": no night is missing"
                : "counted up to " + reached.get() + ": " + nights + (nights == 1 ? " night is" : " nights are")
                        + " missing up to " + yesterday + "; one run counts all of them: tokenyield nightly";
    }
}
