package io.tokenyield.scoring.signals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sessions of the days of a month, read in one pass: where people worked, and when their accounts were in use. */
final class Sessions {
    private final SignalWindow window;
    private final Owners owners;
    private final ConstantUsd prices;
    private final SortedMap<String, Map<Place, Work>> byPerson = new TreeMap<>();
    private final Rests rests;

    /** @param branch empty for use without one */
    record Place(String repository, String branch, String tool, String account) {}

    /**
     * @param days a bit for each accounting day of the window
     * @param costUsd at constant prices
     */
    record Work(long days, long requests, BigDecimal costUsd) {
        Work and(Work more) {
            return new Work(days | more.days(), requests + more.requests(), costUsd.add(more.costUsd()));
        }
    }

    Sessions(Statements statements, SignalWindow window, Owners owners, ConstantUsd prices) {
        this.window = window;
        this.owners = owners;
        this.prices = prices;
        this.rests = new Rests(window);
        statements.each("sessions", window, Map.of(), this::add);
    }

    private void add(ResultSet row) throws SQLException {
        String tool = row.getString("tool");
        String account = row.getString("account");
        rests.used(
                row.getObject("usage_day", LocalDate.class),
                tool,
                account,
                row.getInt("first_ms"),
                row.getInt("last_ms"));
        LocalDate day = row.getObject("accounting_day", LocalDate.class);
        String person = window.contains(day) ? owners.on(day, tool, account).orElse(null) : null;
        if (person != null) {
            Place place = new Place(
                    row.getString("repository").strip(), row.getString("branch").strip(), tool, account);
            byPerson.computeIfAbsent(person, key -> new HashMap<>())
                    .merge(place, new Work(window.bit(day), row.getLong("requests"), prices.of(row)), Work::and);
        }
    }

    SortedMap<String, Map<Place, Work>> byPerson() {
        return byPerson;
    }

    Rests rests() {
        return rests;
    }
}
