package io.tokenyield.batch;

import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch, wired by hand on the mart: its tables stand beside the data and commit with it, so that data and restart
 * position cannot part.
 */
public final class BatchEngine {
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;

    public BatchEngine(DataSource mart) {
        this.transactions = new JdbcTransactionManager(mart);
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(mart);
            factory.setTransactionManager(transactions);
            // MariaDB would be taken for a database with sequences; the tables here are those for MySQL.
            factory.setDatabaseType("MYSQL");
            factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
            factory.setSerializer(new JacksonExecutionContextStringSerializer());
            factory.afterPropertiesSet();
            this.repository = factory.getObject();
            TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
            jobs.setJobRepository(repository);
            jobs.setJobRegistry(new MapJobRegistry());
            jobs.setTaskExecutor(new SyncTaskExecutor());
            jobs.afterPropertiesSet();
            this.operator = jobs;
        } catch (Exception e) {
            throw new IllegalStateException("cannot set up Spring Batch on the mart", e);
        }
    }

    JobRepository repository() {
        return repository;
    }

    JobOperator operator() {
        return operator;
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    /** Whether an earlier try of this run collected all that it planned: then its input is frozen in the mart. */
    boolean hasCollected(ChunkContext chunk) {
        JobInstance instance =
                chunk.getStepContext().getStepExecution().getJobExecution().getJobInstance();
        StepExecution collect = repository.getLastStepExecution(instance, "collect");
        return collect != null && collect.getStatus() == BatchStatus.COMPLETED;
    }
}
