package io.tokenyield.publish.focus;

import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import io.tokenyield.publish.finance.TextRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A September with one of everything that a provider bills: tokens and credits, a plan's credits, seats, discounts,
 * corrections of August, a credit note, a tax, a difference to the invoice; and what no provider bills: a margin, an
 * allocation, use without a price.
 */
final class BilledMonth {
    /**
     * Service date, category, class; provider, tool, model; team, cost centre; price class, quantity, unit, unit price,
     * rate; currency, debit, credit.
     */
    private static final String LINES = """
            2026-09-01|Usage|-|anthropic|claude_code|claude-sonnet-5|cedar|0100|input|1234567|tokens|0.000003|anthropic:sonnet|USD|expense:0100|payable:anthropic
            2026-09-01|Adjustment|-|anthropic|claude_code|claude-sonnet-5|cedar|0100|discount|1234567|tokens|-0.00000045|discount:anthropic/usage/2026-01-01|USD|expense:0100|payable:anthropic
            2026-09-01|Adjustment|-|anthropic|claude_code|claude-sonnet-5|cedar|0100|margin|1234567|tokens|0.0000003|margin:anthropic/all/2026-01-01|USD|expense:0100|margin:anthropic
            2026-09-01|Usage|-|anthropic|claude_code|claude-sonnet-5|cedar|0100|output.long|45678|tokens|0.0000225|anthropic:sonnet|USD|expense:0100|payable:anthropic
            2026-09-01|Adjustment|-|anthropic|claude_code|claude-sonnet-5|cedar|0100|discount|45678|tokens|-0.000003375|discount:anthropic/usage/2026-01-01|USD|expense:0100|payable:anthropic
            2026-09-01|Usage|-|anthropic|claude_code|claude-sonnet-5|~|~|input|7|tokens|0.000003|anthropic:sonnet|USD|suspense:unidentified|payable:anthropic
            2026-09-01|Usage|-|mistral|mistral|mistral-next|cedar|0100|input|5000|tokens|-|-|USD|expense:0100|payable:mistral
            2026-09-02|Usage|-|kiro|kiro|credit|fir|100|credit|12.5|credits|0.04|kiro:credit|USD|expense:100|payable:kiro
            2026-09-02|Usage|-|kiro|kiro|credit|fir|100|credit.included|7.5|credits|0|plan:kiro/pro/2026-01-01|USD|expense:100|payable:kiro
            2026-09-02|Usage|-|openai|codex|gpt-5.6-sol|fir|100|input|300000|tokens|0.000004|openai:sol|USD|expense:100|payable:openai
            2026-09-02|Usage|-|openai|codex|gpt-5.6-sol|fir|100|input|-300000|tokens|0.000004|openai:sol|USD|expense:100|payable:openai
            2026-09-02|Usage|-|openai|codex|gpt-5.6-sol|fir|100|input|310000|tokens|0.000004|openai:sol|USD|expense:100|payable:openai
            2026-08-30|Usage|Correction|openai|codex|gpt-5.6-sol|fir|100|input|-1000|tokens|0.000005|openai:sol-old|USD|expense:100|payable:openai
            2026-08-30|Usage|Correction|openai|codex|gpt-5.6-sol|fir|100|input|1000|tokens|0.000004|openai:sol|USD|expense:100|payable:openai
            2026-09-03|Purchase|-|cursor|cursor|~|fir|100|seat|1|seat-days|1.3333333333|seat:cursor/business/P001/2026-01-01|EUR|expense:100|payable:cursor
            2026-09-03|Purchase|-|cursor|cursor|~|fir|100|seat|1|seat-days|1.3333333333|seat:cursor/business/P002/2026-01-01|EUR|expense:100|payable:cursor
            2026-09-30|Adjustment|-|openai|~|~|~|~|variance.unlogged-usage|1|invoice|17.25|tie-out:openai/2026-09/USD/usage/unlogged usage|USD|variance:openai|payable:openai
            2026-09-30|Credit|-|openai|~|~|~|~|variance.credit-note|1|invoice|-250|tie-out:openai/2026-09/USD/credit_note/credit note|USD|variance:openai|payable:openai
            2026-09-30|Tax|-|openai|~|~|~|~|variance.tax|1|invoice|19|tie-out:openai/2026-09/USD/tax/tax|USD|variance:openai|payable:openai
            2026-09-30|Adjustment|-|anthropic|~|~|~|100|allocation.usage|1|allocation|0.000021|allocate:unidentified|USD|expense:100|suspense:unidentified
            """;

    private BilledMonth() {}

    static LiteralReport report(String status) {
        return September.inDollars()
                .with(September.header(status))
                .with(CurrencyTotal.class, "USD|1|0|1")
                .with(LedgerLine.class, LINES.lines().map(BilledMonth::line).toList());
    }

    /** One line, in the words of the table above. */
    static LedgerLine line(String words) {
        List<String> cells = TextRows.cells(words);
        String quantity = cells.get(9);
        String price = cells.get(11);
        List<String> all = new ArrayList<>();
        all.addAll(Arrays.asList("00", "30", cells.get(0), "2026-09", cells.get(1), cells.get(2), "P001"));
        all.addAll(Arrays.asList(cells.get(6), cells.get(7), cells.get(3), cells.get(4), cells.get(5), cells.get(8)));
        all.addAll(Arrays.asList(quantity, cells.get(10), price, cells.get(12)));
        all.add(
                price == null
                        ? null
                        : new BigDecimal(quantity)
                                .multiply(new BigDecimal(price))
                                .toPlainString());
        all.addAll(Arrays.asList(cells.get(13), cells.get(14), cells.get(15), null, "30", ""));
        return TextRows.row(LedgerLine.class, all);
    }
}
