package io.tokenyield.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One whole process: wall time from start to end, and the largest resident memory that Linux saw it have.
 *
 * @param peakMegabytes -1 where the system does not say
 */
record Measured(double seconds, long peakMegabytes) {
    private static final long POLL_MILLIS = 20;

    /** Runs a main class of this class path in a Java of its own. */
    static Measured java(
            Map<String, String> environment, List<String> options, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        Path log = Files.createTempFile("bench-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        long peak = -1;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, residentPeakMegabytes(process.pid()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    mainClass + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
        Files.delete(log);
        return new Measured(seconds, peak);
    }

    private static long residentPeakMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException endedMeanwhileOrNoLinux) {
            return -1;
        }
    }
}
