package io.tokenyield.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line of a user's crontab, with the variables above it. */
final class Crontab {
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(.*)");
    private static final Pattern ENTRY = Pattern.compile("((?:[\\d*/,-]+ ){5})(.+)");

    private final Map<String, String> variables = new LinkedHashMap<>();
    private String command = "";

    Crontab(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher variable = VARIABLE.matcher(line);
                Matcher entry = ENTRY.matcher(line);
                if (variable.matches()) {
                    variables.put(variable.group(1), variable.group(2));
                } else if (entry.matches()) {
                    if (!command.isEmpty()) {
                        throw new IllegalStateException(file + " has two lines");
                    }
                    command = entry.group(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String command() {
        return command;
    }

    /** As cron does it. */
    Launch launch(Map<String, String> ofTheMachine, Path home) {
        Map<String, String> environment = new LinkedHashMap<>(ofTheMachine);
        environment.putAll(variables);
        environment.put("HOME", home.toString());
        return new Launch(List.of(variables.get("SHELL"), "-c", command), environment, home);
    }
}
