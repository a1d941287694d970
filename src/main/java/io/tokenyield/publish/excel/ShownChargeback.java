package io.tokenyield.publish.excel;

import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.excel.ShownMoney.Person;
import io.tokenyield.publish.finance.BudgetRow;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who pays, in whole cents. Cost centres and suspense show what the people on them add up to; differences to invoices
 * are in the same cents as in the journal.
 */
record ShownChargeback(List<Line> lines, List<Budget> budgets) {

    /** An account in cents; a part is null where there is none, the total where nothing has a price. */
    record Line(
            ChargebackRow row,
            BigDecimal usage,
            BigDecimal seats,
            BigDecimal adjustments,
            BigDecimal allocated,
            BigDecimal corrections,
            BigDecimal differences) {
        BigDecimal total() {
            return ShownMoney.sum(Arrays.asList(usage, seats, adjustments, allocated, corrections, differences));
        }

        /** What stands in the column of cost centres. */
        String label() {
            if (row.ofCostCentre()) {
                return PersonSheet.costCentre(row.costCentre());
            }
            return row.ofDifferences() ? row.account() : PersonSheet.NO_COST_CENTRE;
        }
    }

    /** A budget in cents, with what its cost centre bears. */
    record Budget(BudgetRow row, BigDecimal budget, BigDecimal used) {
        BigDecimal left() {
            return budget.subtract(used);
        }

        /** At the pace of the days so far; null before the first. */
        BigDecimal forecast() {
            return row.daysElapsed() == 0
                    ? null
                    : used.multiply(BigDecimal.valueOf(row.daysInMonth()))
                            .divide(BigDecimal.valueOf(row.daysElapsed()), ShownMoney.CENTS, RoundingMode.HALF_UP);
        }
    }

    private record Part(ChargebackRow row, BigDecimal exact) {}

    /** On whose line people stand. */
    private record Payer(boolean isCostCentre, String costCentre, String currency) {
        static Payer of(PersonRow row) {
            return new Payer(row.identified(), row.identified() ? row.costCentre() : "", row.currency());
        }

        static Payer of(ChargebackRow row) {
            return new Payer(row.ofCostCentre(), row.ofCostCentre() ? row.costCentre() : "", row.currency());
        }
    }

    static ShownChargeback of(FinanceReport report, ShownMoney money) {
        List<ChargebackRow> rows = report.chargeback();
        List<Line> variances =
                variances(rows.stream().filter(ChargebackRow::ofDifferences).toList(), money.month());
        Map<Payer, List<Person>> people =
                money.people().stream().collect(Collectors.groupingBy(person -> Payer.of(person.row())));
        List<Line> lines = new ArrayList<>();
        for (ChargebackRow row : rows) {
            if (!row.ofDifferences()) {
                lines.add(ofPeople(row, people.getOrDefault(Payer.of(row), List.of())));
            }
        }
        lines.addAll(variances);
        return new ShownChargeback(List.copyOf(lines), budgets(report.budgets(), lines));
    }

    private static Line ofPeople(ChargebackRow row, List<Person> people) {
        return new Line(
                row,
                sum(people, Person::usage),
                sum(people, Person::seats),
                sum(people, Person::adjustments),
                sum(people, Person::allocated),
                sum(people, Person::corrections),
                null);
    }

    private static BigDecimal sum(List<Person> people, Function<Person, BigDecimal> part) {
        return ShownMoney.sum(people.stream().map(part).toList());
    }

    private static List<Line> variances(List<ChargebackRow> rows, MonthCents month) {
        List<Part> parts = new ArrayList<>();
        rows.forEach(row -> {
            parts.add(new Part(row, row.differences()));
            parts.add(new Part(row, row.allocated()));
        });
        List<BigDecimal> cents = new NestedRounding<>(ShownMoney.CENTS, Part::exact)
                .by(part -> List.of(part.row().currency(), part.row().account()))
                .totals((part, exact) ->
                        month.of(part.row().currency(), part.row().account(), exact))
                .round(parts);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Line(rows.get(i), null, null, null, cents.get(2 * i + 1), null, cents.get(2 * i)));
        }
        return lines;
    }

    private static List<Budget> budgets(List<BudgetRow> rows, List<Line> lines) {
        List<BigDecimal> cents = new NestedRounding<>(ShownMoney.CENTS, BudgetRow::budget)
                .by(BudgetRow::currency)
                .round(rows);
        List<Budget> budgets = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BudgetRow row = rows.get(i);
            BigDecimal used = ShownMoney.sumOf(lines.stream()
                    .filter(line -> line.row().ofCostCentre())
                    .filter(line -> line.row().costCentre().equals(row.costCentre())
                            && line.row().currency().equals(row.currency()))
                    .map(Line::total));
            budgets.add(new Budget(row, cents.get(i), used));
        }
        return List.copyOf(budgets);
    }

    /** What the lines of a currency add up to. */
    BigDecimal total(String currency) {
        return ShownMoney.sumOf(lines.stream()
                .filter(line -> line.row().currency().equals(currency))
                .map(Line::total));
    }
}
