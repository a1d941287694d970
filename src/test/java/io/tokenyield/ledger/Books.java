package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ledger in memory and runs that book to it, for tests that read like a history. */
final class Books {
    private final Map<Period, Boolean> isOpen = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int runs;

    static Books open(String... periods) {
        Books books = new Books();
        for (String period : periods) {
            books.isOpen.put(Period.parse(period), true);
        }
        return books;
    }

    void close(String period) {
        isOpen.put(Period.parse(period), false);
    }

    void openPeriod(String period) {
        isOpen.put(Period.parse(period), true);
    }

    /** A run that finds these charges right; gives what it had to append. */
    List<Entry> book(String postedOn, Charge... wanted) {
        RunStamp run = new RunStamp("run-" + ++runs, LocalDate.parse(postedOn));
        List<Entry> added =
                new Posting(new PeriodBook(isOpen), run).entries(entries, List.of(wanted), Entry.Link.start(3));
        entries.addAll(added);
        return added;
    }

    List<Entry> entries() {
        return entries;
    }

    /** An entry in short: number, period, class, quantity, price, amount, cost centre, reason. */
    static List<String> inShort(List<Entry> entries) {
        return entries.stream()
                .map(entry -> "#%d %s %s%s x %s = %s %s%s"
                        .formatted(
                                entry.postingNo(),
                                entry.period(),
                                entry.chargeClass() == null ? "" : entry.chargeClass() + " ",
                                Charge.plain(entry.charge().quantity()),
                                Charge.plain(entry.charge().unitPrice()),
                                Charge.plain(entry.charge().amount()),
                                entry.charge().debitAccount(),
                                entry.charge().reason().isEmpty()
                                        ? ""
                                        : " (" + entry.charge().reason() + ")"))
                .toList();
    }

    /** Tokens that P001 of CC-1 put into a model on a day, at dollars a million. */
    static Charge input(String day, long tokens, String dollars) {
        return charge("input", day, "P001", "Blue", "CC-1", tokens, dollars);
    }

    static Charge charge(
            String posting, String day, String person, String team, String costCentre, long tokens, String dollars) {
        BigDecimal quantity = BigDecimal.valueOf(tokens);
        BigDecimal unitPrice = dollars == null ? null : new BigDecimal(dollars).movePointLeft(6);
        BigDecimal amount = unitPrice == null ? null : quantity.multiply(unitPrice);
        return new Charge(
                posting,
                LocalDate.parse(day),
                "Usage",
                person,
                team,
                costCentre,
                "anthropic",
                "claude_code",
                "claude-sonnet-4-5",
                "input",
                quantity,
                "tokens",
                unitPrice,
                dollars == null ? null : "rate-" + Charge.plain(new BigDecimal(dollars)),
                amount,
                "USD",
                amount,
                "expense:" + costCentre,
                "payable:anthropic",
                dollars == null ? "UNPRICED: no rate" : "");
    }
}
