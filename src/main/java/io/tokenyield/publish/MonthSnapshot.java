package io.tokenyield.publish;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a month at one moment: live while it is open, as it was frozen when it is closed. */
final class MonthSnapshot {
    private MonthSnapshot() {}

    static <T> T of(DataSource mart, MartFinanceReport.Month month, MartFinanceReport.Use<T> use) throws IOException {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(mart));
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        try {
            return snapshot.execute(status -> {
                try {
                    return use.of(report(mart, month));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FinanceReport report(DataSource mart, MartFinanceReport.Month month) {
        FinanceReport live = MartFinanceReport.live(mart, month);
        return isClosed(mart, month) ? FrozenReport.read(mart, month.period(), live) : live;
    }

    private static boolean isClosed(DataSource mart, MartFinanceReport.Month month) {
        return JdbcClient.create(mart)
                .sql("SELECT status FROM period WHERE period = :period")
                .param("period", month.period().toString())
                .query(String.class)
                .optional()
                .filter(ReportHeader.CLOSED::equals)
                .isPresent();
    }
}
