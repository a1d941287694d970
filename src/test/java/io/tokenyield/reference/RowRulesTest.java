package io.tokenyield.reference;

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

/** Each rule for rows of people, identities, aliases, seats and invoices: a sound row with one value changed. */
class RowRulesTest {
    private static final int LONGEST_RULE_IN_QUARANTINE = 64;

    private static final Map<String, String> SOUND = Map.of(
            "person",
                    "person_id=P001|display_name=Ann|email=ann@example.com|team=Blue|cost_centre=CC-1|manager_id=P009"
                            + "|valid_from=2026-01-01|valid_to=2026-07-01",
            "identity", "system=codex|account=Ann@Example.com|person_id=P001",
            "model_alias", "provider=openai|alias=gpt-5.6-2026-07-01|model_id=gpt-5.6",
            "seat",
                    "tool=copilot|person_id=P001|plan=business|monthly_fee=19.00|currency=USD|valid_from=2026-01-01"
                            + "|valid_to=",
            "invoice", "provider=openai|period=2026-10|currency=USD|amount=-12.3400|line_description=Credit note");

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
        "invoice, line_description, 255"
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
                        "P001", LocalDate.of(2026, 1, 1), null, "Ann", "ann@example.com", "Blue", "CC-1", "P009");
        assertThat(values("person", "manager_id=")).last().isNull();
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
    }

    @Test
    void accounts_of_identities_are_trimmed_and_in_lower_case() {
        assertThat(values("identity", "account= Ann@Example.com")).containsExactly("codex", "ann@example.com", "P001");
    }

    @Test
    void a_credit_note_is_a_negative_amount() {
        assertThat(values("invoice", ""))
                .containsExactly("openai", "2026-10", "USD", "Credit note", 1, new BigDecimal("-12.34"));
    }

    @Test
    void a_seat_may_be_free() {
        assertThat(values("seat", "monthly_fee=0")).element(5).isEqualTo(BigDecimal.ZERO);
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
