package io.tokenyield.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A unit file as far as the files of jobs/systemd go: no line goes on in the next one, and no setting is given twice. */
final class SystemdUnit {
    private final Map<String, String> settings = new LinkedHashMap<>();

    SystemdUnit(Path file) {
        for (String line : lines(file)) {
            if (line.matches("[A-Z]\\w*=.*")) {
                int equals = line.indexOf('=');
                String before = settings.put(line.substring(0, equals), line.substring(equals + 1));
                if (before != null) {
                    throw new IllegalStateException(file + " gives twice: " + line);
                }
            }
        }
    }

    /** @throws IllegalStateException if the unit does not say */
    String setting(String name) {
        if (!settings.containsKey(name)) {
            throw new IllegalStateException("the unit does not say " + name);
        }
        return settings.get(name);
    }

    /** Whether systemd starts the service again by itself when its process ends with this code. */
    boolean startsAgainAfter(int exitCode) {
        return exitCode != 0
                && setting("Restart").equals("on-failure")
                && Stream.of(setting("RestartPreventExitStatus").split(" "))
                        .noneMatch(Integer.toString(exitCode)::equals);
    }

    Launch launch(Map<String, String> ofTheMachine) {
        Map<String, String> environment = new LinkedHashMap<>(ofTheMachine);
        String[] assignment = setting("Environment").split("=", 2);
        environment.put(assignment[0], assignment[1]);
        for (String line : lines(Path.of(setting("EnvironmentFile")))) {
            if (line.matches("\\w+='.*'")) {
                int equals = line.indexOf('=');
                environment.put(line.substring(0, equals), line.substring(equals + 2, line.length() - 1));
            }
        }
        return new Launch(List.of(setting("ExecStart").split(" ")), environment, Path.of(setting("WorkingDirectory")));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
