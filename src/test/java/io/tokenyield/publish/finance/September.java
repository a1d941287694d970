package io.tokenyield.publish.finance;

import io.tokenyield.publish.finance.RateUsed.Prices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A small September 2026, counted by hand. It holds what usually goes wrong: a restated request, a correction of
 * August, a model without a price, an account without a person, a person who moved, cost centres 0100 and 100, names
 * that look like formulas, amounts below a cent. A dash in a table is null, a tilde an empty text.
 */
public final class September {
    public static final String FORMULA = "=cmd|' /C calc'!A0";

    /** 100 is not told of. */
    public static final List<CostCentre> COST_CENTRES =
            List.of(new CostCentre("0100", "=Research, \"new\"", "Example Ltd", "6420"));

    public static final List<FxRate> FX_RATES =
            List.of(new FxRate("EUR", "USD", LocalDate.of(2026, 9, 30), new BigDecimal("1.1625000000")));

    private static final LocalDateTime KNOWN = LocalDateTime.of(2026, 8, 21, 2, 0);

    private September() {}

    public static LiteralReport inDollars() {
        return new LiteralReport(
                header("OPEN"),
                List.of(new CurrencyTotal("USD", 9, 1, money("4.500906"))),
                PROVIDERS.lines().map(row(September::provider)).toList(),
                PEOPLE.lines().map(row(September::person)).toList(),
                LINES.lines().map(row(September::line)).toList(),
                RATES.lines().map(row(September::rate)).toList(),
                EXCEPTIONS.lines().map(row(September::exception)).toList(),
                List.of(new AuditFact("Code version", "0.1.0")),
                PROOFS.lines().map(row(September::proof)).toList(),
                List.of(run(1, 5), run(2, 1), run(3, 3)),
                List.of(
                        new SourceDay(day("1"), 10, 8, 1, 1, runId("1"), "aa".repeat(32)),
                        new SourceDay(day("2"), 2, 1, 1, 0, runId("2"), "bb".repeat(32))),
                List.of(
                        new ChainHead(runId("1"), 3, 5, "c1".repeat(32)),
                        new ChainHead(runId("2"), 3, 1, "c2".repeat(32)),
                        new ChainHead(runId("3"), 3, 3, "c3".repeat(32))),
                new LiteralBooks(
                        BookRows.parts("""
                                USD|usage|no|no|expense|payable|no|1|-
                                USD|usage|no|no|expense|payable|yes|4|4.250914
                                USD|usage|no|no|suspense|payable|yes|1|0.200002
                                USD|usage|no|yes|expense|payable|yes|2|0.04
                                USD|usage|yes|yes|expense|payable|yes|1|0.00999
                                """),
                        List.of(),
                        List.of(),
                        List.of(),
                        BookRows.chargeback("""
                                expense:0100|0100|~|~|~|USD|3.050914|-|-|-|-|-
                                expense:100|100|~|~|~|USD|1.24|-|-|-|0.00999|-
                                suspense:unidentified|~|~|~|~|USD|0.200002|-|-|-|-|-
                                """),
                        BookRows.adjustments(ADJUSTMENTS),
                        List.of(),
                        BookRows.plans("copilot|~|USD|0|0|-|-|-|0|12.5|0.125"),
                        List.of(),
                        BookRows.trend("""
                                anthropic|2026-09|USD|3.135906
                                github-copilot|2026-09|USD|0.125
                                mistral|2026-09|USD|-
                                openai|2026-08|USD|1.2
                                openai|2026-09|USD|1.24
                                """)));
    }

