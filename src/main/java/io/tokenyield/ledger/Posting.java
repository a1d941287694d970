package io.tokenyield.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns "what the ledger says" and "what it ought to say" into the entries between them: nothing where they agree, a
 * reversal for what is no longer so, a new charge for what is. Pure.
 */
public final class Posting {
    private final PeriodBook periods;
    private final RunStamp run;

    public Posting(PeriodBook periods, RunStamp run) {
        this.periods = periods;
        this.run = run;
    }

    /**
     * @param booked every entry of the same service date and chain
     * @param wanted every charge of that service date and chain
     * @param last the last entry that this run wrote to the chain
     * @return entries in a fixed order, chained behind {@code last}
     */
    public List<Entry> entries(List<Entry> booked, List<Charge> wanted, Entry.Link last) {
        Map<String, Entry> live = live(booked);
        Map<String, Integer> numbers = new HashMap<>();
        booked.forEach(entry -> numbers.merge(entry.charge().postingId(), entry.postingNo(), Math::max));
        Map<String, Charge> wantedById = new TreeMap<>();
        for (Charge charge : wanted) {
            if (wantedById.put(charge.postingId(), charge) != null) {
                throw new IllegalStateException("two charges for posting " + charge.postingId());
            }
        }
        Set<String> postings = new HashSet<>(live.keySet());
        postings.addAll(wantedById.keySet());
        List<Entry> entries = new ArrayList<>();
        Entry.Link before = last;
        for (String posting : postings.stream().sorted().toList()) {
            for (Entry entry : between(live.get(posting), wantedById.get(posting), numbers.getOrDefault(posting, 0))) {
                Entry chained = entry.chained(before);
                entries.add(chained);
                before = chained.link();
            }
        }
        return entries;
    }

    /** The one entry of each posting that is a charge and has not been reversed. */
    public static Map<String, Entry> live(List<Entry> booked) {
        Set<String> reversed = new HashSet<>();
        booked.forEach(entry -> reversed.add(entry.reversesEntryId()));
        Map<String, Entry> live = new HashMap<>();
        for (Entry entry : booked) {
            boolean isLive = entry.reversesEntryId() == null && !reversed.contains(entry.entryId());
            if (isLive && live.put(entry.charge().postingId(), entry) != null) {
                throw new IllegalStateException(
                        "posting " + entry.charge().postingId() + " has two entries that are not reversed");
            }
        }
        return live;
    }

    private List<Entry> between(Entry live, Charge wanted, int lastNumber) {
        if (live != null && wanted != null && live.charge().booksLike(wanted)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        int number = lastNumber;
        if (live != null) {
            number++;
            String because =
                    wanted == null ? "no longer in the source" : "replaced: " + difference(live.charge(), wanted);
            entries.add(entry(live.charge().negated(because), number, live.entryId()));
        }
        if (wanted != null) {
            entries.add(entry(wanted, number + 1, null));
        }
        return entries;
    }

    private Entry entry(Charge charge, int number, String reverses) {
        PeriodBook.Place place = periods.placeOf(charge.serviceDate());
        return new Entry(
                Entry.idOf(charge.serviceDate(), charge.postingId(), number),
                number,
                place.postedOn(run.postedOn()),
                place.period(),
                place.isCorrection() ? "Correction" : null,
                charge,
                reverses,
                run.runId(),
                null);
    }

    private static String difference(Charge old, Charge now) {
        List<String> what = new ArrayList<>();
        if (old.quantity().compareTo(now.quantity()) != 0) {
            what.add("quantity");
        }
        if (!Objects.equals(old.rateId(), now.rateId())) {
            what.add("rate");
        } else if (!Objects.equals(Charge.plain(old.unitPrice()), Charge.plain(now.unitPrice()))) {
            what.add("price");
        }
        if (!old.personId().equals(now.personId())) {
            what.add("person");
        }
        if (!old.team().equals(now.team())) {
            what.add("team");
        }
        if (!old.costCentre().equals(now.costCentre())) {
            what.add("cost centre");
        }
        if (what.isEmpty() && !Objects.equals(Charge.plain(old.amountBase()), Charge.plain(now.amountBase()))) {
            what.add("exchange rate");
        }
        return what.isEmpty() ? "accounts or currency" : String.join(", ", what);
    }
}
