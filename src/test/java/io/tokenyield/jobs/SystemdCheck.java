package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The unit under a real systemd, with its user, its sandbox and its restarts. check.sh runs it where that can be had: as root,
 * with namespaces; a try is followed by one more at most.
 */
class SystemdCheck {
    private Installation machine;

    @BeforeEach
    void a_machine() throws Exception {
        machine = Installation.fresh();
        FileSystemUtils.copyRecursively(
                machine.world(), machine.job("..").normalize().resolve("world"));
    }

    @AfterEach
    void take_it_away() throws Exception {
        machine.close();
    }

    @Test
    void a_night_works_in_the_sandbox_and_belongs_to_its_user() throws Exception {
        assertThat(night(good()))
                .contains("Result=success", "ExecMainStatus=0", "NRestarts=0")
                .containsPattern("-rw-r----- 1 \\d{4} \\d{4} .* run-report.json");
        assertThat(machine.mart().rows("SELECT status FROM job_run")).containsExactly("COMPLETED");
    }

    @Test
    void a_night_that_failed_is_started_again() throws Exception {
        Map<String, String> settings = good();
        settings.put("tokenyield.mart.url", "jdbc:mysql://127.0.0.1:1/mart");
        assertThat(times(night(settings), "TOKENYIELD_MART_URL")).isEqualTo(2);
    }

    @Test
    void a_night_with_wrong_settings_is_not() throws Exception {
        String said = night(Map.of());

        assertThat(said).contains("Result=exit-code", "ExecMainStatus=64", "NRestarts=0");
        assertThat(times(said, "TOKENYIELD_MART_URL|TOKENYIELD_WAREHOUSE_URL")).isEqualTo(1);
    }

    @Test
    void nor_is_one_whose_input_is_broken() throws Exception {
        Files.delete(machine.job("..").normalize().resolve("world/person.csv"));
        String said = night(good());

        assertThat(said).contains("Result=exit-code", "ExecMainStatus=65", "NRestarts=0");
        assertThat(times(said, "person")).isPositive();
    }

    private Map<String, String> good() {
        Map<String, String> settings = new HashMap<>(machine.goodSettings());
        settings.put("tokenyield.warehouse.files", "/opt/tokenyield/world");
        return settings;
    }

    /** How it ended, in systemd's words, and what it printed. */
    private String night(Map<String, String> settings) throws Exception {
        machine.settings(settings);
        Path etc = machine.job("../../../etc/tokenyield").normalize();
        Files.copy(Path.of("jobs/systemd/tokenyield.service"), etc.resolve("tokenyield.service"));
        Path result = etc.resolve("result");
        OperatedProcess.start(new Launch(
                        List.of(
                                Path.of("src/test/jobs/systemd_machine.sh")
                                        .toAbsolutePath()
                                        .toString(),
                                machine.job("..").normalize().toString(),
                                etc.toString(),
                                result.toString()),
                        Installation.environment(),
                        etc))
                .mustEndWith(0);
        return Files.readString(result);
    }

    private static long times(String text, String pattern) {
        return text.lines()
                .filter(line -> Pattern.compile(pattern).matcher(line).find())
                .count();
    }
}
