package io.tokenyield.scoring.signals;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose use of an account was, by day. Nearly every account is one person's for good, and takes one entry; days are kept of
 * those that change hands. What is nobody's or several people's is no pattern of anybody.
 */
final class Owners {
    private final AccountingZone zone;
    private final Map<Account, Holders> holders = new HashMap<>();

    private record Account(String tool, String account) {}

    private static final class Holders {
        private final Set<String> people = new HashSet<>(1);
        private SortedMap<LocalDate, Set<String>> byDay;
    }

    Owners(Statements statements, SignalWindow window, AccountingZone zone) {
        this(statements, window, zone, "owners");
    }

    /** Of those accounts alone that signals of the month rest on. */
    static Owners ofBasis(Statements statements, SignalWindow window, AccountingZone zone) {
        return new Owners(statements, window, zone, "basis_owners");
    }

    private Owners(Statements statements, SignalWindow window, AccountingZone zone, String statement) {
        this.zone = zone;
        Set<Account> handedOver = new HashSet<>();
        Map<String, String> month = Map.of("period", window.month().toString());
        statements.each(statement, window, month, row -> {
            Account account = new Account(row.getString("tool"), row.getString("account"));
            Set<String> people = holders.computeIfAbsent(account, key -> new Holders()).people;
            people.add(row.getString("person_id"));
            if (people.size() > 1) {
                handedOver.add(account);
            }
        });
        if (!handedOver.isEmpty()) {
            statements.each(statement, window, month, row -> readDay(row, handedOver));
        }
    }

    private void readDay(ResultSet row, Set<Account> handedOver) throws SQLException {
        Account account = new Account(row.getString("tool"), row.getString("account"));
        if (handedOver.contains(account)) {
            Holders of = holders.get(account);
            of.byDay = of.byDay == null ? new TreeMap<>() : of.byDay;
            of.byDay
                    .computeIfAbsent(row.getObject("accounting_day", LocalDate.class), day -> new HashSet<>(1))
                    .add(row.getString("person_id"));
        }
    }

    /** Whether nothing is known of these days, so that nothing can be said against what was known once. */
    boolean areUnknown() {
        return holders.isEmpty();
    }

    /** Of use on an accounting day. */
    Optional<String> on(LocalDate accountingDay, String tool, String account) {
        return between(accountingDay, accountingDay, tool, account);
    }

    /** Of use on a UTC day, which can lie on two accounting days: both have to be of one person. */
    Optional<String> onUtc(LocalDate usageDay, String tool, String account) {
        var cuts = zone.cutsOf(usageDay);
        return between(cuts.get(0).accountingDay(), cuts.get(cuts.size() - 1).accountingDay(), tool, account);
    }

    private Optional<String> between(LocalDate first, LocalDate last, String tool, String account) {
        Holders of = holders.get(new Account(tool, account));
        if (of == null) {
            return Optional.empty();
        }
        Set<String> people = of.people;
        if (of.byDay != null) {
            people = new HashSet<>();
            of.byDay.subMap(first, last.plusDays(1)).values().forEach(people::addAll);
        }
        return people.size() == 1 ? people.stream().findFirst().filter(Owners::isPerson) : Optional.empty();
    }

    private static boolean isPerson(String personId) {
        return !personId.equals(PersonId.UNIDENTIFIED) && !personId.equals(PersonId.SHARED);
    }
}
