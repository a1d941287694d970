package io.tokenyield.publish.finance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * {@link September} closed by Dana, with all that a month can have: seats in two currencies, a plan with credits, a
 * discount, a margin, a service account, invoices with differences of five names, allocated cost, budgets.
 */
public final class ClosedSeptember {
    private ClosedSeptember() {}

    public static LiteralReport report() {
        LiteralReport open = September.inDollars();
        return open.with(September.header(ReportHeader.CLOSED))
                .with(CurrencyTotal.class, """
                        EUR|6|0|302
                        USD|23|1|26.9334587
                        """)
                .with(ProviderTotal.class, PROVIDERS)
                .with(PersonRow.class, PEOPLE)
                .with(LedgerLine.class, lines(open.lines()))
                .with(LedgerPart.class, PARTS)
                .with(TieOutRow.class, TIE_OUT)
                .with(VarianceRow.class, VARIANCES)
                .with(InvoiceLine.class, INVOICE_LINES)
                .with(ChargebackRow.class, CHARGEBACK)
                .with(AdjustmentRow.class, September.ADJUSTMENTS + ADJUSTMENTS)
                .with(SeatRow.class, SEATS)
                .with(PlanRow.class, PLANS)
                .with(BudgetRow.class, BUDGETS)
                .with(TrendRow.class, TREND)
                .with(RateUsed.class, September.RATES.replace("|4|3.135906", "|5|5.135906"))
                .plus(ExceptionRow.class, 4, OVER_BUDGET)
                .plus(ExceptionRow.class, 5, IDLE_SEATS)
                .with(Proof.class, PROOFS)
                .with(RunPosted.class, """
                        1|nightly|1|1|1|0.1.0|7
                        2|nightly|2|2|1|0.1.0|1
                        3|nightly|3|3|1|0.1.0|5
                        28|nightly|28|28|1|0.1.0|1
                        29|nightly|29|29|1|0.1.0|2
                        CLOSE|close|1|30|1|0.1.0|10
                        30|nightly|30|30|1|0.1.0|3
                        """)
                .plus(SourceDay.class, 2, "3|6|6|0|0|3|dd")
                .with(ChainHead.class, """
                        CLOSE|3|10|cc
                        1|3|7|c1
                        2|3|1|c2
                        3|3|5|c3
                        28|3|1|c8
                        29|3|2|c9
                        30|3|3|c0
                        """);
    }

    private static final String PROVIDERS = """
            anthropic|EUR|119|-|0|0|0
            cursor|EUR|64|-|0|0|0
            ~|USD|0.200002|-0.200002|0|0|0
            anthropic|USD|5.0593607|0.200002|6|0|0
            github-copilot|USD|19.125|-|5|0|0
            mistral|USD|-|-|1|1|5000
            openai|USD|1.116|-|3|0|0
            """;

    private static final String PEOPLE = """
            P001|Alice Åström|cedar|0100|claude_code|USD|3|0|1234567|45678|0|0|0|2.925914|-|0.1234567|-|-
            P001|Alice Åström|cedar|0100|copilot|USD|5|0|900|80|0|0|62.5|0.125|19|-|-|-
            P001|Alice Åström|cedar|0100|cursor|EUR|0|0|0|0|0|0|0|-|32|-|-|-
            P002|FORMULA|cedar|0100|mistral|USD|1|1|5000|0|0|0|0|-|-|-|-|-
            P002|FORMULA|fir|100|codex|USD|3|0|310000|0|0|0|0|1.24|-|-0.124|-|-
            P003|Chen 伟|fir|100|claude_code|USD|0|0|0|0|0|0|0|-|-|-|-|0.00999
            P003|Chen 伟|fir|100|cursor|EUR|0|0|0|0|0|0|0|-|32|-|-|-
            SHARED|~|~|0100|claude_code|USD|2|0|1000000|0|0|0|0|2|-|-|-|-
            UNALLOCATED|~|~|0100|~|EUR|0|0|0|0|0|0|0|-|-|-|59.5|-
            UNALLOCATED|~|~|0100|~|USD|0|0|0|0|0|0|0|-|-|-|0.150001|-
            UNALLOCATED|~|~|100|~|EUR|0|0|0|0|0|0|0|-|-|-|59.5|-
            UNALLOCATED|~|~|100|~|USD|0|0|0|0|0|0|0|-|-|-|0.050001|-
            UNIDENTIFIED|~|~|~|~|USD|0|0|0|0|0|0|0|-|-|-|-0.200002|-
            UNIDENTIFIED|~|~|~|claude_code|USD|1|0|100001|0|0|0|0|0.200002|-|-|-|-
            """;