    /** The same month with some use that is billed in euros. */
    public static LiteralReport inDollarsAndEuros() {
        LiteralReport dollars = inDollars();
        return new LiteralReport(
                dollars.header(),
                with(dollars.currencyTotals(), 0, new CurrencyTotal("EUR", 1, 0, money("0.4"))),
                with(dollars.providerTotals(), 0, row(September::provider).apply("kiro|EUR|0.4|-|2|0|0")),
                with(
                        dollars.people(),
                        5,
                        row(September::person).apply("P003|Chen 伟|fir|100|kiro|EUR|2|0|0|0|0|0|10|0.4|-|-|-|-")),
                with(
                        dollars.lines(),
                        9,
                        row(September::line)
                                .apply("0a|2|2|-|P003|fir|100|kiro|kiro|credit|credit|10|credits|0.04"
                                        + "|kiro:credit:2025-10-01:29e25fcc|0.4|EUR|-|~")),
                with(
                        dollars.ratesUsed(),
                        2,
                        row(September::rate)
                                .apply("kiro:credit:2025-10-01:29e25fcc|kiro|credit|2025-10-01|-|EUR|credit"
                                        + "|-|-|-|-|-|-|-|-|-|-|-|-|-|-|0.04|docs|1|0.4")),
                dollars.exceptions(),
                dollars.facts(),
                dollars.proofs(),
                dollars.runs(),
                dollars.sourceDays(),
                dollars.chainHeads(),
                new LiteralBooks(
                        with(
                                dollars.ledgerParts(),
                                0,
                                BookRows.parts("EUR|usage|no|no|expense|payable|yes|1|0.4")
                                        .get(0)),
                        List.of(),
                        List.of(),
                        List.of(),
                        with(
                                dollars.chargeback(),
                                1,
                                BookRows.chargeback("expense:100|100|~|~|~|EUR|0.4|-|-|-|-|-")
                                        .get(0)),
                        dollars.books().adjustments(),
                        List.of(),
                        with(
                                dollars.plans(),
                                1,
                                BookRows.plans("kiro|~|EUR|0|0|-|-|-|0|10|0.4").get(0)),
                        List.of(),
                        with(
                                dollars.trend(),
                                0,
                                BookRows.trend("kiro|2026-09|EUR|0.4").get(0))));
    }

    public static ReportHeader header(String status) {
        boolean closed = status.equals(ReportHeader.CLOSED);
        return new ReportHeader(
                YearMonth.of(2026, 9),
                status,
                closed ? LocalDate.of(2026, 10, 5) : null,
                closed ? "Dana" : null,
                LocalDateTime.of(2026, 10, 2, 3, 4, 5),
                "UTC",
                "USD");
    }

    /** Provider, currency, charged, unidentified; requests: all, unpriced; unpriced tokens. */
    static final String PROVIDERS = """
            anthropic|USD|2.935904|0.200002|4|0|0
            github-copilot|USD|0.125|-|1|0|0
            mistral|USD|-|-|1|1|5000
            openai|USD|1.24|-|3|0|0
            """;

    /**
     * Entry, kind, posted on, served on, original period and entry; person, cost centre, provider, tool, model, price
     * class; old, new, delta, currency; debit, credit, run, reason.
     */
    static final String ADJUSTMENTS = """
            09|correction|3|2026-08-30|2026-08|-|P003|100|anthropic|claude_code|claude-sonnet-5|output|-|0.00999|0.00999|USD|expense:100|payable:anthropic|3|late rows for this day
            05|restated|3|1|2026-09|03|P002|100|openai|codex|gpt-5.6-sol|input.long|1.2|1.24|0.04|USD|expense:100|payable:openai|3|late rows for this day
            """;

    /**
     * Person to currency; requests, unpriced; tokens in, out, cache read, write; credits; use, seats, adjustments,
     * allocated, corrections.
     */
    static final String PEOPLE = """
            P001|Alice Åström|cedar|0100|claude_code|USD|3|0|1234567|45678|0|0|0|2.925914|-|-|-|-
            P001|Alice Åström|cedar|0100|copilot|USD|1|0|900|80|0|0|12.5|0.125|-|-|-|-
            P002|FORMULA|cedar|0100|mistral|USD|1|1|5000|0|0|0|0|-|-|-|-|-
            P002|FORMULA|fir|100|codex|USD|3|0|310000|0|0|0|0|1.24|-|-|-|-
            P003|Chen 伟|fir|100|claude_code|USD|0|0|0|0|0|0|0|-|-|-|-|0.00999
            UNIDENTIFIED|~|~|~|claude_code|USD|1|0|100001|0|0|0|0|0.200002|-|-|-|-
            """;

