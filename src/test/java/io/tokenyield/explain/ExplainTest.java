package io.tokenyield.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a figure back to prices, days, sessions and rows. A million tokens of claude-sonnet-4-5 cost 3 dollars in, 15 out. */
class ExplainTest {
    @TempDir
    private static Path temporary;

    private static TestMart mart;
    private static WarehouseFolder warehouse;

    @BeforeAll
    static void a_month_of_alice_with_a_stream_a_stranger_and_a_row_that_is_no_good() {
        mart = TestMart.fresh();
        warehouse = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-20T10:00:00Z", "request_id=r1", "input_tokens=1000000", "output_tokens=1")
                .usage(
                        "e2",
                        "2026-10-20T10:00:01Z",
                        "request_id=r1",
                        "input_tokens=1000000",
                        "output_tokens=200000",
                        "session_id=s1",
                        "repository=shop",
                        "branch=main",
                        "ticket_key=SHOP-7")
                .usage("e3", "2026-10-20T11:00:00Z", "input_tokens=-5")
                .usage("e4", "2026-10-20T12:00:00Z", "model=claude-next", "input_tokens=1000")
                .usage("e5", "2026-10-21T10:00:00Z", "account=bob", "input_tokens=2000000");
        succeeds("nightly", "--date", "2026-10-21");
    }

    @AfterAll
    static void giveBack() {
        mart.close();
    }

    private static Commands commands() {
        return Commands.on(mart, warehouse.write(), temporary.resolve("out"));
    }

    private static Ended succeeds(String... command) {
        Ended ended = commands().run(command);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        return ended;
    }

    @Test
    void a_month_is_what_was_used_at_which_price_and_who_pays() {
        assertThat(succeeds("explain", "--person", "P001", "--period", "2026-10")
                        .out()
                        .lines())
                .startsWith(
                        "P001 \"P001\", 2026-10 (OPEN)",
                        "  2026-10-01 to 2026-10-31: team Blue, cost centre CC-1",
                        "",
                        "Use: 6 USD",
                        "  claude_code by anthropic, claude-sonnet-4-5",
                        "    input: 1,000,000 tokens x 0.000003 = 3 USD, rate anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418, 2026-10-20, on"
                                + " expense:CC-1",
                        "    output: 200,000 tokens x 0.000015 = 3 USD, rate anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418, 2026-10-20, on"
                                + " expense:CC-1",
                        "",
                        "Use without a price (UNPRICED), not in any total",
                        "  claude_code by anthropic, claude-next",
                        "    input: 1,000 tokens, 2026-10-20, on expense:CC-1 (UNPRICED: no rate for anthropic/claude-next on"
                                + " 2026-10-20)",
                        "",
                        "Total: 6 USD, rounded 6.00 USD",
                        "",
                        "Days",
                        "  2026-10-20: 2 requests, 6 USD on CC-1",
                        "Look closer at a day: tokenyield explain --person P001 --period 2026-10 --day 2026-10-20",
                        "",
                        "Score of P001, 2026-10: not scored, nobody named who may ask for work");
    }

    @Test
    void the_score_of_a_month_is_explained_alone_as_text_and_as_a_table() throws Exception {
        assertThat(succeeds("explain", "--person", "P001", "--period", "2026-10", "--score")
                        .out()
                        .lines())
                .startsWith("Score of P001, 2026-10: not scored, nobody named who may ask for work")
                .contains("  no ticket: 6 USD");
        Path csv = temporary.resolve("score.csv");

        succeeds("explain", "--person", "P001", "--period", "2026-10", "--score", "--csv", csv.toString());

        assertThat(Files.readAllLines(csv))
                .startsWith("section,name,number,unit,text")
                .contains(
                        "\"What the use of this month cost, by ticket and by how it came to it\",no ticket,6,USD,no ticket: 6 USD");
    }

    @Test
    void a_day_goes_down_to_sessions_and_to_every_row_of_the_source_with_what_became_of_it() {
        assertThat(succeeds("explain", "--person", "P001", "--period", "2026-10", "--day", "2026-10-20")
                        .out()
                        .lines())
                .map(line -> line.replaceFirst("^  [0-9a-f]{8} ", "  ENTRY "))
                .containsExactly(
                        "P001 on 2026-10-20: 2 requests",
                        "",
                        "Ledger, every entry ever posted for this day: 6 USD",
                        "  ENTRY 2026-10 anthropic claude-next input: 1,000 tokens, on expense:CC-1 (UNPRICED: no rate for"
                                + " anthropic/claude-next on 2026-10-20)",
                        "  ENTRY 2026-10 anthropic claude-sonnet-4-5 input: 1,000,000 tokens x 0.000003 = 3 USD, rate"
                                + " anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418, on expense:CC-1",
                        "  ENTRY 2026-10 anthropic claude-sonnet-4-5 output: 200,000 tokens x 0.000015 = 3 USD, rate"
                                + " anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418, on expense:CC-1",
                        "",
                        "Sessions: 2",
                        "  2026-10-20T10:00:01 to 2026-10-20T10:00:01 claude_code alice@example.com session s1 anthropic"
                                + " claude-sonnet-4-5, repository shop, branch main, ticket SHOP-7: 1 requests, tokens in 1000000,"
                                + " out 200000, cache read 0, cache write 0, credits 0",
                        "  2026-10-20T12:00 to 2026-10-20T12:00 claude_code alice@example.com session  anthropic claude-next,"
                                + " repository , branch , ticket : 1 requests, tokens in 1000, out 0, cache read 0, cache write 0,"
                                + " credits 0",
                        "",
                        "Rows of the source: 4, of which 2 count",
                        "  e1 2026-10-20T10:00Z alice@example.com claude_code anthropic claude-sonnet-4-5: input 1000000, output 1,"
                                + " cache read 0, cache write 0, duplicate of e2",
                        "  e2 2026-10-20T10:00:01Z alice@example.com claude_code anthropic claude-sonnet-4-5: input 1000000, output"
                                + " 200000, cache read 0, cache write 0, counted at 6 USD",
                        "  e3 2026-10-20T11:00Z alice@example.com claude_code anthropic claude-sonnet-4-5: input -5, output 0, cache"
                                + " read 0, cache write 0, quarantined: input_tokens negative (-5)",
                        "  e4 2026-10-20T12:00Z alice@example.com claude_code anthropic claude-next: input 1000, output 0, cache"
                                + " read 0, cache write 0, counted, UNPRICED: no rate for anthropic/claude-next on 2026-10-20",
                        "Rows at list price: 6 USD, which is what the ledger has for the use of this day.");
    }

