package io.tokenyield.batch;

import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.sql.TableChecksums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a run that came to its end left units, scores and signals, and all that they are made of. Where the next run finds the
 * same on the same day, they need not be made again, however many months they look back.
 */
final class YieldState {
    /** What they are made of, and what they are: one that a hand changed is made again. */
    static final List<String> TABLES = List.of(
            "attributed_day",
            "baseline",
            "baseline_group",
            "booked_day",
            "constant_fx_rate",
            "constant_price",
            "delivery_assignment",
            "delivery_commit",
            "delivery_commit_copy",
            "delivery_commit_file",
            "delivery_commit_person",
            "delivery_commit_ticket",
            "delivery_first_seen",
            "delivery_source",
            "delivery_ticket",
            "delivery_transition",
            "period",
            "person_window",
            "ref_cost_centre",
            "ref_demand_owner",
            "ref_fx_rate",
            "ref_identity",
            "ref_model_alias",
            "ref_person",
            "ref_rate",
            "ref_seat",
            "ref_ticket_status",
            "removed_detail",
            "score",
            "score_choice",
            "score_parameter",
            "signal_review",
            "source_day",
            "summary_person_score",
            "tie_out",
            "tie_out_variance",
            "unit",
            "unit_acceptor",
            "unit_repair",
            "unit_share",
            "unit_ticket",
            "usage_observation",
            "usage_question",
            "usage_signal",
            "usage_signal_basis",
            "usage_signal_count",
            "usage_signal_month");

    private final RunContext context;
    private final JdbcClient jdbc;

    YieldState(RunContext context) {
        this.context = context;
        this.jdbc = JdbcClient.create(context.mart());
    }

    /** Call when the constants of the score that hold tonight are in the mart. */
    boolean isAsLeft() {
        return left().map(hash -> hash.equals(now())).orElse(false);
    }

    /** Of a run that has nothing left to do. One that changed nothing leaves what it found. */
    void leave() {
        String now = now();
        if (!left().equals(Optional.of(now))) {
            jdbc.sql("DELETE FROM yield_state").update();
            jdbc.sql("INSERT INTO yield_state (state_no, state_hash, run_id) VALUES (1, ?, ?)")
                    .params(now, context.runId())
                    .update();
        }
    }

    private Optional<String> left() {
        return jdbc.sql("SELECT state_hash FROM yield_state")
                .query(String.class)
                .optional();
    }

    private String now() {
        RunSettings settings = context.settings();
        List<Object> fields = new ArrayList<>();
        fields.add(settings.codeVersion());
        fields.add(settings.zone().zone().getId());
        fields.add(settings.retention().toString());
        fields.add(new Settled(context.mart()).asOf(context.request()).toString());
        fields.addAll(TableChecksums.of(context.mart(), TABLES));
        jdbc.sql(SqlFile.text("score/yield_stamps.sql")).query(row -> {
            fields.add(row.getString("part") + " " + row.getString("content"));
        });
        return Sha256.ofFields(fields);
    }
}
