package io.tokenyield.reference;

import io.tokenyield.model.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the person behind an account on a day (DESIGN 4.3). Never picks one of several. */
public final class Directory {
    private final Map<Account, TreeSet<String>> personsByAccount = new HashMap<>();
    private final Map<String, List<PersonRow>> rowsByPerson = new HashMap<>();

    /** An account at a tool, trimmed and in lower case. */
    public record Account(String tool, String name) {}

    /** A person as valid from a day (inclusive) to a day (exclusive, null for open). */
    public record PersonRow(String personId, LocalDate validFrom, LocalDate validTo, String team, String costCentre) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    public Directory addIdentity(String tool, String account, String personId) {
        personsByAccount
                .computeIfAbsent(new Account(tool, Accounts.normal(account)), key -> new TreeSet<>())
                .add(personId);
        return this;
    }

    public Directory addPerson(PersonRow row) {
        rowsByPerson.computeIfAbsent(row.personId(), key -> new ArrayList<>()).add(row);
        return this;
    }

    public Resolution resolve(String tool, String account, LocalDate day) {
        if (account.isBlank()) {
            return Resolution.unidentified("no account on " + tool);
        }
        TreeSet<String> persons =
                personsByAccount.getOrDefault(new Account(tool, Accounts.normal(account)), new TreeSet<>());
        if (persons.isEmpty()) {
            return Resolution.unidentified("no identity for " + tool + "/" + account);
        }
        if (persons.size() > 1) {
            return Resolution.unidentified(tool + "/" + account + " is claimed by " + String.join(" and ", persons));
        }
        return person(persons.first(), persons.first() + " of " + tool + "/" + account, day);
    }

    /** The person, as valid on that day; else nobody, with the reason. */
    public Resolution resolvePerson(String personId, LocalDate day) {
        return person(personId, personId, day);
    }

    private Resolution person(String person, String inWords, LocalDate day) {
        List<PersonRow> valid = rowsByPerson.getOrDefault(person, List.of()).stream()
                .filter(row -> row.isValidOn(day))
                .toList();
        if (valid.size() != 1) {
            String how = valid.isEmpty() ? "no valid person row" : valid.size() + " valid person rows";
            return Resolution.unidentified(inWords + " has " + how + " on that day");
        }
        PersonRow row = valid.get(0);
        return new Resolution(row.personId(), row.team(), row.costCentre(), "");
    }
}
