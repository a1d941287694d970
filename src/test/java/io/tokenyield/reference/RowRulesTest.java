package io.tokenyield.reference;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.model.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for rows of reference tables but the rate card: a sound row with one value changed. */
class RowRulesTest {
    private static final int LONGEST_RULE_IN_QUARANTINE = 64;

    private static final Map<String, String> SOUND = Map.ofEntries(
            entry(
                    "person",
                    "person_id=P001|display_name=Ann|email=ann@example.com|team=Blue|cost_centre=CC-1|manager_id=P009"
                            + "|valid_from=2026-01-01|valid_to=2026-07-01"),
            entry("identity", "system=codex|account=Ann@Example.com|person_id=P001"),
            entry("model_alias", "provider=openai|alias=gpt-5.6-2026-07-01|model_id=gpt-5.6"),
            entry(
                    "seat",
                    "tool=copilot|person_id=P001|plan=business|monthly_fee=19.00|currency=USD|valid_from=2026-01-01"
                            + "|valid_to="),
            entry(
                    "invoice",
                    "provider=openai|period=2026-10|currency=USD|amount=-12.3400|line_description=Credit note"),
            entry(
                    "shared_account",
                    "system=codex|account= Bot@Example.com|owner_person_id=P001|cost_centre=|valid_from=2026-01-01"
                            + "|valid_to=2026-07-01"),
            entry(
                    "plan",
                    "tool=copilot|plan=business|included_credits=300|pooled=1|valid_from=2026-01-01|valid_to=2027-01-01"),
            entry("fx_rate", "rate_day=2026-10-25|currency=EUR|base_currency=USD|rate=1.1625000000"),
            entry(
                    "price_adjustment",
                    "provider=openai|kind=discount|applies_to=usage|share=0.1|valid_from=2026-01-01|valid_to=|note=Order 7"),
            entry("cost_centre", "cost_centre=CC-1|name=Platform|legal_entity=ACME Ltd|gl_account=6420"),
            entry("budget", "cost_centre=CC-1|period=2026-10|currency=USD|amount=1500.00"));

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            person      | person_id=             | person /2026-01-01: person_id = '': value missing
            person      | person_id=' '          | person /2026-01-01: person_id = ' ': value missing
            person      | team=                  | person P001/2026-01-01: team = '': value missing
            person      | cost_centre=           | person P001/2026-01-01: cost_centre = '': value missing
            person      | valid_from=            | person P001/: valid_from = '': value missing
            person      | valid_from=2026-02-30  | person P001/2026-02-30: valid_from = '2026-02-30': not a day, write yyyy-mm-dd
            person      | valid_from=01.02.2026  | person P001/01.02.2026: valid_from = '01.02.2026': not a day, write yyyy-mm-dd
            person      | valid_from=2026-02-01 09:00:00 | person P001/2026-02-01 09:00:00: valid_from = '2026-02-01 09:00:00': not a day, write yyyy-mm-dd
            person      | valid_from=1899-12-31  | person P001/1899-12-31: valid_from = '1899-12-31': day outside 1900 to 9999
            person      | valid_to=2026-01-01    | person P001/2026-01-01: valid_to = '2026-01-01': must be after the first day 2026-01-01
            person      | valid_to=2025-12-31    | person P001/2026-01-01: valid_to = '2025-12-31': must be after the first day 2026-01-01
            identity    | system=                | identity /Ann@Example.com/P001: system = '': value missing
            identity    | account=               | identity codex//P001: account = '': value missing
            identity    | person_id=             | identity codex/Ann@Example.com/: person_id = '': value missing
            model_alias | alias=                 | model_alias openai/: alias = '': value missing
            model_alias | model_id=              | model_alias openai/gpt-5.6-2026-07-01: model_id = '': value missing
            seat        | monthly_fee=           | seat copilot/P001/business/2026-01-01: monthly_fee = '': value missing
            seat        | monthly_fee=-19        | seat copilot/P001/business/2026-01-01: monthly_fee = '-19': negative
            seat        | monthly_fee=1e3        | seat copilot/P001/business/2026-01-01: monthly_fee = '1e3': not a number
            seat        | monthly_fee=1,900.00   | seat copilot/P001/business/2026-01-01: monthly_fee = '1,900.00': not a number
            seat        | monthly_fee=$19        | seat copilot/P001/business/2026-01-01: monthly_fee = '$19': not a number
            seat        | monthly_fee=19.00001   | seat copilot/P001/business/2026-01-01: monthly_fee = '19.00001': more than 4 decimals
            seat        | plan=                  | seat copilot/P001//2026-01-01: plan = '': value missing
            seat        | currency=usd           | seat copilot/P001/business/2026-01-01: currency = 'usd': not a currency, write three capital letters such as USD
            seat        | currency=              | seat copilot/P001/business/2026-01-01: currency = '': not a currency, write three capital letters such as USD
            seat        | valid_to=2025-01-01    | seat copilot/P001/business/2026-01-01: valid_to = '2025-01-01': must be after the first day 2026-01-01
            invoice     | period=2026-13         | invoice openai/2026-13/USD/Credit note: period = '2026-13': not a month, write yyyy-mm
            invoice     | period=2026-10-01      | invoice openai/2026-10-01/USD/Credit note: period = '2026-10-01': not a month, write yyyy-mm
            invoice     | amount=                | invoice openai/2026-10/USD/Credit note: amount = '': value missing
            invoice     | amount=12.34567        | invoice openai/2026-10/USD/Credit note: amount = '12.34567': more than 4 decimals
            invoice     | amount=(12.34)         | invoice openai/2026-10/USD/Credit note: amount = '(12.34)': not a number
            invoice     | line_description=      | invoice openai/2026-10/USD/: line_description = '': value missing
            invoice     | provider=              | invoice /2026-10/USD/Credit note: provider = '': value missing
            invoice     | issued_on=2026-02-30   | invoice openai/2026-10/USD/Credit note: issued_on = '2026-02-30': not a day, write yyyy-mm-dd
            invoice     | issued_on=31.10.2026   | invoice openai/2026-10/USD/Credit note: issued_on = '31.10.2026': not a day, write yyyy-mm-dd
            invoice     | issued_on=1899-12-31   | invoice openai/2026-10/USD/Credit note: issued_on = '1899-12-31': day outside 1900 to 9999
            shared_account | system=             | shared_account /Bot@Example.com/2026-01-01: system = '': value missing
            shared_account | account=            | shared_account codex//2026-01-01: account = '': value missing
            shared_account | owner_person_id=    | shared_account codex/Bot@Example.com/2026-01-01: owner_person_id = '': needs an owner_person_id or a cost_centre: somebody pays
            shared_account | valid_from=         | shared_account codex/Bot@Example.com/: valid_from = '': value missing
            shared_account | valid_to=2026-01-01 | shared_account codex/Bot@Example.com/2026-01-01: valid_to = '2026-01-01': must be after the first day 2026-01-01
            plan        | tool=                  | plan /business/2026-01-01: tool = '': value missing
            plan        | plan=                  | plan copilot//2026-01-01: plan = '': value missing
            plan        | included_credits=      | plan copilot/business/2026-01-01: included_credits = '': value missing
            plan        | included_credits=-1    | plan copilot/business/2026-01-01: included_credits = '-1': negative
            plan        | included_credits=many  | plan copilot/business/2026-01-01: included_credits = 'many': not a number
            plan        | pooled=                | plan copilot/business/2026-01-01: pooled = '': must be 1 or true, 0 or false
            plan        | pooled=yes             | plan copilot/business/2026-01-01: pooled = 'yes': must be 1 or true, 0 or false
            plan        | valid_to=2025-12-31    | plan copilot/business/2026-01-01: valid_to = '2025-12-31': must be after the first day 2026-01-01
            fx_rate     | rate_day=              | fx_rate /EUR/USD: rate_day = '': value missing
            fx_rate     | rate=                  | fx_rate 2026-10-25/EUR/USD: rate = '': value missing
            fx_rate     | rate=0.0               | fx_rate 2026-10-25/EUR/USD: rate = '0.0': must be over 0
            fx_rate     | rate=-1                | fx_rate 2026-10-25/EUR/USD: rate = '-1': negative
            fx_rate     | rate=1.00000000001     | fx_rate 2026-10-25/EUR/USD: rate = '1.00000000001': more than 10 decimals
            fx_rate     | currency=USD           | fx_rate 2026-10-25/USD/USD: base_currency = 'USD': must be another currency than USD
            fx_rate     | base_currency=dollar   | fx_rate 2026-10-25/EUR/dollar: base_currency = 'dollar': not a currency, write three capital letters such as USD
            price_adjustment | provider=         | price_adjustment /discount/usage/2026-01-01: provider = '': value missing
            price_adjustment | kind=rebate       | price_adjustment openai/rebate/usage/2026-01-01: kind = 'rebate': must be discount or margin
            price_adjustment | kind=             | price_adjustment openai//usage/2026-01-01: kind = '': must be discount or margin
            price_adjustment | applies_to=tokens | price_adjustment openai/discount/tokens/2026-01-01: applies_to = 'tokens': must be usage, seats or all
            price_adjustment | share=            | price_adjustment openai/discount/usage/2026-01-01: share = '': value missing
            price_adjustment | share=10%         | price_adjustment openai/discount/usage/2026-01-01: share = '10%': not a number
            price_adjustment | share=-0.1        | price_adjustment openai/discount/usage/2026-01-01: share = '-0.1': negative
            price_adjustment | share=1           | price_adjustment openai/discount/usage/2026-01-01: share = '1': a discount must be below 1, write 0.1 for ten per cent
            price_adjustment | share=0.1234567   | price_adjustment openai/discount/usage/2026-01-01: share = '0.1234567': more than 6 decimals
            price_adjustment | valid_to=2026-01-01 | price_adjustment openai/discount/usage/2026-01-01: valid_to = '2026-01-01': must be after the first day 2026-01-01
            cost_centre | cost_centre=           | cost_centre : cost_centre = '': value missing
            budget      | cost_centre=           | budget /2026-10/USD: cost_centre = '': value missing
            budget      | period=October         | budget CC-1/October/USD: period = 'October': not a month, write yyyy-mm
            budget      | amount=                | budget CC-1/2026-10/USD: amount = '': value missing
            budget      | amount=-1              | budget CC-1/2026-10/USD: amount = '-1': negative
            """)
    void a_row_that_breaks_a_rule_is_rejected_with_a_sentence(String table, String change, String sentence) {
        List<Problem> problems = row(table, change).problems();

        assertThat(problems).first().extracting(Problem::sentence).isEqualTo(sentence);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.rule()).hasSizeLessThanOrEqualTo(LONGEST_RULE_IN_QUARANTINE));
    }

    @ParameterizedTest(name = "{0}.{1} holds {2} characters")
    @CsvSource({
        "person, person_id, 64",
        "person, team, 128",
        "person, cost_centre, 64",
        "person, manager_id, 64",
        "identity, system, 32",
        "identity, account, 255",
        "model_alias, provider, 64",
        "model_alias, alias, 128",
        "seat, tool, 32",
        "seat, plan, 64",
        "invoice, line_description, 255",
        "invoice, invoice_id, 128",
        "seat, provider, 64",
        "shared_account, system, 32",
        "shared_account, owner_person_id, 64",
        "shared_account, cost_centre, 64",
        "plan, tool, 32",
        "plan, plan, 64",
        "price_adjustment, provider, 64",
        "cost_centre, cost_centre, 64",
        "cost_centre, legal_entity, 128",
        "cost_centre, gl_account, 64",
        "budget, cost_centre, 64"
    })
    void a_text_that_does_not_fit_the_mart_is_rejected_and_one_that_just_fits_is_not(
            String table, String column, int width) {
        assertThat(row(table, column + "=" + "x".repeat(width)).problems()).isEmpty();
        assertThat(row(table, column + "=" + "x".repeat(width + 1)).problems())
                .extracting(Problem::column, Problem::rule)
                .containsExactly(tuple(column, "longer than " + width + " characters"));
    }

    @Test
    void one_look_at_a_row_finds_all_that_is_wrong_with_it() {
        assertThat(row("seat", "plan=|monthly_fee=free|currency=$").problems())
                .extracting(Problem::column)
                .containsExactlyInAnyOrder("monthly_fee", "plan", "currency");
    }

    @Test
    void a_sound_row_of_a_person_is_read_as_it_is() {
        assertThat(values("person", "person_id= P001 |valid_to="))
                .containsExactly(
                        "P001",
                        LocalDate.of(2026, 1, 1),
                        null,
                        "Ann",
                        "ann@example.com",
                        "Blue",
                        "CC-1",
                        "P009",
                        "",
                        "");
        assertThat(values("person", "manager_id=")).element(7).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01T00:00:00Z", "2026-01-01 00:00:00", "2026-01-01 00:00:00.000", "2026-01-01 00:00:00+00"})
    void midnight_of_a_day_is_that_day(String text) {
        assertThat(values("person", "valid_from=" + text)).element(1).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_name_for_people_keeps_its_blanks_and_is_cut_where_it_is_too_long() {
        assertThat(values("person", "display_name= Ann  ")).element(3).isEqualTo(" Ann  ");
        assertThat(values("person", "display_name=" + "x".repeat(255)))
                .element(3)
                .isEqualTo("x".repeat(255));
        assertThat(values("person", "display_name=" + "x".repeat(256)))
                .element(3)
                .isEqualTo("x".repeat(254) + "…");
        // Never in the middle of a character that takes two places.
        assertThat(values("person", "display_name=" + "x".repeat(253) + "\uD83D\uDE00y"))
                .element(3)
                .isEqualTo("x".repeat(253) + "…");
    }

    @Test
    void accounts_of_identities_are_trimmed_and_in_lower_case() {
        assertThat(values("identity", "account= Ann@Example.com")).containsExactly("codex", "ann@example.com", "P001");
    }

    @Test
    void a_credit_note_is_a_negative_amount() {
        assertThat(values("invoice", ""))
                .containsExactly("openai", "2026-10", "USD", "Credit note", 1, new BigDecimal("-12.34"), "", null);
    }

    @Test
    void a_line_may_tell_its_invoice_and_the_day_of_issue() {
        assertThat(values("invoice", "invoice_id= INV-7 |issued_on=2026-11-02"))
                .endsWith("INV-7", LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_seat_may_be_free() {
        assertThat(values("seat", "monthly_fee=0")).element(5).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "TRUE, true", "0, false", "false, false", "False, false"})
    void whether_a_plan_is_pooled_is_read_as_databases_and_files_write_it(String text, boolean pooled) {
        assertThat(values("plan", "pooled=" + text)).last().isEqualTo(pooled);
    }

    @Test
    void a_plan_may_include_nothing() {
        assertThat(values("plan", "included_credits=0")).element(4).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void a_margin_may_double_a_price_and_more_and_a_discount_may_be_none() {
        assertThat(values("price_adjustment", "kind=margin|share=1.5"))
                .element(5)
                .isEqualTo(new BigDecimal("1.5"));
        assertThat(values("price_adjustment", "share=0")).element(5).isEqualTo(BigDecimal.ZERO);
        assertThat(values("price_adjustment", "share=0.999999")).element(5).isEqualTo(new BigDecimal("0.999999"));
    }

    @Test
    void an_exchange_rate_is_read_for_its_day() {
        assertThat(values("fx_rate", ""))
                .containsExactly(LocalDate.of(2026, 10, 25), "EUR", "USD", new BigDecimal("1.1625"));
    }

    @Test
    void a_shared_account_is_trimmed_and_in_lower_case_and_has_a_payer() {
        assertThat(values("shared_account", "cost_centre=CC-9|owner_person_id="))
                .containsExactly(
                        "codex", "bot@example.com", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1), "", "CC-9");
    }

    @Test
    void a_seat_whose_biller_is_not_told_has_none() {
        assertThat(values("seat", "")).last().isEqualTo("");
        assertThat(values("seat", "provider= github-copilot ")).last().isEqualTo("github-copilot");
    }

    @Test
    void a_cost_centre_may_have_no_more_than_its_id() {
        assertThat(values("cost_centre", "name=|legal_entity=|gl_account=")).containsExactly("CC-1", "", "", "");
    }

    private record Read(List<Object> values, List<Problem> problems) {}

    private static List<Object> values(String table, String changes) {
        Read read = row(table, changes);
        assertThat(read.problems()).isEmpty();
        return read.values();
    }

    private static Read row(String table, String changes) {
        RowReader reader = RowReader.ALL.stream()
                .filter(candidate -> candidate.table().source().equals(table))
                .findFirst()
                .orElseThrow();
        Map<String, String> columns = new LinkedHashMap<>();
        for (String text : (SOUND.get(table) + "|" + changes).split("\\|")) {
            int equals = text.indexOf('=');
            if (equals > 0) {
                columns.put(
                        text.substring(0, equals), text.substring(equals + 1).replace("'", ""));
            }
        }
        SourceRow row = new SourceRow(table, reader.sourceKey(), columns);
        return new Read(reader.reading().read(row), row.problems());
    }
}
