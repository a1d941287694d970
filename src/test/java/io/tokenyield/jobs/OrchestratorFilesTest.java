package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.RunOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each orchestrator's file calls the same command and does with its exit code what the README says. */
class OrchestratorFilesTest {
    private static final Path JOBS = Path.of("jobs");
    private static final String COMMAND =
            "/opt/tokenyield/bin/tokenyield nightly --settings /etc/tokenyield/nightly.properties";
    private static final Set<Integer> NEED_A_PERSON = Set.of(64, 65, 70);
    /** How long a run that is told to stop may take for its transaction: GracefulStop. */
    private static final int PATIENCE_SECONDS = 20;

    private final SystemdUnit service = new SystemdUnit(JOBS.resolve("systemd/tokenyield.service"));
    private final ImageRecipe image = new ImageRecipe(JOBS.resolve("container/Containerfile"));
    private final Pod night = Pod.of(JOBS.resolve("kubernetes/nightly.yaml"));
    private final Pod migration = Pod.of(JOBS.resolve("kubernetes/migrate.yaml"));
    private final String dag = text(JOBS.resolve("airflow/tokenyield_nightly.py"));
    private final String wrapper = text(JOBS.resolve("cron/tokenyield-nightly"));

    @Test
    void all_of_them_run_the_same_command() {
        List<String> pod = new ArrayList<>(image.entrypoint());
        pod.addAll(Pod.strings(night.container(), "args"));

        assertThat(service.setting("ExecStart")).isEqualTo(COMMAND);
        assertThat(String.join(" ", pod)).isEqualTo(COMMAND);
        assertThat(dag).contains("COMMAND = [\"" + COMMAND.replace(" ", "\", \"") + "\"]");
        assertThat(wrapper).contains("stoppable " + COMMAND + " >>\"$log\" 2>&1\n");
        assertThat(new Crontab(JOBS.resolve("cron/crontab")).command())
                .isEqualTo("/opt/tokenyield/jobs/cron/tokenyield-nightly");
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.Code.class)
    void all_of_them_try_again_where_that_is_of_use_and_nowhere_else(RunOutcome.Code code) {
        int exitCode = code.exitCode();
        boolean isDone = exitCode == 0;
        boolean isForAPerson = NEED_A_PERSON.contains(exitCode);

        assertThat(service.startsAgainAfter(exitCode)).isEqualTo(!isDone && !isForAPerson);
        for (Pod pod : List.of(night, migration)) {
            assertThat(pod.actionAfter(exitCode)).isEqualTo(isDone ? "no rule" : isForAPerson ? "FailJob" : "Count");
        }
        assertThat(keysOf("NEEDS_A_PERSON").contains(exitCode)).isEqualTo(isForAPerson);
        assertThat(keysOf("CAN_BE_TRIED_AGAIN").contains(exitCode)).isEqualTo(!isDone && !isForAPerson);
        assertThat(wrapper.contains("\n        " + exitCode + ") ")).isEqualTo(isDone || isForAPerson);
    }

    private TreeSet<Integer> keysOf(String dictionary) {
        MatchResult body = Pattern.compile(dictionary + " = \\{(.*?)\\n}", Pattern.DOTALL)
                .matcher(dag)
                .results()
                .findFirst()
                .orElseThrow();
        TreeSet<Integer> keys = new TreeSet<>();
        Pattern.compile("(?m)^    (\\d+):")
                .matcher(body.group(1))
                .results()
                .forEach(key -> keys.add(Integer.valueOf(key.group(1))));
        return keys;
    }

    @Test
    void whoever_stops_a_night_waits_until_it_has_ended_its_transaction() {
        assertThat(service.setting("KillSignal")).isEqualTo("SIGTERM");
        assertThat(Integer.parseInt(service.setting("TimeoutStopSec").replace("s", "")))
                .isGreaterThan(2 * PATIENCE_SECONDS);
        assertThat((Integer) night.spec().get("terminationGracePeriodSeconds")).isGreaterThan(2 * PATIENCE_SECONDS);
        assertThat(image.one("STOPSIGNAL")).isEqualTo("SIGTERM");
        assertThat(dag).contains("PATIENCE_SECONDS = 50\n");
    }

    @Test
    void nothing_in_a_pod_is_written_but_the_volumes_and_nobody_is_root() {
        for (Pod pod : List.of(night, migration)) {
            assertThat(Pod.map(pod.container(), "securityContext"))
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false);
            assertThat(Pod.map(pod.spec(), "securityContext"))
                    .containsEntry("runAsNonRoot", true)
                    .containsEntry("runAsUser", 10001);
            assertThat(pod.spec()).containsEntry("restartPolicy", "Never");
            assertThat(mounts(pod)).isEqualTo(volumes(pod));
        }
        assertThat(image.one("USER")).isEqualTo("10001:10001");
        assertThat(image.one("VOLUME")).isEqualTo(image.environment().get("TOKENYIELD_OUT"));
    }

    /** Java's heap and DuckDB's memory with a quarter to spare for what both need beside it; a request below the limit is overcommitted. */
    @Test
    void what_a_night_may_take_fits_into_its_pod() {
        Map<String, Object> resources = Pod.map(night.container(), "resources");
        assertThat(Pod.map(resources, "requests")).containsEntry("memory", "3Gi");
        assertThat(Pod.map(resources, "limits")).containsEntry("memory", "3Gi");
        int limitMegabytes = 3 * 1024;
        String options = (String) Pod.list(night.container(), "env").stream()
                .filter(variable -> variable.get("name").equals("JAVA_OPTS"))
                .findFirst()
                .orElseThrow()
                .get("value");
        int heapMegabytes = limitMegabytes * Integer.parseInt(options.replace("-XX:MaxRAMPercentage=", "")) / 100;

        assertThat(text(JOBS.resolve("nightly.properties"))).contains("\ntokenyield.duckdb-memory=1GB\n");
        assertThat(heapMegabytes + 1000).isLessThan(limitMegabytes * 3 / 4);
    }

    private static TreeSet<Object> mounts(Pod pod) {
        return names(Pod.list(pod.container(), "volumeMounts"));
    }

    private static TreeSet<Object> volumes(Pod pod) {
        return names(Pod.list(pod.spec(), "volumes"));
    }

    private static TreeSet<Object> names(List<Map<String, Object>> things) {
        TreeSet<Object> names = new TreeSet<>();
        things.forEach(thing -> names.add(thing.get("name")));
        return names;
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(JOBS)) {
            return paths.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_file_has_a_secret(Path file) {
        assertThat(text(file)
                        .lines()
                        .filter(line -> !line.startsWith("# "))
                        .filter(line -> line.matches("(?i).*(password|secret)\\W*[=:].*")))
                .allSatisfy(line -> assertThat(line)
                        .matches("#?TOKENYIELD_\\w+=''|.*\"TOKENYIELD_MART_PASSWORD\": BaseHook.get_connection.*"));
    }

    @Test
    void a_pod_gets_its_secrets_by_reference() {
        for (Pod pod : List.of(night, migration)) {
            assertThat(Pod.list(pod.container(), "env").stream()
                            .filter(variable -> ((String) variable.get("name")).matches(".*(PASSWORD|SECRET|USER)")))
                    .isNotEmpty()
                    .allSatisfy(variable ->
                            assertThat(Pod.map(variable, "valueFrom")).containsOnlyKeys("secretKeyRef"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
