package io.tokenyield.publish.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small September 2026, counted by hand. It holds what usually goes wrong: a restated request, a correction of
 * August, a model without a price, an account without a person, a person who moved, cost centres 0100 and 100, names
 * that look like formulas, amounts below a cent.
 */
public final class September {
    public static final String FORMULA = "=cmd|' /C calc'!A0";

    private September() {}

    public static LiteralReport inDollars() {
        return LiteralReport.of(header("OPEN"))
                .with(CurrencyTotal.class, "USD|9|1|4.500906")
                .with(ProviderTotal.class, PROVIDERS)
                .with(PersonRow.class, PEOPLE)
                .with(LedgerLine.class, LINES.lines().map(September::use).toList())
                .with(LedgerPart.class, """
                        USD|usage|no|no|expense|payable|no|1|-
                        USD|usage|no|no|expense|payable|yes|4|4.250914
                        USD|usage|no|no|suspense|payable|yes|1|0.200002
                        USD|usage|no|yes|expense|payable|yes|2|0.04
                        USD|usage|yes|yes|expense|payable|yes|1|0.00999
                        """)
                .with(ChargebackRow.class, """
                        expense:0100|0100|~|~|~|USD|3.050914|-|-|-|-|-
                        expense:100|100|~|~|~|USD|1.24|-|-|-|0.00999|-
                        suspense:unidentified|~|~|~|~|USD|0.200002|-|-|-|-|-
                        """)
                .with(AdjustmentRow.class, ADJUSTMENTS)
                .with(PlanRow.class, "copilot|~|USD|0|0|-|-|-|0|12.5|0.125")
                .with(TrendRow.class, """
                        anthropic|2026-09|USD|3.135906
                        github-copilot|2026-09|USD|0.125
                        mistral|2026-09|USD|-
                        openai|2026-08|USD|1.2
                        openai|2026-09|USD|1.24
                        """)
                .with(RateUsed.class, RATES)
                .with(ExceptionRow.class, EXCEPTIONS)
                .with(AuditFact.class, "Code version|0.1.0")
                .with(Proof.class, PROOFS)
                .with(RunPosted.class, """
                        1|nightly|1|1|1|0.1.0|5
                        2|nightly|2|2|1|0.1.0|1
                        3|nightly|3|3|1|0.1.0|3
                        """)
                .with(SourceDay.class, """
                        1|10|8|1|1|1|aa
                        2|2|1|1|0|2|bb
                        """)
                .with(ChainHead.class, """
                        1|3|5|c1
                        2|3|1|c2
                        3|3|3|c3
                        """)
                // 100 is not told of.
                .with(CostCentre.class, "0100|=Research, \"new\"|Example Ltd|6420")
                .with(FxRate.class, "EUR|USD|30|1.1625");
    }

    /** The same month with some use that is billed in euros. */
    public static LiteralReport inDollarsAndEuros() {
        return inDollars()
                .plus(CurrencyTotal.class, 0, "EUR|1|0|0.4")
                .plus(ProviderTotal.class, 0, "kiro|EUR|0.4|-|2|0|0")
                .plus(PersonRow.class, 5, "P003|Chen 伟|fir|100|kiro|EUR|2|0|0|0|0|0|10|0.4|-|-|-|-")
                .plus(
                        LedgerLine.class,
                        9,
                        use("0a|2|2|-|P003|fir|100|kiro|kiro|credit|credit|10|credits|0.04|KIRO|0.4|EUR|-|~"))
                .plus(LedgerPart.class, 0, "EUR|usage|no|no|expense|payable|yes|1|0.4")
                .plus(ChargebackRow.class, 1, "expense:100|100|~|~|~|EUR|0.4|-|-|-|-|-")
                .plus(PlanRow.class, 1, "kiro|~|EUR|0|0|-|-|-|0|10|0.4")
                .plus(TrendRow.class, 0, "kiro|2026-09|EUR|0.4")
                .plus(
                        RateUsed.class,
                        2,
                        "KIRO|kiro|credit|2025-10-01|-|EUR|credit|-|-|-|-|-|-|-|-|-|-|-|-|-|-|0.04|2026-08-21T02:00"
                                + "|docs|1|0.4");
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
            SONNET|anthropic|claude-sonnet-5|2026-06-30|-|USD|1M_tokens|2|10|0.2|2.5|4|-|-|-|-|-|-|0.5|-|-|-|2026-08-21T02:00|genai-prices|4|3.135906
            COPILOT|github-copilot|ai-credit|2026-06-01|-|USD|credit|-|-|-|-|-|-|-|-|-|-|-|-|-|-|0.01|2026-08-21T02:00|docs|1|0.125
            SOL|openai|gpt-5.6-sol|2026-08-21|2026-12-01|USD|1M_tokens|2|10|0.2|-|-|272000|4|15|0.4|-|-|0.5|0.5|2|-|2026-08-21T02:00|npm|3|1.24
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

    /** What somebody used, in the words of LINES: the cost centre pays for it, or suspense, and its provider is owed it. */
    private static LedgerLine use(String line) {
        List<String> cells = TextRows.cells(line);
        String costCentre = cells.get(6);
        List<String> all = new ArrayList<>(cells.subList(0, 3));
        all.addAll(List.of("2026-09", "Usage"));
        all.addAll(cells.subList(3, 17));
        all.add(costCentre.isEmpty() ? "suspense:unidentified" : "expense:" + costCentre);
        all.addAll(Arrays.asList("payable:" + cells.get(7), cells.get(17), cells.get(1), cells.get(18)));
        return TextRows.row(LedgerLine.class, all);
    }
}
