package io.tokenyield.bench;

import io.tokenyield.bench.Measured.Cpu;
import io.tokenyield.cli.TokenYield;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run of the real program as a process of its own, with the times of its steps out of run-report.json. */
record Night(Measured measured, List<Step> steps) {
    /**
     * Threads and DuckDB's memory are the program's defaults; Java's heap is what a container of one GB would give it, and its
     * other options are those of {@code bin/tokenyield}.
     */
    static final List<String> JAVA =
            Stream.concat(Stream.of("-Xmx512m"), launcherOptions()).toList();

    private static Stream<String> launcherOptions() {
        try {
            return Pattern.compile("-XX:[^ '\"$]+")
                    .matcher(Files.readString(Path.of("bin/tokenyield"))
                            .lines()
                            .filter(line -> line.startsWith("tuning=") || line.startsWith("collector="))
                            .collect(Collectors.joining(" ")))
                    .results()
                    .map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException("run this in the folder of the README", e);
        }
    }

    /** @param wall, cpu of a step, or of what lies before the first and behind the last */
    record Step(String name, double wall, Cpu cpu) {}

    /** Where a run reads from, a folder or a MySQL database, and where it writes to. */
    record Place(Map<String, String> environment, Path out) {
        static Place files(Path warehouse, TestDatabase.Login mart, Path out) {
            return of(Map.of("TOKENYIELD_WAREHOUSE_FILES", warehouse.toString()), mart, out);
        }

        static Place mySql(TestDatabase.Login warehouse, TestDatabase.Login mart, Path out) {
            return of(
                    Map.of(
                            "TOKENYIELD_WAREHOUSE_URL", warehouse.url(),
                            "TOKENYIELD_WAREHOUSE_USER", warehouse.user(),
                            "TOKENYIELD_WAREHOUSE_PASSWORD", warehouse.password()),
                    mart,
                    out);
        }

        private static Place of(Map<String, String> warehouse, TestDatabase.Login mart, Path out) {
            Map<String, String> environment = new HashMap<>(warehouse);
            environment.put("TOKENYIELD_MART_URL", mart.url());
            environment.put("TOKENYIELD_MART_USER", mart.user());
            environment.put("TOKENYIELD_MART_PASSWORD", mart.password());
            environment.put("TOKENYIELD_OUT", out.toString());
            environment.put("TOKENYIELD_PSEUDONYM_SECRET", "a secret of nobody's");
            return new Place(environment, out);
        }
    }

    static Night run(Launcher launcher, Place place, String... command) throws IOException, InterruptedException {
        Measured measured = launcher.java(place.environment(), JAVA, TokenYield.class, List.of(command));
        Path report = place.out().resolve("run-report.json");
        return new Night(measured, Files.exists(report) ? steps(measured, Files.readString(report)) : List.of());
    }

    private static List<Step> steps(Measured measured, String report) {
        List<Step> steps = new ArrayList<>();
        Instant from = measured.began();
        Instant last = from;
        for (JsonNode step : JsonMapper.shared().readTree(report).get("steps")) {
            Instant began = instant(step.get("started_at"));
            Instant ended = instant(step.get("ended_at"));
            // Buckets of a step have a name behind its own; a report of a run before this one has other times.
            if (step.get("name").asString().contains(":") || began.isBefore(measured.began())) {
                continue;
            }
            if (steps.isEmpty()) {
                steps.add(step("start of Java and the frame", measured, from, began));
            }
            steps.add(step(step.get("name").asString(), measured, began, ended));
            last = ended.isAfter(last) ? ended : last;
        }
        if (!steps.isEmpty()) {
            steps.add(step("report and end", measured, last, measured.ended()));
        }
        return steps;
    }

    private static Step step(String name, Measured measured, Instant from, Instant to) {
        double wall = (to.toEpochMilli() - from.toEpochMilli()) / 1e3;
        return new Step(name, wall, measured.cpuBetween(from, to));
    }

    private static Instant instant(JsonNode time) {
        return LocalDateTime.parse(time.asString()).toInstant(ZoneOffset.UTC);
    }

    Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the run had no step " + name + ":\n" + measured.told().output()));
    }

    /** What is read and rolled up: the plan looks which days changed, and streams them out of a server. */
    Step planAndCollect() {
        Step plan = step("plan");
        Step collect = step("collect");
        return new Step(
                "plan and collect", plan.wall() + collect.wall(), plan.cpu().plus(collect.cpu()));
    }
}
