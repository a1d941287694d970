package io.tokenyield.batch;

import io.tokenyield.sql.MySqlPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ran and what is open, in lines for people. */
public final class MartStatus {
    private static final int RUNS_SHOWN = 10;

    private final JdbcClient jdbc;
    private final MySqlPool.Login login;

    public MartStatus(DataSource mart, MySqlPool.Login login) {
        this.jdbc = JdbcClient.create(mart);
        this.login = login;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Optional<MartLock> lock = MartLock.tryAcquire(login);
        lines.add(lock.isPresent() ? "no run is going on" : "a run is going on");
        lock.ifPresent(MartLock::close);
        lines.add("last runs:");
        lines.addAll(jdbc.sql("SELECT run_id, status, started_at, finished_at FROM job_run ORDER BY started_at DESC"
                        + " LIMIT " + RUNS_SHOWN)
                .query((row, number) -> "  %-40s %-10s started %s ended %s"
                        .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
        lines.add("periods:");
        lines.addAll(jdbc.sql("SELECT p.period, p.status, COUNT(s.usage_day), MAX(s.usage_day) FROM period p"
                        + " LEFT JOIN source_day s ON DATE_FORMAT(s.usage_day, '%Y-%m') = p.period"
                        + " GROUP BY p.period, p.status ORDER BY p.period")
                .query((row, number) -> "  %s %-6s %d days collected, the last %s"
                        .formatted(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list());
        return lines;
    }
}
