package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.publish.LedgerSums.Alike;
import io.tokenyield.publish.PersonSums.Place;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonSumsTest {
    private final PersonSums sums = new PersonSums();

    @Test
    void a_person_who_moved_has_a_row_for_each_place() {
        add("ada", "1100", "expense:1100", "Usage", "usage", "1.50");
        add("ada", "1200", "expense:1200", "Usage", "usage", "0.25");
        add("ada", "1100", "expense:1100", "Purchase", "seat", "4.00");

        assertThat(rows())
                .containsExactly(
                        "ada 1100 usage 1.50 seats 4.00 adjustments null allocated null",
                        "ada 1200 usage 0.25 seats null adjustments null allocated null");
    }

    @Test
    void what_stands_in_suspense_is_one_row_behind_all_others_whoever_it_was() {
        add("ada", "1100", "suspense:unidentified", "Usage", "usage", "1.00");
        add("zoe", "", "suspense:unidentified", "Usage", "usage", "2.00");
        add("zoe", "1100", "expense:1100", "Usage", "usage", "3.00");

        assertThat(rows())
                .containsExactly(
                        "zoe 1100 usage 3.00 seats null adjustments null allocated null",
                        "UNIDENTIFIED  usage 3.00 seats null adjustments null allocated null");
    }

    @Test
    void an_allocation_takes_from_suspense_what_it_gives_to_a_cost_centre() {
        sums.add(
                new Place("UNALLOCATED", "", "1100", "", "USD"),
                alike("expense:1100", "suspense:unidentified", "Adjustment", "allocation"),
                new BigDecimal("5.00"));

        assertThat(rows())
                .containsExactly(
                        "UNALLOCATED 1100 usage null seats null adjustments null allocated 5.00",
                        "UNIDENTIFIED  usage null seats null adjustments null allocated -5.00");
    }

    @Test
    void an_entry_without_a_price_makes_a_row_without_money() {
        add("ada", "1100", "expense:1100", "Usage", "usage", null);

        assertThat(rows()).containsExactly("ada 1100 usage null seats null adjustments null allocated null");
    }

    @Test
    void differences_to_invoices_are_nobodys() {
        add("", "", "variance:anthropic", "Adjustment", "variance", "7.00");

        assertThat(rows()).isEmpty();
    }

    @Test
    void use_stands_beside_its_money_and_has_a_row_without_it() {
        add("ada", "1100", "expense:1100", "Usage", "usage", "1.50");

        List<PersonRow> rows = sums.rows(List.of(used("ada", 3), used("bob", 4)), Map.of("ada", "Ada Lovelace"));

        assertThat(rows)
                .extracting(PersonRow::personId, PersonRow::name, PersonRow::requests, PersonRow::usage)
                .containsExactly(tuple("ada", "Ada Lovelace", 3L, new BigDecimal("1.50")), tuple("bob", "", 4L, null));
    }

    private void add(String person, String costCentre, String account, String category, String kind, String amount) {
        sums.add(
                new Place(person, "core", costCentre, "claude_code", "USD"),
                alike(account, "payable:anthropic", category, kind),
                amount == null ? null : new BigDecimal(amount));
    }

    private static Alike alike(String debit, String credit, String category, String kind) {
        return new Alike(debit, credit, "anthropic", category, "USD", kind, false, false, false);
    }

    private static PersonRow used(String person, long requests) {
        return new PersonRow(
                person,
                "",
                "core",
                "1100",
                "claude_code",
                "USD",
                requests,
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null);
    }

    private List<String> rows() {
        return sums.rows(List.of(), Map.of()).stream()
                .map(row -> row.personId() + " " + row.costCentre() + " usage " + row.usage() + " seats " + row.seats()
                        + " adjustments " + row.adjustments() + " allocated " + row.allocated())
                .toList();
    }
}