    /**
     * Entry, posted on, served on, class; person, team, cost centre; provider, tool, model; price class, quantity,
     * unit, unit price, rate, amount, currency; reversed entry, reason.
     */
    static final String LINES = """
            09|3|2026-08-30|Correction|P003|fir|100|anthropic|claude_code|claude-sonnet-5|output|999|tokens|0.00001|SONNET|0.00999|USD|-|late rows for this day
            00|1|1|-|P001|cedar|0100|anthropic|claude_code|claude-sonnet-5|input|1234567|tokens|0.000002|SONNET|2.469134|USD|-|~
            01|1|1|-|P001|cedar|0100|anthropic|claude_code|claude-sonnet-5|output|45678|tokens|0.00001|SONNET|0.45678|USD|-|~
            02|1|1|-|P001|cedar|0100|github-copilot|copilot|ai-credit|credit|12.5|credits|0.01|COPILOT|0.125|USD|-|~
            03|1|1|-|P002|fir|100|openai|codex|gpt-5.6-sol|input.long|300000|tokens|0.000004|SOL|1.2|USD|-|~
            04|3|1|-|P002|fir|100|openai|codex|gpt-5.6-sol|input.long|-300000|tokens|0.000004|SOL|-1.2|USD|03|late rows for this day
            05|3|1|-|P002|fir|100|openai|codex|gpt-5.6-sol|input.long|310000|tokens|0.000004|SOL|1.24|USD|-|late rows for this day
            06|1|1|-|P002|cedar|0100|mistral|mistral|mistral-next|input|5000|tokens|-|-|-|USD|-|NO_RATE
            07|2|2|-|UNIDENTIFIED|~|~|anthropic|claude_code|claude-sonnet-5|input|100001|tokens|0.000002|SONNET|0.200002|USD|-|NOBODY
            """;

    /** Id to unit; input, output, cache read, write 5 min, 1 h; threshold, the same five; factors; credit price ... */
    static final String RATES = """
            SONNET|anthropic|claude-sonnet-5|2026-06-30|-|USD|1M_tokens|2|10|0.2|2.5|4|-|-|-|-|-|-|0.5|-|-|-|genai-prices|4|3.135906
            COPILOT|github-copilot|ai-credit|2026-06-01|-|USD|credit|-|-|-|-|-|-|-|-|-|-|-|-|-|-|0.01|docs|1|0.125
            SOL|openai|gpt-5.6-sol|2026-08-21|2026-12-01|USD|1M_tokens|2|10|0.2|-|-|272000|4|15|0.4|-|-|0.5|0.5|2|-|npm|3|1.24
            """;

    /** Kind, what, where, why; count, tokens, days, first, last; money, currency, examples. */
    static final String EXCEPTIONS = """
            UNPRICED|mistral-next|mistral, mistral|NO_RATE|1|5000|1|1|1|-|-|~
            UNIDENTIFIED|key-7f3a|claude_code|NOBODY|1|100001|1|2|2|0.200002|USD|~
            QUARANTINED|negative|usage_event.input_tokens|~|1|-|1|1|1|-|-|E1 has -5
            LATE|Rows that came in later than the day after|usage_event|the latest came in on 2026-10-02|1|-|1|1|1|-|-|~
            REPEATED|Rows of requests that are counted already|usage_event|requests delivered again on another day: 1|2|-|2|1|2|-|-|~
            RESTATED|Corrections of earlier, closed periods|ledger_entry|late rows for this day|1|-|1|2026-08-30|2026-08-30|0.00999|USD|~
            RESTATED|Reversals and new entries within the period|ledger_entry|late rows for this day|2|-|1|1|1|0.04|USD|~
            """;

    static final String PROOFS = """
            Rows read = rows counted + repeated + quarantined|rows|12|12
            Rows counted = requests in the roll-up|requests|9|9
            Requests in the roll-up = requests priced + unpriced|requests|9|9
            Use priced = use in the ledger, by service date|USD|4.490916|4.490916
            Reversals = entries they take back, with the opposite sign|USD|-1.2|-1.2
            """;

    static ProviderTotal provider(List<String> row) {
        return new ProviderTotal(
                row.get(0),
                row.get(1),
                money(row.get(2)),
                money(row.get(3)),
                number(row.get(4)),
                number(row.get(5)),
                number(row.get(6)));
    }

    static PersonRow person(List<String> row) {
        return new PersonRow(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                number(row.get(6)),
                number(row.get(7)),
                number(row.get(8)),
                number(row.get(9)),
                number(row.get(10)),
                number(row.get(11)),
                decimal(row.get(12), 8),
                money(row.get(13)),
                money(row.get(14)),
                money(row.get(15)),
                money(row.get(16)),
                money(row.get(17)));
    }

