package io.tokenyield.chaos;

import io.tokenyield.cli.TokenYield;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The command line as {@code main} runs it, but with the clock that the property {@code chaos.clock} gives: an instant at
 * which it stands, or goes on from with {@code chaos.ticks}. With {@code chaos.gate} it says that it is there by a file
 * beside that one, and begins when that one is there, so that two begin together.
 */
public final class ClockedMain {
    private ClockedMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String gate = System.getProperty("chaos.gate", "");
        if (!gate.isEmpty()) {
            Files.createFile(Path.of(gate + "." + ProcessHandle.current().pid()));
            while (!Files.exists(Path.of(gate))) {
                Thread.sleep(1);
            }
        }
        System.exit(TokenYield.run(clock(), args));
    }

    private static Clock clock() {
        Instant begin = Instant.parse(System.getProperty("chaos.clock"));
        return Boolean.getBoolean("chaos.ticks")
                ? Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begin))
                : Clock.fixed(begin, ZoneOffset.UTC);
    }
}
