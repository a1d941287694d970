package io.tokenyield.attribution;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the attribution of an accounting day is made of beside tickets and commits, as a hash. A day is booked again for
 * many reasons, such as a new seat in its month, and most of them change nothing of this: then its lines stand as they would
 * be written.
 */
final class DayInput {
    /** To be raised with each change of how days are attributed, so that days which are booked are attributed by it. */
    private static final int RULES = 2;

    private final JdbcClient jdbc;
    private final AccountingZone zone;
    private final String basis;
    private final String common;

    /**
     * @param basis of the tickets, commits and rules that days are linked by, or that they were found to stand with
     * @param common what else is the same for all days: prices
     */
    DayInput(JdbcClient jdbc, AccountingZone zone, String basis, List<String> common) {
        this.jdbc = jdbc;
        this.basis = basis;
        this.zone = zone;
        this.common = Sha256.ofFields(List.of(RULES, zone.zone(), common));
    }

    /** Whether the day stands as it would be attributed of this. */
    boolean isOf(LocalDate day, String hash) {
        return jdbc.sql("SELECT input_hash FROM attributed_day WHERE accounting_day = :day AND basis = :basis")
                .param("day", day)
                .param("basis", basis)
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
    }

    /** @param costs of the day, in the order of the mart */
    String hash(LocalDate day, List<DayCost> costs) {
        List<Object> input = new ArrayList<>(List.of(common, day));
        jdbc.sql(SqlFile.text("attribution/sources_of_day.sql"))
                .param("dayBefore", zone.firstUtcDayOf(day).minusDays(1))
                .param("dayAfter", zone.lastUtcDayOf(day).plusDays(1))
                .query(row -> {
                    input.add(row.getString("usage_day"));
                    input.add(row.getString("fingerprint"));
                    input.add(row.getString("collected_by_run"));
                    input.add(row.getBoolean("has_sessions"));
                });
        // Cost by cost: a large company has a hundred thousand of them.
        MessageDigest digest = Sha256.digest();
        digest.update(Sha256.ofFields(input).getBytes(StandardCharsets.UTF_8));
        costs.forEach(cost -> digest.update(Sha256.ofFields(List.of(cost)).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
