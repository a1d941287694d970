package io.tokenyield.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Containerfile as far as ours goes: each instruction on its lines, lists as JSON, ENV as NAME=value. */
final class ImageRecipe {
    private final List<String> instructions = new ArrayList<>();

    ImageRecipe(Path file) {
        try {
            String text = Files.readString(file).replaceAll("\\\\\\R\\s*", "");
            text.lines().filter(line -> line.matches("[A-Z]+ .*")).forEach(instructions::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind each instruction of this name. */
    List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    /** @throws IllegalStateException if it is not there exactly once */
    String one(String instruction) {
        List<String> found = all(instruction);
        if (found.size() != 1) {
            throw new IllegalStateException(instruction + " should be there once: " + found);
        }
        return found.get(0);
    }

    List<String> entrypoint() {
        String json = one("ENTRYPOINT");
        return Stream.of(json.substring(2, json.length() - 2).split("\", *\"")).toList();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String assignment : one("ENV").split(" ")) {
            String[] parts = assignment.split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        return environment;
    }

    Path folder() {
        return Path.of(one("WORKDIR"));
    }
}
