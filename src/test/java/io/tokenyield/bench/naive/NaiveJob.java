package io.tokenyield.bench.naive;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * usage_event to a ledger of one row an event. {@code defaults} is chunk 1,000, named parameters and the driver as it is;
 * {@code tuned} is chunk 5,000, positional parameters and rewritten batches. Two things are done for it that its design
 * does not ask for, or it would not end on a machine like this: the cursor streams (else the driver holds all rows), and
 * people and prices are held in memory (else each event is two more queries). It neither looks for repeated requests nor
 * checks anything.
 */
public final class NaiveJob {
    private static final String COLUMNS =
            "event_id, person_id, occurred_at, tool, provider, model, tokens_in, tokens_out," + " amount_usd";

    private NaiveJob() {}

    /** {@code defaults} or {@code tuned}; URL, user and password of the source, those of an empty target, and the day. */
    public static void main(String[] arguments) throws Exception {
        boolean tuned = arguments[0].equals("tuned");
        long began = System.nanoTime();
        try (HikariDataSource source = pool(arguments[1], arguments[2], arguments[3]);
                HikariDataSource target = pool(
                        arguments[4] + (tuned ? "&rewriteBatchedStatements=true" : ""), arguments[5], arguments[6])) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-mysql.sql"))
                    .execute(target);
            new JdbcTemplate(target)
                    .execute(
                            "CREATE TABLE naive_ledger (entry_id BIGINT AUTO_INCREMENT PRIMARY KEY, event_id VARCHAR(255)"
                                    + " NOT NULL, person_id VARCHAR(64), occurred_at DATETIME(6) NOT NULL, tool VARCHAR(32) NOT NULL,"
                                    + " provider VARCHAR(64) NOT NULL, model VARCHAR(255) NOT NULL, tokens_in BIGINT NOT NULL,"
                                    + " tokens_out BIGINT NOT NULL, amount_usd DECIMAL(30, 16), KEY (person_id, occurred_at))");
            JobExecution execution = run(source, target, tuned, LocalDate.parse(arguments[7]));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException("the naive job ended as " + execution.getStatus());
            }
            long rows = execution.getStepExecutions().iterator().next().getWriteCount();
            System.out.println("bench: seconds=" + (System.nanoTime() - began) / 1e9);
            System.out.println("bench: rows=" + rows);
        }
    }

    private static JobExecution run(DataSource source, DataSource target, boolean tuned, LocalDate day)
            throws Exception {
        JdbcTransactionManager transactions = new JdbcTransactionManager(target);
        JobRepository repository = repository(target, transactions);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator.start(
                new JobBuilder("naive", repository)
                        .start(new StepBuilder("price", repository)
                                .<Usage, LedgerRow>chunk(tuned ? 5000 : 1000)
                                .transactionManager(transactions)
                                .reader(reader(source, day))
                                .processor(new PriceProcessor(new JdbcTemplate(source)))
                                .writer(tuned ? positional(target) : named(target))
                                .build())
                        .build(),
                new JobParameters());
    }

    private static JobRepository repository(DataSource target, JdbcTransactionManager transactions) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(target);
        factory.setTransactionManager(transactions);
        factory.setDatabaseType("MYSQL");
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static JdbcCursorItemReader<Usage> reader(DataSource source, LocalDate day) {
        return new JdbcCursorItemReaderBuilder<Usage>()
                .name("usage")
                .dataSource(source)
                .fetchSize(Integer.MIN_VALUE)
                .verifyCursorPosition(false)
                .sql("SELECT event_id, occurred_at, tool, provider, model, account, service_tier, input_tokens,"
                        + " output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, credits"
                        + " FROM usage_event WHERE occurred_at >= ? AND occurred_at < ?")
                .preparedStatementSetter(select -> {
                    select.setObject(1, day.atStartOfDay());
                    select.setObject(2, day.plusDays(1).atStartOfDay());
                })
                .rowMapper((row, number) -> usage(row))
                .build();
    }

    private static Usage usage(ResultSet row) throws SQLException {
        return new Usage(
                row.getString("event_id"),
                row.getObject("occurred_at", LocalDateTime.class),
                row.getString("tool"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("account"),
                row.getString("service_tier"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cache_read_tokens"),
                row.getLong("cache_write_5m_tokens"),
                row.getLong("cache_write_1h_tokens"),
                row.getBigDecimal("credits"));
    }

    private static JdbcBatchItemWriter<LedgerRow> named(DataSource target) {
        JdbcBatchItemWriter<LedgerRow> writer = new JdbcBatchItemWriterBuilder<LedgerRow>()
                .dataSource(target)
                .sql("INSERT INTO naive_ledger (" + COLUMNS + ") VALUES (:eventId, :personId, :occurredAt, :tool,"
                        + " :provider, :model, :tokensIn, :tokensOut, :amountUsd)")
                .itemSqlParameterSourceProvider(SimplePropertySqlParameterSource::new)
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static JdbcBatchItemWriter<LedgerRow> positional(DataSource target) {
        JdbcBatchItemWriter<LedgerRow> writer = new JdbcBatchItemWriterBuilder<LedgerRow>()
                .dataSource(target)
                .sql("INSERT INTO naive_ledger (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter(NaiveJob::set)
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static void set(LedgerRow row, PreparedStatement insert) throws SQLException {
        insert.setString(1, row.eventId());
        insert.setString(2, row.personId());
        insert.setObject(3, row.occurredAt());
        insert.setString(4, row.tool());
        insert.setString(5, row.provider());
        insert.setString(6, row.model());
        insert.setLong(7, row.tokensIn());
        insert.setLong(8, row.tokensOut());
        insert.setBigDecimal(9, row.amountUsd());
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
