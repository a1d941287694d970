package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.RunOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import picocli.CommandLine;

/** What the README says of settings, commands and exit codes is what the program has. */
class ReadmeTest {
    private static final String README = read(Path.of("README.md"));

    @Test
    void the_table_of_settings_lists_every_setting_and_no_other() {
        TreeSet<String> told = new TreeSet<>();
        for (MatchResult row : rows("^\\| `(TOKENYIELD_\\w+)`(?:, `(_\\w+)`)? \\|")) {
            told.add(row.group(1));
            if (row.group(2) != null) {
                told.add(row.group(1).replaceFirst("_[A-Z]+$", row.group(2)));
            }
        }
        TreeSet<String> there = new TreeSet<>(settings().keySet());
        there.add("TOKENYIELD_LOG_FORMAT");
        assertThat(told).isEqualTo(there);
    }

    @Test
    void the_defaults_in_the_table_are_those_of_the_program() {
        Map<String, String> settings = settings();
        for (MatchResult row : rows("^\\| `(TOKENYIELD_\\w+)` \\| `([^`]+)` \\|")) {
            if (settings.containsKey(row.group(1))) {
                assertThat(row.group(2)).as(row.group(1)).isEqualTo(settings.get(row.group(1)));
            }
        }
    }

    @Test
    void the_table_of_exit_codes_has_every_code() {
        TreeSet<Integer> told = new TreeSet<>();
        rows("^\\| (\\d+) \\| ").forEach(row -> told.add(Integer.valueOf(row.group(1))));
        TreeSet<Integer> there = new TreeSet<>();
        for (RunOutcome.Code code : RunOutcome.Code.values()) {
            there.add(code.exitCode());
        }
        assertThat(told).isEqualTo(there);
    }

    @Test
    void the_table_of_commands_has_every_command() {
        TreeSet<String> told = new TreeSet<>();
        for (MatchResult row : rows("^\\| (`[a-z]+[^|]*) \\|")) {
            Pattern.compile("`([a-z]+)").matcher(row.group(1)).results().forEach(name -> told.add(name.group(1)));
        }
        TreeSet<String> there = new TreeSet<>(new CommandLine(new TokenYield(), new CommandFactory(Clock.systemUTC()))
                .getSubcommands()
                .keySet());
        there.remove("help");
        assertThat(told).containsAll(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "backfill"})
    void a_file_of_settings_holds_only_settings_that_there_are(String job) throws IOException {
        Properties file = new Properties();
        file.load(Files.newBufferedReader(Path.of("jobs", job + ".properties")));
        assertThat(file.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(settings())
                        .containsKey(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)));
        Settings settings =
                Application.settings(Map.of("spring.config.additional-location", "file:jobs/" + job + ".properties"));
        assertThat(settings.freshnessDays()).isEqualTo(Integer.parseInt(file.getProperty("tokenyield.freshness-days")));
    }

    /** Name in the environment to default, from the record that holds them. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        collect("TOKENYIELD", Settings.class, settings);
        return settings;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "_"
                    + component.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(name, component.getType(), settings);
            } else {
                DefaultValue standard = component.getAnnotation(DefaultValue.class);
                settings.put(
                        name,
                        standard == null ? parameterDefault(type, component) : String.join(",", standard.value()));
            }
        }
    }

    /** The annotation is one of parameters: it stands on the constructor. */
    private static String parameterDefault(Class<?> type, RecordComponent component) {
        var constructor = type.getDeclaredConstructors()[0];
        for (var parameter : constructor.getParameters()) {
            if (parameter.getName().equals(component.getName())) {
                return String.join(
                        ",", parameter.getAnnotation(DefaultValue.class).value());
            }
        }
        throw new IllegalStateException("no parameter for " + component);
    }

    private static List<MatchResult> rows(String pattern) {
        return new ArrayList<>(Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(README)
                .results()
                .toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
