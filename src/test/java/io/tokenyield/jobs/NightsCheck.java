package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command of each orchestrator's file, taken out of the file, run on a real mart and warehouse: it gets from its file all
 * that it needs, and each exit code that it really ends with leads to what the README says.
 */
class NightsCheck {
    private static Installation machine;
    private static Trouble trouble;

    @BeforeAll
    static void a_machine_with_one_night_behind_it() throws Exception {
        machine = Installation.fresh();
        trouble = new Trouble(machine);
        OperatedProcess.start(pod()).mustEndWith(0);
        assertThat(machine.out().resolve("run-report.json")).exists();
    }

    @AfterAll
    static void take_it_away() throws Exception {
        machine.close();
    }

    private static Launch systemd() {
        return service().launch(Installation.environment());
    }

    private static SystemdUnit service() {
        return new SystemdUnit(machine.job("systemd/tokenyield.service"));
    }

    /** As the kubelet starts it, with the secret that the manifest asks for and not those that may be missing. */
    private static Launch pod() {
        return night().launch(
                        new ImageRecipe(machine.job("container/Containerfile")),
                        Installation.environment(),
                        Map.of("tokenyield/mart-password", machine.password()));
    }

    private static Pod night() {
        return Pod.of(machine.job("kubernetes/nightly.yaml"));
    }

    private static Launch cron(int tries) {
        Map<String, String> environment = new LinkedHashMap<>(Installation.environment());
        environment.put("TOKENYIELD_TRIES", Integer.toString(tries));
        environment.put("TOKENYIELD_RETRY_SECONDS", "0");
        return new Crontab(machine.job("cron/crontab")).launch(environment, machine.out());
    }

    private static Launch airflow(String flavour, String day) {
        Map<String, String> environment = new LinkedHashMap<>(Installation.environment());
        environment.put("STAND_IN_PASSWORD", machine.password());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        return new Launch(
                List.of(
                        "python3",
                        Path.of("src/test/jobs/airflow_night.py")
                                .toAbsolutePath()
                                .toString(),
                        flavour,
                        machine.job("airflow/tokenyield_nightly.py").toString(),
                        day),
                environment,
                machine.out());
    }

    @Test
    void systemd_starts_a_night() {
        OperatedProcess.start(systemd()).mustEndWith(0);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "64, false", "65, false", "70, false", "75, true"})
    void systemd_starts_it_again_or_not(int exitCode, boolean again) throws Exception {
        trouble.thatEndsWith(exitCode, () -> OperatedProcess.start(systemd()).mustEndWith(exitCode));

        assertThat(service().startsAgainAfter(exitCode)).isEqualTo(again);
    }

    @Test
    void systemd_stops_a_night_that_the_same_command_resumes() throws Exception {
        trouble.startAndStop(systemd(), OperatedProcess::terminate).mustEndWith(143);

        assertThat(service().startsAgainAfter(143)).isTrue();
        OperatedProcess.start(systemd()).mustEndWith(0);
    }

    @ParameterizedTest
    @CsvSource({"1, Count", "64, FailJob", "65, FailJob", "70, FailJob", "75, Count"})
    void kubernetes_tries_again_or_not(int exitCode, String action) throws Exception {
        trouble.thatEndsWith(exitCode, () -> OperatedProcess.start(pod()).mustEndWith(exitCode));

        assertThat(night().actionAfter(exitCode)).isEqualTo(action);
    }

    @Test
    void kubernetes_stops_a_night_that_the_next_pod_resumes() throws Exception {
        trouble.startAndStop(pod(), OperatedProcess::terminate).mustEndWith(143);

        assertThat(night().actionAfter(143)).isEqualTo("Count");
        OperatedProcess.start(pod()).mustEndWith(0);
    }

    @Test
    void cron_runs_a_night_and_says_nothing() throws Exception {
        assertThat(OperatedProcess.start(cron(3)).mustEndWith(0)).isEmpty();
        assertThat(Files.readString(machine.out().resolve("nightly.log")))
                .contains("== try 1 of 3, ")
                .endsWith("== ended with 0\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1,  2, it did not succeed in 2 tries",
        "64, 1, whoever set it up has to mend them",
        "65, 1, tell the data's owner",
        "70, 1, somebody must look at it now",
        "75, 2, it did not succeed in 2 tries"
    })
    void cron_mails_when_somebody_has_to_act(int exitCode, int tries, String sentence) throws Exception {
        trouble.thatEndsWith(exitCode, () -> {
            String mail = OperatedProcess.start(cron(2)).mustEndWith(exitCode);

            assertThat(mail)
                    .startsWith("TokenYield: the night ended with " + exitCode + ": ")
                    .contains(sentence);
            assertThat(Files.readString(machine.out().resolve("nightly.log")))
                    .contains("== try " + tries + " of 2")
                    .doesNotContain("== try " + (tries + 1));
        });
    }

    @Test
    void cron_tries_again_by_itself_after_a_night_that_was_stopped_and_says_nothing() throws Exception {
        assertThat(trouble.startAndStop(cron(3), OperatedProcess::terminateJava).mustEndWith(0))
                .isEmpty();
        assertThat(Files.readString(machine.out().resolve("nightly.log")))
                .containsSubsequence("== ended with 143\n", "== try 2 of 3", "== ended with 0\n");
    }

    @Test
    void cron_hands_sigterm_to_the_night_and_does_not_begin_another() throws Exception {
        assertThat(trouble.startAndStop(cron(3), OperatedProcess::terminateScript)
                        .mustEndWith(143))
                .isEmpty();
        assertThat(Files.readString(machine.out().resolve("nightly.log")))
                .contains("== ended with 143")
                .doesNotContain("== try 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void airflow_counts_the_day_of_the_data_interval(String flavour) {
        String day = Installation.yesterday().minusDays(1).toString();

        assertThat(OperatedProcess.start(airflow(flavour, day)).mustEndWith(0))
                .contains("--date " + day)
                .contains("nightly-" + day + "-")
                .endsWith("AIRFLOW done\n")
                .doesNotContain(machine.password());
    }

    @Test
    void airflow_counts_yesterday_without_a_data_interval() {
        assertThat(OperatedProcess.start(airflow("3", "-")).mustEndWith(0))
                .contains("nightly-" + Installation.yesterday() + "-")
                .endsWith("AIRFLOW done\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1,  tries again",
        "64, fails for good",
        "65, fails for good",
        "70, fails for good",
        "75, tries again",
    })
    void airflow_tries_again_or_not(int exitCode, String verdict) throws Exception {
        trouble.thatEndsWith(
                exitCode,
                () -> assertThat(OperatedProcess.start(airflow("3", "-")).mustEndWith(0))
                        .contains("AIRFLOW " + verdict + ": TokenYield ended with " + exitCode + ": "));
    }

    @Test
    void airflow_hands_sigterm_to_the_night_and_tries_again() throws Exception {
        assertThat(trouble.startAndStop(airflow("3", "-"), OperatedProcess::terminate)
                        .mustEndWith(0))
                .contains("AIRFLOW tries again: TokenYield ended with 143: ");
    }
}
