package io.tokenyield.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.bench.Measured.Cpu;
import io.tokenyield.bench.Measured.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bench makes of what it measured. */
class RoundsTest {
    private static final Instant BEGAN = Instant.parse("2026-09-15T03:00:00Z");

    @Test
    void a_line_has_medians_and_multiples_of_the_limit() {
        Rounds rounds = new Rounds();
        rounds.add("limit", figure(0.5, 0.8, 300));
        rounds.add("ours", figure(9, 8, 700));
        rounds.add("limit", figure(0.7, 1.2, 310));
        rounds.add("ours", figure(3, 4, 800));
        rounds.add("limit", figure(0.4, 1.0, 500));

        assertThat(rounds.table("limit").lines().skip(2))
                .containsExactly(
                        "| limit | 3 | 0.50 | 1.0 | 2,000,000 | 1.00 | 0.00 | 0.00 | 1.0 | 310 |",
                        "| ours | 2 | 6.00 | 12.0 | 166,667 | 6.00 | 0.00 | 0.00 | 6.0 | 750 |");
    }

    @Test
    void the_cpu_of_a_step_is_what_was_used_between_its_begin_and_its_end() {
        Measured measured = new Measured(
                BEGAN,
                3,
                new Cpu(5, 2, 1),
                700,
                List.of(
                        new Sample(BEGAN.plusSeconds(1), new Cpu(1, 0.5, 0)),
                        new Sample(BEGAN.plusSeconds(2), new Cpu(4, 1.5, 0.25)),
                        new Sample(BEGAN.plusSeconds(3), new Cpu(5, 2, 1))),
                new Told(""));

        assertThat(measured.cpuBetween(BEGAN.plusSeconds(1), BEGAN.plusSeconds(2)))
                .isEqualTo(new Cpu(3, 1, 0.25));
        assertThat(measured.cpuBetween(BEGAN, BEGAN.plusSeconds(1))).isEqualTo(new Cpu(1, 0.5, 0));
    }

    @Test
    void a_process_says_its_figures_between_other_lines() {
        Told told = new Told("INFO bench\nbench: seconds=1.5\nbench: rows=833467\nbench: seconds=0.75\n");

        assertThat(told.all("seconds")).containsExactly(1.5, 0.75);
        assertThat(told.one("rows")).isEqualTo(833467);
        assertThatThrownBy(() -> told.one("groups")).hasMessageContaining("did not say groups");
    }

    @Test
    void a_disk_that_is_too_small_is_told_before_anything_is_made(@TempDir Path folder) {
        assertThatThrownBy(() -> Folders.needs(folder, 1e9, "month100"))
                .hasMessageStartingWith("month100 needs 1000000000.0 GB in " + folder)
                .hasMessageEndingWith("make room, or set -Dbench.folder= to another disk");
    }

    private static Figure figure(double seconds, double cpu, long peak) {
        return new Figure(seconds, 1_000_000, new Cpu(cpu, 0, 0), peak);
    }
}
