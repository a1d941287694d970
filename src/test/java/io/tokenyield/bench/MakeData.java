package io.tokenyield.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes the data of the measurements by hand. After {@code mvn test-compile dependency:build-classpath
 * -Dmdep.outputFile=target/test.classpath}:
 *
 * <pre>{@code
 * java -cp target/test-classes:target/classes:$(cat target/test.classpath) io.tokenyield.bench.MakeData \
 *     --events 20000000 --days 2026-09-15 --out /tmp/day          # a weekday of a month of 20 million: 833k rows
 *     --people 10000                                              # the default
 *     --mysql 'jdbc:mysql://127.0.0.1:3306/source' --user u --password p    # loads it, too; the database is empty
 * }</pre>
 *
 * <p>{@code --days 2026-09-01..2026-09-30} makes a month in one file. With a folder that has a usage_event.parquet, and
 * without {@code --events}, it only loads.
 */
final class MakeData {
    private static final Set<String> KNOWN =
            Set.of("--events", "--people", "--days", "--out", "--mysql", "--user", "--password");

    private MakeData() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": give pairs of " + KNOWN + " and a value");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        Path out = Path.of(given.get("--out"));
        if (given.containsKey("--events")) {
            Company company = Company.of(
                    Integer.parseInt(given.getOrDefault("--people", "10000")), Long.parseLong(given.get("--events")));
            String[] days = given.getOrDefault("--days", company.firstDay() + ".." + company.lastDay())
                    .split("\\.\\.");
            long began = System.nanoTime();
            MadeWarehouse.write(company, LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]), out);
            Path usage = out.resolve("usage_event.parquet");
            System.out.printf(
                    "%s: %.0f MB in %.1f s%n", usage, Files.size(usage) / 1e6, (System.nanoTime() - began) / 1e9);
        }
        if (given.containsKey("--mysql")) {
            long began = System.nanoTime();
            WarehouseLoader.load(
                    out, given.get("--mysql"), given.getOrDefault("--user", ""), given.getOrDefault("--password", ""));
            System.out.printf("loaded in %.1f s%n", (System.nanoTime() - began) / 1e9);
        }
    }
}
