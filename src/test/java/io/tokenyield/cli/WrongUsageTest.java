package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands and settings that cannot work: exit 64, and one message that says what to write instead. */
class WrongUsageTest {
    private static final String NOW = "2026-10-26T03:00:00Z";

    private static Stream<Arguments> commandLines() {
        return Stream.of(
                wrong(
                        "nightly --dat 2026-10-25",
                        "Unknown option",
                        "'--dat'",
                        "--date",
                        "See: tokenyield nightly --help"),
                wrong("nightly 2026-10-25", "Unmatched argument", "2026-10-25", "See: tokenyield nightly --help"),
                wrong("nigthly", "Unmatched argument", "'nigthly'", "Did you mean: tokenyield nightly"),
                wrong("nightly --date", "--date", "DAY"),
                wrong("nightly --date 2026-13-01", "--date", "'2026-13-01' is no day; write one such as 2026-10-25"),
                wrong("nightly --date yesterday", "--date", "'yesterday' is no day; write one such as 2026-10-25"),
                wrong("nightly --log-format xml", "TOKENYIELD_LOG_FORMAT is 'xml'; write plain or json"),
                wrong("backfill --from 2026-10-01", "Missing required option: '--to=DAY'"),
                wrong("backfill --from 2026-10-09 --to 2026-10-08", "--from 2026-10-09 is after --to 2026-10-08"),
                wrong("backfill --from 1000-01-01 --to 2026-10-08", "--from 1000-01-01 is before 2000-01-01"),
                wrong(
                        "nightly --date 2026-10-26",
                        "2026-10-26 is not over yet; the last day that can be counted is 2026-10-25"),
                wrong(
                        "nightly --date 2026-10-27",
                        "2026-10-27 is not over yet; the last day that can be counted is 2026-10-25"),
                wrong("backfill --from 2026-10-01 --to 2026-10-26", "2026-10-26 is not over yet"),
                wrong("check --date 2026-10-26", "2026-10-26 is not over yet"),
                // In Auckland the 26th is over since eleven in the morning of UTC; at three it is not.
                wrong("nightly --date 2026-10-26 --accounting-zone Pacific/Auckland", "2026-10-26 is not over yet"));
    }

    private static Stream<Arguments> settings() {
        return Stream.of(
                wrong("ACCOUNTING_ZONE=Mars/Olympus", "TOKENYIELD_ACCOUNTING_ZONE", "'Mars/Olympus'", "Europe/Berlin"),
                wrong("CURRENCY=usd", "TOKENYIELD_CURRENCY", "'usd'", "three capital letters such as USD"),
                wrong("THREADS=0", "TOKENYIELD_THREADS is 0; it must be over 0"),
                wrong("THREADS=two", "TOKENYIELD_THREADS is 'two'", "a whole number"),
                wrong("FRESHNESS_DAYS=-1", "TOKENYIELD_FRESHNESS_DAYS is -1; it must be over -1"),
                wrong("SESSION_RETENTION_DAYS=0", "TOKENYIELD_SESSION_RETENTION_DAYS is 0; it must be over 0"),
                wrong("SCORE_RETENTION_MONTHS=1", "TOKENYIELD_SCORE_RETENTION_MONTHS is 1; it must be over 1"),
                wrong("SIGNAL_RETENTION_DAYS=0", "TOKENYIELD_SIGNAL_RETENTION_DAYS is 0; it must be over 0"),
                wrong("ANSWER_RETENTION_DAYS=0", "TOKENYIELD_ANSWER_RETENTION_DAYS is 0; it must be over 0"),
                wrong("UNIT_RETENTION_MONTHS=0", "TOKENYIELD_UNIT_RETENTION_MONTHS is 0; it must be over 0"),
                wrong(
                        "PERSON_RETENTION_MONTHS=1",
                        "TOKENYIELD_PERSON_RETENTION_MONTHS is 1, which may be shorter than sessions or patterns are"
                                + " kept (45 days); what is more detailed has to go first"),
                wrong("PATTERN_RETENTION_DAYS=0", "TOKENYIELD_PATTERN_RETENTION_DAYS is 0; it must be over 0"),
                wrong("PSEUDONYM_SECRET=short", "TOKENYIELD_PSEUDONYM_SECRET has fewer than 16 characters"),
                wrong("QUARANTINE_MAX_SHARE=few", "TOKENYIELD_QUARANTINE_MAX_SHARE is 'few'", "a number"),
                wrong("QUARANTINE_MAX_SHARE=7", "TOKENYIELD_QUARANTINE_MAX_SHARE is 7.0", "0 to 1"),
                wrong("QUARANTINE_MAX_ROWS=-5", "TOKENYIELD_QUARANTINE_MAX_ROWS is -5; it must be over -1"),
                wrong("TIE_OUT_TOLERANCE=half", "TOKENYIELD_TIE_OUT_TOLERANCE is 'half'", "a number"),
                wrong("TIE_OUT_TOLERANCE=7", "TOKENYIELD_TIE_OUT_TOLERANCE is 7", "0 to 1 such as 0.005"),
                wrong("TIE_OUT_ROUNDING=-1", "TOKENYIELD_TIE_OUT_ROUNDING is -1", "such as 0.005"),
                wrong("DUCKDB_MEMORY=plenty", "TOKENYIELD_DUCKDB_MEMORY is 'plenty'", "1GB"),
                wrong(
                        "WAREHOUSE_URL=jdbc:oracle:thin:@host",
                        "no warehouse engine for 'jdbc:oracle:thin:@host'",
                        "jdbc:mysql://"),
                wrong(
                        "WAREHOUSE_URL=jdbc:mysql://host",
                        "TOKENYIELD_WAREHOUSE_URL is 'jdbc:mysql://host'",
                        "/database"),
                wrong("MART_URL=", "no mart is set; set TOKENYIELD_MART_URL"),
                wrong(
                        "MART_URL=jdbc:postgresql://host/mart",
                        "TOKENYIELD_MART_URL is 'jdbc:postgresql://host/mart'; write jdbc:mysql://host/database"),
                wrong(
                        "MART_URL=jdbc:mysql://host:3306/",
                        "TOKENYIELD_MART_URL is 'jdbc:mysql://host:3306/'; write jdbc:mysql://host/database"),
                wrong("WAREHOUSE_FILES=", "no warehouse is set; set TOKENYIELD_WAREHOUSE_FILES"));
    }

    private static Arguments wrong(String what, String... words) {
        return Arguments.of(what, List.of(words));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void a_command_that_cannot_be_meant(String commandLine, List<String> words) {
        isExplained(Commands.bare().at(NOW).run(commandLine.split(" ")), words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void a_setting_that_cannot_be_meant(String setting, List<String> words) {
        String[] nameAndValue = setting.split("=", 2);
        Commands commands = Commands.bare()
                .at(NOW)
                .with("WAREHOUSE_FILES", "somewhere")
                .with("MART_URL", "jdbc:mysql://127.0.0.1:9/mart")
                .with(nameAndValue[0], nameAndValue[1]);

        isExplained(commands.run("nightly", "--date", "2026-10-25"), words);
    }

    @Test
    void no_command_at_all_shows_the_commands() {
        Ended ended = Commands.bare().run();

        assertThat(ended.exitCode()).isEqualTo(64);
        assertThat(ended.out())
                .contains("Usage: tokenyield")
                .contains("nightly")
                .contains("backfill");
    }

    private static void isExplained(Ended ended, List<String> words) {
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(64);
        assertThat(ended.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(ended.out()).doesNotContain("Exception");
    }
}
