package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords that are set, however they are set and whatever goes wrong, appear in nothing that a run writes. */
class SecretsTest {
    private static final String SECRET = "Pa55-of-nobody-at-all";
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-25"};

    @RegisterExtension
    private final TestCompany company =
            TestCompany.with(sound -> sound.usage("e1", "2026-10-25T10:00:00Z", "input_tokens=1000"));

    /** All passwords set, also those that are not needed. */
    private Commands commands() {
        return company.newCommands()
                .with("WAREHOUSE_PASSWORD", SECRET)
                .with("MIGRATOR_PASSWORD", SECRET)
                .with("PSEUDONYM_SECRET", SECRET);
    }

    private void nothingHolds(Ended ended, String... secrets) throws IOException {
        for (String secret : secrets) {
            assertThat(ended.all()).doesNotContain(secret);
            for (Path file : filesBelow(company.out())) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_process_that_runs_well_and_one_that_fails() throws IOException {
        TestDatabase.Login login = company.mart().database().login();
        try (ChildRun child = commands().with("LOG_FORMAT", "json").start(NIGHT)) {
            Ended ended = child.ended();
            assertThat(ended.exitCode()).as(ended.all()).isZero();
            assertThat(ended.out().lines())
                    .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
            assertThat(ended.err()).isEmpty();
            nothingHolds(ended, SECRET, login.password());
        }
        company.mart()
                .execute("CREATE TRIGGER breakage BEFORE INSERT ON run_work FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'broken'");
        try (ChildRun child = commands().start(NIGHT)) {
            Ended ended = child.ended();
            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
            nothingHolds(ended, SECRET, login.password());
        } finally {
            company.mart().execute("DROP TRIGGER breakage");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | jdbc:mysql://127.0.0.1:9/mart?user=u&password=" + SECRET,
                "1 | jdbc:mysql://u:" + SECRET + "@127.0.0.1:9/mart",
                "1 | jdbc:mysql://(host=127.0.0.1,port=9,user=u,password=" + SECRET + ")/mart",
                "1 | jdbc:mysql://address=(host=127.0.0.1)(port=9)(password=" + SECRET + ")/mart",
                "1 | jdbc:mysql://127.0.0.1:port/mart?password=" + SECRET,
                "64 | jdbc:mysql://u:" + SECRET + "@127.0.0.1:9",
                "64 | jdbc:postgresql://u:" + SECRET + "@127.0.0.1/mart?password=" + SECRET,
                "64 | mysql://u:" + SECRET + "@127.0.0.1/mart"
            })
    void urls_that_hold_a_password_and_lead_nowhere(int exitCode, String url) throws IOException {
        for (String setting : List.of("MART_URL", "WAREHOUSE_URL")) {
            Ended ended = commands().with(setting, url).run(NIGHT);

            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
            assertThat(ended.err()).contains("TOKENYIELD_" + setting.substring(0, 4));
            nothingHolds(ended, SECRET);
        }
    }

    @Test
    void a_warehouse_that_refuses_its_user() throws IOException {
        TestDatabase.Login login = company.mart().database().login();
        Ended ended = commands()
                .with("WAREHOUSE_URL", login.url())
                .with("WAREHOUSE_USER", login.user())
                .run(NIGHT);

        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(64);
        assertThat(ended.err())
                .contains("refuses user '" + login.user() + "'")
                .contains("check TOKENYIELD_WAREHOUSE_URL, TOKENYIELD_WAREHOUSE_USER and TOKENYIELD_WAREHOUSE_PASSWORD")
                .doesNotContain("\tat ");
        nothingHolds(ended, SECRET);
    }
}
