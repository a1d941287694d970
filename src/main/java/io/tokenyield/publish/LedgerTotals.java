package io.tokenyield.publish;

import io.tokenyield.publish.LedgerSums.Alike;
import io.tokenyield.publish.LedgerSums.RunLines;
import io.tokenyield.publish.LedgerSums.Sum;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.LedgerPart;
import io.tokenyield.publish.finance.LineCount;
import io.tokenyield.publish.finance.ServiceDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The totals of a month that its {@link LedgerSums} give, each list in its final order. */
final class LedgerTotals {
    private static final Comparator<JournalSum> BY_ACCOUNTS = Comparator.comparing(
                    JournalSum::currency, ByteOrder.OF_TEXT)
            .thenComparing(JournalSum::provider, ByteOrder.OF_TEXT)
            .thenComparing(JournalSum::debitAccount, ByteOrder.OF_TEXT)
            .thenComparing(JournalSum::creditAccount, ByteOrder.OF_TEXT)
            .thenComparing(JournalSum::chargeCategory, ByteOrder.OF_TEXT);

    private static final Comparator<LedgerPart> BY_KIND = Comparator.comparing(LedgerPart::currency, ByteOrder.OF_TEXT)
            .thenComparing(LedgerPart::kind, ByteOrder.OF_TEXT)
            .thenComparing(LedgerPart::correction)
            .thenComparing(LedgerPart::adjustment)
            .thenComparing(LedgerPart::debit, ByteOrder.OF_TEXT)
            .thenComparing(LedgerPart::credit, ByteOrder.OF_TEXT)
            .thenComparing(LedgerPart::onRateCard);

    private static final Comparator<Place> BY_PLACE =
            Comparator.comparing(Place::account, ByteOrder.OF_TEXT).thenComparing(Place::currency, ByteOrder.OF_TEXT);

    private final List<JournalSum> journalSums;
    private final LineSums lineSums;
    private final List<ServiceDay> serviceDays;
    private final List<LedgerPart> parts;
    private final LedgerBalances balances;
    private final PersonSums people;
    private final Map<String, List<LineCount>> lineCounts;
    private final Set<String> adjusted;
    private final Map<String, RunLines> runs;

    private record Place(String account, String currency) {}

    LedgerTotals(LedgerSums sums) {
        this.journalSums = journal(sums);
        this.lineSums = new LineSums(sums.lines());
        this.serviceDays = sums.days();
        this.parts = parts(sums);
        this.balances = new LedgerBalances(sums);
        this.people = sums.people();
        this.lineCounts = lineCounts(sums);
        this.adjusted = Set.copyOf(sums.by(Alike::isAdjustment, Alike::debitAccount, ByteOrder.OF_TEXT)
                .keySet());
        this.runs = sums.runs();
    }

    /** By currency, provider, accounts and category; what has no price is not in it. */
    List<JournalSum> journalSums() {
        return journalSums;
    }

    /** What entries add up to by who pays, for what and at which price. */
    LineSums lineSums() {
        return lineSums;
    }

    /** By date. */
    List<ServiceDay> serviceDays() {
        return serviceDays;
    }

    private static List<JournalSum> journal(LedgerSums sums) {
        return sums.by(alike -> true, LedgerTotals::journalKey, BY_ACCOUNTS).entrySet().stream()
                .filter(entry -> entry.getValue().amount() != null)
                .map(entry -> journalSum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static JournalSum journalKey(Alike alike) {
        return new JournalSum(
                alike.debitAccount(),
                alike.creditAccount(),
                alike.provider(),
                alike.chargeCategory(),
                alike.currency(),
                null,
                0);
    }

    private static JournalSum journalSum(JournalSum key, Sum sum) {
        return new JournalSum(
                key.debitAccount(),
                key.creditAccount(),
                key.provider(),
                key.chargeCategory(),
                key.currency(),
                sum.amount(),
                sum.pricedLines());
    }

    /** By all that tells them apart. */
    List<LedgerPart> parts() {
        return parts;
    }

    private static List<LedgerPart> parts(LedgerSums sums) {
        return sums.by(alike -> true, LedgerTotals::partKey, BY_KIND).entrySet().stream()
                .map(entry -> part(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static LedgerPart partKey(Alike alike) {
        return new LedgerPart(
                alike.currency(),
                alike.kind(),
                alike.isCorrection(),
                alike.isAdjustment(),
                kindOf(alike.debitAccount()),
                kindOf(alike.creditAccount()),
                alike.isOnRateCard(),
                0,
                null);
    }

    private static LedgerPart part(LedgerPart key, Sum sum) {
        return new LedgerPart(
                key.currency(),
                key.kind(),
                key.correction(),
                key.adjustment(),
                key.debit(),
                key.credit(),
                key.onRateCard(),
                sum.lines(),
                sum.amount());
    }

    private static String kindOf(String account) {
        int colon = account.indexOf(':');
        return colon < 0 ? account : account.substring(0, colon);
    }

    /** What stands on cost accounts. */
    LedgerBalances balances() {
        return balances;
    }

    /** What people cost. */
    PersonSums people() {
        return people;
    }

    /** How many entries stand on an account, by currency. */
    List<LineCount> lineCounts(String debitAccount) {
        return lineCounts.getOrDefault(debitAccount, List.of());
    }

    private static Map<String, List<LineCount>> lineCounts(LedgerSums sums) {
        return sums
                .by(alike -> true, alike -> new Place(alike.debitAccount(), alike.currency()), BY_PLACE)
                .entrySet()
                .stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().account(),
                        Collectors.mapping(
                                entry -> count(entry.getKey().currency(), entry.getValue()), Collectors.toList())));
    }

    private static LineCount count(String currency, Sum sum) {
        return new LineCount(currency, sum.lines(), sum.lines() - sum.pricedLines());
    }

    /** How many entries runs posted. */
    Map<String, RunLines> runs() {
        return runs;
    }

    /** Whether entries of the month have rows on the sheet of adjustments. */
    boolean hasAdjustments() {
        return !adjusted.isEmpty();
    }

    /** The same, of those on an account. */
    boolean hasAdjustments(String debitAccount) {
        return adjusted.contains(debitAccount);
    }
}