    private static LedgerLine line(List<String> row) {
        return new LedgerLine(
                row.get(0).repeat(16),
                day(row.get(1)),
                day(row.get(2)),
                "2026-09",
                "Usage",
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10),
                decimal(row.get(11), 8),
                row.get(12),
                money(row.get(13)),
                row.get(14),
                money(row.get(15)),
                row.get(16),
                row.get(6).isEmpty() ? "suspense:unidentified" : "expense:" + row.get(6),
                "payable:" + row.get(7),
                row.get(17) == null ? null : row.get(17).repeat(16),
                runId(row.get(1)),
                row.get(18));
    }

    static RateUsed rate(List<String> row) {
        return new RateUsed(
                row.get(0),
                row.get(1),
                row.get(2),
                day(row.get(3)),
                row.get(4) == null ? null : day(row.get(4)),
                row.get(5),
                row.get(6),
                prices(row.subList(7, 12)),
                row.get(12) == null ? null : Long.valueOf(row.get(12)),
                prices(row.subList(13, 18)),
                decimal(row.get(18), 6),
                decimal(row.get(19), 6),
                decimal(row.get(20), 6),
                decimal(row.get(21), 10),
                KNOWN,
                row.get(22),
                number(row.get(23)),
                money(row.get(24)));
    }

    private static Prices prices(List<String> row) {
        return new Prices(
                decimal(row.get(0), 10),
                decimal(row.get(1), 10),
                decimal(row.get(2), 10),
                decimal(row.get(3), 10),
                decimal(row.get(4), 10));
    }

    static ExceptionRow exception(List<String> row) {
        return new ExceptionRow(
                ExceptionKind.valueOf(row.get(0)),
                row.get(1),
                row.get(2),
                row.get(3),
                number(row.get(4)),
                row.get(5) == null ? null : Long.valueOf(row.get(5)),
                number(row.get(6)),
                day(row.get(7)),
                day(row.get(8)),
                money(row.get(9)),
                row.get(10),
                row.get(11));
    }

    static Proof proof(List<String> row) {
        return new Proof(row.get(0), row.get(1), money(row.get(2)), money(row.get(3)));
    }

    static RunPosted run(int day, long lines) {
        LocalDate date = day(String.valueOf(day));
        return new RunPosted(runId(String.valueOf(day)), "nightly", date, date, 1, "0.1.0", lines);
    }

    static String runId(String day) {
        return "nightly-" + day(day) + "-1";
    }

    /** A day of September by its number, or any day in full. */
    static LocalDate day(String day) {
        return day.length() > 2 ? LocalDate.parse(day) : LocalDate.of(2026, 9, Integer.parseInt(day));
    }

    static long number(String number) {
        return Long.parseLong(number);
    }

    static BigDecimal money(String amount) {
        return decimal(amount, 16);
    }

    static BigDecimal decimal(String number, int scale) {
        return number == null ? null : new BigDecimal(number).setScale(scale);
    }

    static <T> List<T> with(List<T> rows, int at, T more) {
        List<T> longer = new ArrayList<>(rows);
        longer.add(at, more);
        return List.copyOf(longer);
    }

    static <T> Function<String, T> row(Function<List<String>, T> maker) {
        return text -> {
            List<String> cells = new ArrayList<>();
            for (String cell : text.split("\\|")) {
                cells.add(word(cell));
            }
            return maker.apply(cells);
        };
    }

    private static String word(String cell) {
        return switch (cell) {
            case "-" -> null;
            case "~" -> "";
            case "FORMULA" -> FORMULA;
            case "SONNET" -> "anthropic:claude-sonnet-5:2026-06-30:3c40d1bb";
            case "COPILOT" -> "github-copilot:ai-credit:2026-06-01:a0ea49ae";
            case "SOL" -> "openai:gpt-5.6-sol:2026-08-21:1e81af8d";
            case "NO_RATE" -> "UNPRICED: no rate for mistral mistral-next on this day";
            case "NOBODY" -> "UNIDENTIFIED: no person has this account";
            default -> cell;
        };
    }
}
