package io.tokenyield.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Faults played on the real program, each until the same command says 0, and the end compared with one that nothing
 * disturbed. {@code make chaos} runs it in about half an hour and writes {@code docs/faults.md}; its name keeps it out of
 * the suite. {@code -Dchaos.times=5} does everything at most five times and writes the table below {@code target};
 * {@code -Dchaos.seed=} has other instants; {@code -Dtest='FaultStudy#killed*'} plays one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultStudy {
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int TIMES = Integer.getInteger("chaos.times", 0);

    private static final List<Fault> FAULTS = new ArrayList<>();
    private static Stage stage;
    private static LineFaults lines;

    @BeforeAll
    static void a_backfill_that_nothing_disturbs() {
        System.out.println("chaos.seed=" + SEED);
        stage = new Stage(SEED, TIMES);
    }

    /** Made with the first of them. */
    private static LineFaults lines() {
        if (lines == null) {
            lines = new LineFaults(stage);
        }
        return lines;
    }

    private static void play(Function<Played, Fault> fault) {
        Played played = new Played();
        Fault done = fault.apply(played);
        FAULTS.add(done);
        System.out.print(done.line());
        assertThat(played.differences()).as(done.done()).isEmpty();
    }

    @Test
    @Order(1)
    void killed_at_random_instants() {
        play(new ProcessFaults(stage)::killed);
    }

    @Test
    @Order(2)
    void told_to_stop_at_random_instants() {
        play(new ProcessFaults(stage)::toldToStop);
    }

    @Test
    @Order(3)
    void two_started_at_the_same_moment() {
        play(new ProcessFaults(stage)::twoAtOnce);
    }

    @Test
    @Order(4)
    void the_line_to_the_warehouse_cut() {
        play(lines()::warehouseCut);
    }

    @Test
    @Order(5)
    void the_warehouse_gone_for_half_a_minute() {
        play(lines()::warehouseRefuses);
    }

    @Test
    @Order(6)
    void the_warehouse_silent_for_half_a_minute() {
        play(lines()::warehouseSilent);
    }

    @Test
    @Order(7)
    void the_warehouse_gone_for_good() {
        play(lines()::warehouseGone);
    }

    @Test
    @Order(8)
    void the_warehouse_silent_for_good() {
        play(lines()::warehouseSilentForGood);
    }

    @Test
    @Order(9)
    void the_line_to_the_mart_cut() {
        play(lines()::martCut);
    }

    @Test
    @Order(10)
    void the_mart_gone_for_half_a_minute() {
        play(lines()::martRefuses);
    }

    @Test
    @Order(11)
    void the_mart_silent_for_half_a_minute() {
        play(lines()::martSilent);
    }

    @Test
    @Order(12)
    void the_mart_gone_for_good() {
        play(lines()::martGone);
    }

    @Test
    @Order(13)
    void the_mart_silent_for_good() {
        play(lines()::martSilentForGood);
    }

    @Test
    @Order(14)
    void the_server_of_the_mart_killed() {
        play(new ServerFaults(stage)::serverKilled);
    }

    @Test
    @Order(15)
    void a_deadlock_with_a_second_session() {
        play(new LockFaults(stage)::deadlock);
    }

    @Test
    @Order(16)
    void a_lock_that_a_second_session_holds_too_long() {
        play(new LockFaults(stage)::heldTooLong);
    }

    @Test
    @Order(17)
    void no_room_on_the_disk() {
        play(new DiskFaults(stage)::full);
    }

    @Test
    @Order(18)
    void a_folder_that_turns_read_only() {
        play(new DiskFaults(stage)::readOnly);
    }

    @Test
    @Order(19)
    void a_clock_that_jumps() {
        play(new TimeFaults(stage)::clockJumps);
    }

    @Test
    @Order(20)
    void a_night_over_midnight() {
        play(new TimeFaults(stage)::overMidnight);
    }

    @Test
    @Order(21)
    void a_night_killed_before_midnight_and_run_after_it() {
        play(new TimeFaults(stage)::killedBeforeMidnight);
    }

    @Test
    @Order(22)
    void files_of_the_warehouse_away() {
        play(new SourceFaults(stage)::filesAway);
    }

    @Test
    @Order(23)
    void a_text_file_replaced_while_it_is_read() {
        play(new SourceFaults(stage)::csvReplaced);
    }

    @Test
    @Order(24)
    void a_parquet_file_replaced_while_it_is_read() {
        play(new SourceFaults(stage)::parquetReplaced);
    }

    @Test
    @Order(25)
    void rows_that_come_in_while_they_are_read() {
        play(lines()::warehouseGrows);
    }

    @Test
    @Order(26)
    void tables_older_than_the_program() {
        play(new SchemaFaults(stage)::older);
    }

    @Test
    @Order(27)
    void tables_newer_than_the_program() {
        play(new SchemaFaults(stage)::newer);
    }

    @AfterAll
    static void the_table() throws IOException {
        String date = System.getProperty("chaos.date", "");
        Path file = TIMES == 0 && !date.isEmpty() ? Path.of("docs", "faults.md") : Stage.FOLDER.resolve("faults.md");
        Files.writeString(file, FaultPage.of(FAULTS, SEED, date));
        System.out.println("Written: " + file);
    }
}