    @Test
    void a_month_as_a_table_has_the_entries_of_the_ledger() throws Exception {
        Path csv = temporary.resolve("month.csv");
        succeeds("explain", "--person", "P001", "--period", "2026-10", "--csv", csv.toString());

        assertThat(Files.readAllLines(csv))
                .map(line -> line.replaceFirst("^[0-9a-f]{32},", "ENTRY,"))
                .containsExactly(
                        "entry_id,period,service_date,posted_on,charge_category,charge_class,person_id,team,cost_centre,provider,"
                                + "tool,model,price_class,quantity,unit,unit_price,amount,currency,amount_base,rate_id,rate_source,"
                                + "debit_account,credit_account,reverses_entry_id,run_id,reason",
                        "ENTRY,2026-10,2026-10-20,2026-10-21,Usage,,P001,Blue,CC-1,anthropic,claude_code,claude-next,input,1000,"
                                + "tokens,,,USD,,,,expense:CC-1,payable:anthropic,,nightly-2026-10-21-1,UNPRICED: no rate for"
                                + " anthropic/claude-next on 2026-10-20",
                        "ENTRY,2026-10,2026-10-20,2026-10-21,Usage,,P001,Blue,CC-1,anthropic,claude_code,claude-sonnet-4-5,input,"
                                + "1000000,tokens,0.000003,3,USD,3,anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418,,expense:CC-1,"
                                + "payable:anthropic,,nightly-2026-10-21-1,",
                        "ENTRY,2026-10,2026-10-20,2026-10-21,Usage,,P001,Blue,CC-1,anthropic,claude_code,claude-sonnet-4-5,output,"
                                + "200000,tokens,0.000015,3,USD,3,anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418,,expense:CC-1,"
                                + "payable:anthropic,,nightly-2026-10-21-1,");
    }

    @Test
    void a_day_as_a_table_has_the_rows_of_the_source() throws Exception {
        Path csv = temporary.resolve("day.csv");
        succeeds("explain", "--person", "P001", "--period", "2026-10", "--day", "2026-10-20", "--csv", csv.toString());

        assertThat(Files.readAllLines(csv))
                .hasSize(5)
                .contains(
                        "e2,2026-10-20T10:00:01,claude_code,anthropic,claude-sonnet-4-5,claude-sonnet-4-5,alice@example.com,s1,shop,"
                                + "main,SHOP-7,,1000000,200000,0,0,0,,counted,anthropic/claude-sonnet-4-5/2026-01-01/b4a3b418,6,USD,");
    }

    @Test
    void what_nobody_can_be_named_for_is_explained_like_a_person() {
        assertThat(succeeds("explain", "--person", "UNIDENTIFIED", "--period", "2026-10")
                        .out())
                .contains("UNIDENTIFIED, 2026-10 (OPEN)")
                .contains("input: 2,000,000 tokens x 0.000003 = 6 USD")
                .contains("on suspense:unidentified (UNIDENTIFIED: no identity for claude_code/bob)");
    }

    @Test
    void a_person_month_or_day_that_is_not_there_is_named() {
        refuses("nobody is known as 'P999' in 2026-10", "--person", "P999", "--period", "2026-10");
        refuses("the books do not know the month 2026-03", "--person", "P001", "--period", "2026-03");
        refuses("'October' is no month; write one such as 2026-10", "--person", "P001", "--period", "October");
        refuses("nobody is looked at as 'UNIDENTIFIED'", "--person", "UNIDENTIFIED", "--period", "2026-10", "--score");
        refuses(
                "--day 2026-09-30 is not in --period 2026-10",
                "--person",
                "P001",
                "--period",
                "2026-10",
                "--day",
                "2026-09-30");
    }

    private static void refuses(String message, String... options) {
        String[] command = new String[options.length + 1];
        command[0] = "explain";
        System.arraycopy(options, 0, command, 1, options.length);
        Ended ended = commands().run(command);
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(64);
        assertThat(ended.err()).contains(message);
    }
}
