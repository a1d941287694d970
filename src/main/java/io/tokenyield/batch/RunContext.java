package io.tokenyield.batch;

import io.tokenyield.ledger.RunStamp;
import io.tokenyield.model.CleanText;
import io.tokenyield.warehouse.CollectPlanner;
import io.tokenyield.warehouse.Cuts;
import io.tokenyield.warehouse.InputSource;
import io.tokenyield.warehouse.SurveyedFiles;
import io.tokenyield.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What the steps of one run share in one process. Nothing here outlives it: what must last stands in the mart. */
final class RunContext implements AutoCloseable {
    private final RunRequest request;
    private final String runId;
    private final Instant startedAt;
    private final RunSettings settings;
    private final DataSource mart;
    private final MartLock lock;
    private final Progress progress;
    private final Supplier<Warehouse> warehouses;
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private Warehouse warehouse;
    private List<InputSource> inputs = List.of();
    private CollectPlanner.Plan plan;
    private Cuts cuts;

    RunContext(
            RunRequest request,
            String runId,
            Instant startedAt,
            RunSettings settings,
            DataSource mart,
            MartLock lock,
            Progress progress,
            Supplier<Warehouse> warehouses) {
        this.request = request;
        this.runId = runId;
        this.startedAt = startedAt;
        this.settings = settings;
        this.mart = mart;
        this.lock = lock;
        this.progress = progress;
        this.warehouses = warehouses;
    }

    RunRequest request() {
        return request;
    }

    String runId() {
        return runId;
    }

    /** When the first try of this run began: since when what it learns is known. */
    Instant startedAt() {
        return startedAt;
    }

    RunSettings settings() {
        return settings;
    }

    DataSource mart() {
        return mart;
    }

    MartLock lock() {
        return lock;
    }

    Progress progress() {
        return progress;
    }

    RunStamp stamp() {
        return new RunStamp(runId, request.to());
    }

    /**
     * Opened when a step first needs it: a run that is resumed behind collect needs no warehouse. A night recalls what
     * earlier ones read; a backfill reads everything, whatever the mart remembers.
     */
    synchronized Warehouse warehouse() {
        if (warehouse == null) {
            warehouse = warehouses.get();
            if (request.jobName().equals(RunRequest.NIGHTLY)) {
                warehouse.recall(new SurveyedFiles(mart)::all);
            }
        }
        return warehouse;
    }

    /** What was read, as far as the warehouse can tell; nothing of a run that needed none. */
    synchronized List<InputSource> inputs() {
        return warehouse == null ? inputs : warehouse.inputs();
    }

    /** The books need no source, which may have better things to do meanwhile, and the memory that reading took. */
    void readNoMore() {
        close();
    }

    /** Something a person should know, though the run goes on: one line, whatever texts of others are in it. */
    void warn(String message) {
        String clean = CleanText.of(message);
        warnings.add(clean);
        progress.warned(clean);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    void planned(CollectPlanner.Plan newPlan, Cuts newCuts) {
        this.plan = newPlan;
        this.cuts = newCuts;
    }

    CollectPlanner.Plan plan() {
        return plan;
    }

    Cuts cuts() {
        return cuts;
    }

    @Override
    public synchronized void close() {
        if (warehouse != null) {
            inputs = warehouse.inputs();
            warehouse.close();
            warehouse = null;
        }
    }
}
