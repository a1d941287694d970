package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The headline")
class HeadlineTest {
    @Test
    @DisplayName("says what it cost, who has it, and what has no price")
    void oneCurrency() {
        assertThat(of(September.inDollars()))
                .isEqualTo("USD 4.50 of AI-tool cost, 95.5 % charged to cost centres and USD 0.20 in suspense without a"
                        + " person. 1 request of 9 has no price yet and no amount here.");
    }

    @Test
    @DisplayName("names currencies one by one")
    void twoCurrencies() {
        assertThat(of(September.inDollarsAndEuros()))
                .startsWith(
                        "EUR 0.40 of AI-tool cost, all of it charged to cost centres; USD 4.50 of AI-tool cost, 95.5 %");
    }

    @Test
    @DisplayName("says so when nothing was booked")
    void nothing() {
        assertThat(Headline.of(List.of(), new ShownMoney(List.of(), List.of(), MonthCents.of(List.of()))))
                .isEqualTo("No AI-tool usage was booked in this month.");
    }

    private static String of(LiteralReport report) {
        return Headline.of(report.currencyTotals(), ShownMoney.of(report));
    }
}
