package io.tokenyield.publish.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.WrittenFile;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    @TempDir
    private Path folder;

    @Test
    void september_in_two_currencies_as_finance_posts_it() throws IOException {
        write(September.inDollarsAndEuros());

        assertThat(folder.resolve("journal.csv")).hasContent("""
                journal_line,posting_date,period,account,gl_account,legal_entity,cost_centre,provider,debit_amount,credit_amount,currency,description,entries,status
                1,2026-09-30,2026-09,expense:100,,,100,kiro,0.40,,EUR,"AI tools 2026-09: kiro, use",1,DRAFT
                2,2026-09-30,2026-09,payable:kiro,,,,kiro,,0.40,EUR,"Payable for AI tools 2026-09: kiro, use",1,DRAFT
                3,2026-09-30,2026-09,expense:0100,6420,Example Ltd,0100,anthropic,2.93,,USD,"AI tools 2026-09: anthropic, use, =Research, ""new\""",2,DRAFT
                4,2026-09-30,2026-09,expense:100,,,100,anthropic,0.01,,USD,"AI tools 2026-09: anthropic, use",1,DRAFT
                5,2026-09-30,2026-09,payable:anthropic,,,,anthropic,,3.14,USD,"Payable for AI tools 2026-09: anthropic, use",4,DRAFT
                6,2026-09-30,2026-09,suspense:unidentified,,,,anthropic,0.20,,USD,"AI tools, nobody identified 2026-09: anthropic, use",1,DRAFT
                7,2026-09-30,2026-09,expense:0100,6420,Example Ltd,0100,github-copilot,0.12,,USD,"AI tools 2026-09: github-copilot, use, =Research, ""new\""",1,DRAFT
                8,2026-09-30,2026-09,payable:github-copilot,,,,github-copilot,,0.12,USD,"Payable for AI tools 2026-09: github-copilot, use",1,DRAFT
                9,2026-09-30,2026-09,expense:100,,,100,openai,1.24,,USD,"AI tools 2026-09: openai, use",3,DRAFT
                10,2026-09-30,2026-09,payable:openai,,,,openai,,1.24,USD,"Payable for AI tools 2026-09: openai, use",3,DRAFT
                """);
    }

    @Test
    void of_a_closed_month_is_final() throws IOException {
        write(September.inDollars().with(September.header("CLOSED")));

        assertThat(folder.resolve("journal.csv")).content().contains(",FINAL\n").doesNotContain("DRAFT");
    }

    @Test
    void of_a_month_without_entries_is_a_header() throws IOException {
        write(September.inDollars().with(LedgerLine.class, List.of()));

        assertThat(folder.resolve("journal.csv")).content().hasLineCount(1);
    }

    @Test
    void the_same_month_gives_the_same_bytes() throws IOException {
        assertThat(write(September.inDollars()).sha256())
                .isEqualTo(write(September.inDollars()).sha256());
    }

    private WrittenFile write(LiteralReport report) throws IOException {
        return new JournalFile().write(report, folder.resolve("journal.csv"));
    }
}