    /** Entry, day, category; person, team, cost centre; provider, tool, model; class, quantity, unit, price, rate ... */
    private static final String LINES = """
            11|29|Purchase|P001|cedar|0100|cursor|cursor|~|seat|1|seat-days|16|seat:cursor/business/P001/2026-09-29|16|EUR|expense:0100|payable:cursor|29|~
            12|30|Purchase|P001|cedar|0100|cursor|cursor|~|seat|1|seat-days|16|seat:cursor/business/P001/2026-09-29|16|EUR|expense:0100|payable:cursor|30|~
            13|30|Purchase|P003|fir|100|cursor|cursor|~|seat|1|seat-days|32|seat:cursor/business/P003/2026-09-30|32|EUR|expense:100|payable:cursor|30|~
            14|28|Purchase|P001|cedar|0100|github-copilot|copilot|~|seat|1|seat-days|6.3333333333|seat:copilot/business/P001/2026-09-28|6.3333333333|USD|expense:0100|payable:github-copilot|28|~
            15|29|Purchase|P001|cedar|0100|github-copilot|copilot|~|seat|1|seat-days|6.3333333334|seat:copilot/business/P001/2026-09-28|6.3333333334|USD|expense:0100|payable:github-copilot|29|~
            16|30|Purchase|P001|cedar|0100|github-copilot|copilot|~|seat|1|seat-days|6.3333333333|seat:copilot/business/P001/2026-09-28|6.3333333333|USD|expense:0100|payable:github-copilot|30|~
            17|1|Adjustment|P002|fir|100|openai|codex|gpt-5.6-sol|discount|310000|tokens|-0.0000004|discount:openai/usage/2026-09-01|-0.124|USD|expense:100|payable:openai|1|~
            18|1|Adjustment|P001|cedar|0100|anthropic|claude_code|claude-sonnet-5|margin|1234567|tokens|0.0000001|margin:anthropic/usage/2026-09-01|0.1234567|USD|expense:0100|margin:anthropic|1|~
            19|3|Usage|P001|cedar|0100|github-copilot|copilot|ai-credit|credit.included|50|credits|0|plan:copilot/business/2026-01-01|0|USD|expense:0100|payable:github-copilot|3|~
            1a|3|Usage|SHARED|~|0100|anthropic|claude_code|claude-sonnet-5|input|1000000|tokens|0.000002|SONNET|2|USD|expense:0100|payable:anthropic|3|~
            21|30|Adjustment|UNALLOCATED|~|~|anthropic|~|~|variance.rounding|1|invoice|0.004084|tie-out:anthropic/2026-09/USD/usage/rounding|0.004084|USD|variance:anthropic|payable:anthropic|CLOSE|below half a cent a line
            22|30|Adjustment|UNALLOCATED|~|~|anthropic|~|~|variance.correction|1|invoice|-0.00999|tie-out:anthropic/2026-09/USD/correction/correction|-0.00999|USD|variance:anthropic|payable:anthropic|CLOSE|booked for 2026-08
            23|30|Adjustment|UNALLOCATED|~|~|anthropic|~|~|variance.other-currency|1|invoice|119|tie-out:anthropic/2026-09/EUR/fee/other currency|119|EUR|variance:anthropic|payable:anthropic|CLOSE|nothing of anthropic is booked in EUR
            24|30|Adjustment|UNALLOCATED|~|~|github-copilot|~|~|variance.rounding|1|invoice|0.005|tie-out:github-copilot/2026-09/USD/credits/rounding|0.005|USD|variance:github-copilot|payable:github-copilot|CLOSE|below half a cent a line
            25|30|Adjustment|UNALLOCATED|~|~|mistral|~|~|variance.unpriced-models|1|invoice|0.75|tie-out:mistral/2026-09/USD/unpriced/unpriced models|0.75|USD|variance:mistral|payable:mistral|CLOSE|1 request with 5,000 tokens of mistral-next has no price
            26|30|Adjustment|UNALLOCATED|~|~|openai|~|~|variance.unlogged-usage|1|invoice|0.484|tie-out:openai/2026-09/USD/usage/unlogged usage|0.484|USD|variance:openai|payable:openai|CLOSE|FIN-12: jobs of the build farm do not pass the gateway
            31|30|Adjustment|UNALLOCATED|~|0100|~|~|~|allocation.usage|1|allocation|0.150001|allocation:unidentified/usage|0.150001|USD|expense:0100|suspense:unidentified|CLOSE|unidentified by usage
            32|30|Adjustment|UNALLOCATED|~|100|~|~|~|allocation.usage|1|allocation|0.050001|allocation:unidentified/usage|0.050001|USD|expense:100|suspense:unidentified|CLOSE|unidentified by usage
            33|30|Adjustment|UNALLOCATED|~|0100|anthropic|~|~|allocation.even|1|allocation|59.5|allocation:other-currency/even|59.5|EUR|expense:0100|variance:anthropic|CLOSE|other-currency by even
            34|30|Adjustment|UNALLOCATED|~|100|anthropic|~|~|allocation.even|1|allocation|59.5|allocation:other-currency/even|59.5|EUR|expense:100|variance:anthropic|CLOSE|other-currency by even
            """;

