package io.tokenyield.reference;

import io.tokenyield.model.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the person behind an account on a day, or who pays for a shared one (DESIGN 4.3). Never picks one of several. */
public final class Directory {
    private final Map<Account, TreeSet<String>> personsByAccount = new HashMap<>();
    private final Map<Account, List<SharedRow>> sharedByAccount = new HashMap<>();
    private final Map<String, List<PersonRow>> rowsByPerson = new HashMap<>();

    /** An account at a tool, trimmed and in lower case. */
    public record Account(String tool, String name) {
        static Account of(String tool, String name) {
            return new Account(tool, Accounts.normal(name));
        }
    }

    /** A person as valid from a day (inclusive) to a day (exclusive, null for open). */
    public record PersonRow(String personId, LocalDate validFrom, LocalDate validTo, String team, String costCentre) {
        boolean isValidOn(LocalDate day) {
            return holdsOn(day, validFrom, validTo);
        }
    }

    /**
     * A service or shared account as valid from a day (inclusive) to a day (exclusive, null for open).
     *
     * @param ownerPersonId whose cost centre of the day pays; empty where {@code costCentre} says
     * @param costCentre who pays; empty for the one of the owner
     */
    public record SharedRow(
            String tool,
            String account,
            LocalDate validFrom,
            LocalDate validTo,
            String ownerPersonId,
            String costCentre) {
        boolean isValidOn(LocalDate day) {
            return holdsOn(day, validFrom, validTo);
        }
    }

    private static boolean holdsOn(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public Directory addIdentity(String tool, String account, String personId) {
        personsByAccount
                .computeIfAbsent(Account.of(tool, account), key -> new TreeSet<>())
                .add(personId);
        return this;
    }

    public Directory addPerson(PersonRow row) {
        rowsByPerson.computeIfAbsent(row.personId(), key -> new ArrayList<>()).add(row);
        return this;
    }

    public Directory addShared(SharedRow row) {
        sharedByAccount
                .computeIfAbsent(Account.of(row.tool(), row.account()), key -> new ArrayList<>())
                .add(row);
        return this;
    }

    /** Persons whom an account is told to be of, at whatever time, by id. */
    public Set<String> personsOf(String tool, String account) {
        return Collections.unmodifiableSet(personsByAccount.getOrDefault(Account.of(tool, account), new TreeSet<>()));
    }

    /** Whether an account is a service or shared one, at whatever time. */
    public boolean isShared(String tool, String account) {
        return sharedByAccount.containsKey(Account.of(tool, account));
    }

    /** Whether HR knows such a person, at whatever time. */
    public boolean isPerson(String personId) {
        return rowsByPerson.containsKey(personId);
    }

    /** Whose the use of an account is on an accounting day. */
    public Resolution resolve(String tool, String account, LocalDate day) {
        if (account.isBlank()) {
            return Resolution.unidentified("no account on " + tool);
        }
        String place = tool + "/" + account;
        TreeSet<String> persons = personsByAccount.getOrDefault(Account.of(tool, account), new TreeSet<>());
        List<SharedRow> shared = sharedOn(Account.of(tool, account), day);
        if (persons.size() > 1) {
            return Resolution.unidentified(place + " is claimed by " + String.join(" and ", persons));
        }
        if (!persons.isEmpty() && !shared.isEmpty()) {
            return Resolution.unidentified(
                    place + " is claimed twice: by " + persons.first() + " (identity) and as a shared account");
        }
        if (!shared.isEmpty()) {
            return payerOf(place, shared, day);
        }
        if (persons.isEmpty()) {
            return Resolution.unidentified("no identity for " + place);
        }
        return person(persons.first(), persons.first() + " of " + place, day);
    }

    /** Whose what is bought for a person is on a day: a seat, for instance. */
    public Resolution person(String personId, LocalDate day) {
        return person(personId, personId, day);
    }

    private Resolution person(String personId, String called, LocalDate day) {
        List<PersonRow> valid = rowsOn(personId, day);
        if (valid.size() != 1) {
            return Resolution.unidentified(called + " has " + howMany(valid) + " on that day");
        }
        PersonRow row = valid.get(0);
        return new Resolution(row.personId(), row.team(), row.costCentre(), "");
    }

    private Resolution payerOf(String place, List<SharedRow> shared, LocalDate day) {
        if (shared.size() > 1) {
            return Resolution.unidentified(place + " has " + shared.size() + " valid shared_account rows on that day");
        }
        SharedRow row = shared.get(0);
        if (!row.costCentre().isEmpty()) {
            return Resolution.shared(row.costCentre());
        }
        List<PersonRow> owner = rowsOn(row.ownerPersonId(), day);
        if (owner.size() != 1) {
            return Resolution.unidentified(row.ownerPersonId() + ", owner of the shared account " + place + ", has "
                    + howMany(owner) + " on that day");
        }
        return Resolution.shared(owner.get(0).costCentre());
    }

    private List<SharedRow> sharedOn(Account account, LocalDate day) {
        return sharedByAccount.getOrDefault(account, List.of()).stream()
                .filter(row -> row.isValidOn(day))
                .toList();
    }

    private List<PersonRow> rowsOn(String personId, LocalDate day) {
        return rowsByPerson.getOrDefault(personId, List.of()).stream()
                .filter(row -> row.isValidOn(day))
                .toList();
    }

    private static String howMany(List<PersonRow> valid) {
        return valid.isEmpty() ? "no valid person row" : valid.size() + " valid person rows";
    }
}