    private static final String PARTS = """
            EUR|allocation|no|yes|expense|variance|no|2|119
            EUR|seat|no|no|expense|payable|no|3|64
            EUR|variance|no|yes|variance|payable|no|1|119
            USD|allocation|no|yes|expense|suspense|no|2|0.200002
            USD|discount|no|no|expense|payable|no|1|-0.124
            USD|margin|no|no|expense|margin|no|1|0.1234567
            USD|seat|no|no|expense|payable|no|3|19
            USD|usage|no|no|expense|payable|no|2|0
            USD|usage|no|no|expense|payable|yes|5|6.250914
            USD|usage|no|no|suspense|payable|yes|1|0.200002
            USD|usage|no|yes|expense|payable|yes|2|0.04
            USD|usage|yes|yes|expense|payable|yes|1|0.00999
            USD|variance|no|yes|variance|payable|no|5|1.233094
            """;

    private static final String TIE_OUT = """
            anthropic|EUR|fee|1|119|0|119
            anthropic|USD|correction|0|0|0.00999|-0.00999
            anthropic|USD|usage|1|5.13|5.125916|0.004084
            cursor|EUR|seats|2|64|64|0
            github-copilot|USD|credits|1|0.13|0.125|0.005
            github-copilot|USD|seats|1|19|19|0
            mistral|USD|unpriced|1|0.75|0|0.75
            openai|USD|usage|1|1.60|1.116|0.484
            """;

    private static final String VARIANCES = """
            anthropic|EUR|fee|other currency|119|nothing of anthropic is booked in EUR|no|-
            anthropic|USD|correction|correction|-0.00999|booked for 2026-08|no|-
            anthropic|USD|usage|rounding|0.004084|below half a cent a line|no|-
            github-copilot|USD|credits|rounding|0.005|below half a cent a line|no|-
            mistral|USD|unpriced|unpriced models|0.75|1 request with 5,000 tokens of mistral-next has no price|no|-
            openai|USD|usage|unlogged usage|0.484|FIN-12: jobs of the build farm do not pass the gateway|no|Dana
            """;

    private static final String INVOICE_LINES = """
            anthropic|EUR|Priority support, September|1|119|fee|-|-
            anthropic|USD|API usage, September|1|5.13|usage|INV-2026-09|2026-10-01
            cursor|EUR|Cursor Business seats|1|4|seats|C-10|2026-09-30
            cursor|EUR|Cursor Business seats|2|60|seats|=C-9|2026-10-02
            github-copilot|USD|Copilot AI credits|1|0.13|credits|G-2|2026-10-01
            github-copilot|USD|Copilot Business seats|1|19|seats|G-1|-
            mistral|USD|=Usage outside the rate card|1|0.75|unpriced|-|2026-10-03
            openai|USD|API usage, September|1|1.60|usage|-|-
            """;

    private static final String CHARGEBACK = """
            expense:0100|0100|Platform|Example GmbH|6450|EUR|-|32|-|59.5|-|-
            expense:0100|0100|Platform|Example GmbH|6450|USD|5.050914|19|0.1234567|0.150001|-|-
            expense:100|100|FORMULA|~|~|EUR|-|32|-|59.5|-|-
            expense:100|100|FORMULA|~|~|USD|1.24|-|-0.124|0.050001|0.00999|-
            suspense:unidentified|~|~|~|~|USD|0.200002|-|-|-0.200002|-|-
            variance:anthropic|~|~|~|~|EUR|-|-|-|-119|-|119
            variance:anthropic|~|~|~|~|USD|-|-|-|-|-|-0.005906
            variance:github-copilot|~|~|~|~|USD|-|-|-|-|-|0.005
            variance:mistral|~|~|~|~|USD|-|-|-|-|-|0.75
            variance:openai|~|~|~|~|USD|-|-|-|-|-|0.484
            """;

    private static final String ADJUSTMENTS = """
            21|variance|30|30|2026-09|-|UNALLOCATED|~|anthropic|~|~|variance.rounding|-|0.004084|0.004084|USD|variance:anthropic|payable:anthropic|CLOSE|below half a cent a line
            22|variance|30|30|2026-09|-|UNALLOCATED|~|anthropic|~|~|variance.correction|-|-0.00999|-0.00999|USD|variance:anthropic|payable:anthropic|CLOSE|booked for 2026-08
            23|variance|30|30|2026-09|-|UNALLOCATED|~|anthropic|~|~|variance.other-currency|-|119|119|EUR|variance:anthropic|payable:anthropic|CLOSE|nothing of anthropic is booked in EUR
            24|variance|30|30|2026-09|-|UNALLOCATED|~|github-copilot|~|~|variance.rounding|-|0.005|0.005|USD|variance:github-copilot|payable:github-copilot|CLOSE|below half a cent a line
            25|variance|30|30|2026-09|-|UNALLOCATED|~|mistral|~|~|variance.unpriced-models|-|0.75|0.75|USD|variance:mistral|payable:mistral|CLOSE|1 request with 5,000 tokens of mistral-next has no price
            26|variance|30|30|2026-09|-|UNALLOCATED|~|openai|~|~|variance.unlogged-usage|-|0.484|0.484|USD|variance:openai|payable:openai|CLOSE|FIN-12: jobs of the build farm do not pass the gateway
            31|allocation|30|30|2026-09|-|UNALLOCATED|0100|~|~|~|allocation.usage|-|0.150001|0.150001|USD|expense:0100|suspense:unidentified|CLOSE|unidentified by usage
            32|allocation|30|30|2026-09|-|UNALLOCATED|100|~|~|~|allocation.usage|-|0.050001|0.050001|USD|expense:100|suspense:unidentified|CLOSE|unidentified by usage
            33|allocation|30|30|2026-09|-|UNALLOCATED|0100|anthropic|~|~|allocation.even|-|59.5|59.5|EUR|expense:0100|variance:anthropic|CLOSE|other-currency by even
            34|allocation|30|30|2026-09|-|UNALLOCATED|100|anthropic|~|~|allocation.even|-|59.5|59.5|EUR|expense:100|variance:anthropic|CLOSE|other-currency by even
            """;

    private static final String SEATS = """
            seat:copilot/business/P001/2026-09-28|copilot|business|github-copilot|P001|Alice Åström|cedar|0100|19|USD|28|-|3|3|19|5|3
            seat:cursor/business/P001/2026-09-29|cursor|business|cursor|P001|Alice Åström|cedar|0100|32|EUR|29|-|2|2|32|0|-
            seat:cursor/business/P003/2026-09-30|cursor|business|cursor|P003|Chen 伟|fir|100|32|EUR|30|-|1|1|32|0|-
            """;

    private static final String PLANS = """
            copilot|business|USD|1|0|19|300|yes|50|12.5|0.125
            cursor|business|EUR|2|2|64|-|-|0|0|-
            """;

    private static final String BUDGETS = """
            0100|Platform|USD|20|24.3243717|30|30
            100|FORMULA|EUR|100|91.5|30|30
            100|FORMULA|USD|50|1.175991|30|30
            """;

    private static final String TREND = """
            anthropic|2026-09|EUR|119
            cursor|2026-09|EUR|64
            ~|2026-09|USD|0
            anthropic|2026-09|USD|5.2593627
            github-copilot|2026-09|USD|19.125
            mistral|2026-09|USD|-
            openai|2026-08|USD|1.2
            openai|2026-09|USD|1.116
            """;

    private static final String PROOFS = """
            Rows read = rows counted + repeated + quarantined|rows|18|18
            Rows counted = requests in the roll-up|requests|15|15
            Requests in the roll-up = requests priced + unpriced|requests|15|15
            Use priced = use in the ledger, by service date|USD|6.490916|6.490916
            Reversals = entries they take back, with the opposite sign|USD|-1.2|-1.2
            """;

    private static final String OVER_BUDGET = "OVER_BUDGET|0100|budget"
            + "|of 20 USD for the month; the money here is what is beyond it|1|-|30|-|-|4.3243717|USD|~";

    private static final String IDLE_SEATS =
            "IDLE_SEATS|cursor, business|cursor|no request with the tool in the month|2|-|0|-|-|64|EUR|P001, P003";

    /** As the ledger hands them over: a reversal stands beside what it reverses. */
    private static List<LedgerLine> lines(List<LedgerLine> open) {
        List<LedgerLine> all = new ArrayList<>(open);
        LINES.lines().map(ClosedSeptember::line).forEach(all::add);
        all.sort(Comparator.comparing(LedgerLine::serviceDate)
                .thenComparing(LedgerLine::personId)
                .thenComparing(LedgerLine::entryId));
        return List.copyOf(all);
    }

    /** Posted on the day that it is for, and never reversed. */
    private static LedgerLine line(String line) {
        List<String> cells = TextRows.cells(line);
        List<String> all = new ArrayList<>();
        all.addAll(Arrays.asList(cells.get(0), cells.get(1), cells.get(1), "2026-09", cells.get(2), null));
        all.addAll(cells.subList(3, 18));
        all.addAll(Arrays.asList(null, cells.get(18), cells.get(19)));
        return TextRows.row(LedgerLine.class, all);
    }
}
