package io.tokenyield.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A person's month in words: what, how much of it, at which price of which rate, who pays. */
public final class MonthText {
    private final PersonMonth month;
    private final List<String> lines = new ArrayList<>();

    private MonthText(PersonMonth month) {
        this.month = month;
    }

    public static List<String> of(PersonMonth month) {
        return new MonthText(month).write();
    }

    private List<String> write() {
        head();
        section("Use", line -> !line.isCorrection() && line.chargeCategory().equals("Usage") && line.amount() != null);
        section("Use without a price (UNPRICED), not in any total", line -> line.amount() == null);
        section("Seats", line -> !line.isCorrection() && line.chargeCategory().equals("Purchase"));
        section(
                "Discounts, margins and other lines",
                line -> !line.isCorrection()
                        && line.amount() != null
                        && !List.of("Usage", "Purchase").contains(line.chargeCategory()));
        section("Corrections of closed months", line -> line.isCorrection() && line.amount() != null);
        total();
        days();
        return lines;
    }

    private void head() {
        String name = month.places().isEmpty()
                ? ""
                : " \"" + Words.safe(month.places().get(0).displayName()) + "\"";
        lines.add(Words.safe(month.personId()) + name + ", " + month.period() + " (" + month.status() + ")");
        for (PersonMonth.Place place : month.places()) {
            lines.add("  " + place.firstDay() + " to " + place.lastDay() + ": team " + Words.safe(place.team())
                    + ", cost centre " + Words.safe(place.costCentre()));
        }
    }

    private void section(String title, Predicate<MonthLine> belongs) {
        List<MonthLine> of = month.lines().stream().filter(belongs).toList();
        if (of.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> sum = PersonMonth.totals(of);
        lines.add("");
        lines.add(title + (sum.isEmpty() ? "" : ": " + Words.money(sum)));
        Map<String, List<MonthLine>> byThing = new LinkedHashMap<>();
        of.forEach(line -> byThing.computeIfAbsent(
                        Words.safe(line.tool() + " by " + line.provider() + ", " + line.model()),
                        key -> new ArrayList<>())
                .add(line));
        byThing.forEach((thing, its) -> {
            lines.add("  " + thing);
            its.forEach(line -> lines.add("    " + sentence(line)));
        });
    }

    private static String sentence(MonthLine line) {
        StringBuilder text = new StringBuilder(line.priceClass())
                .append(": ")
                .append(Words.count(line.quantity()))
                .append(' ')
                .append(line.unit());
        if (line.amount() != null) {
            if (line.unitPrice() != null) {
                text.append(" x ").append(Words.exact(line.unitPrice()));
            }
            text.append(" = ").append(Words.exact(line.amount())).append(' ').append(line.currency());
            text.append(", rate ").append(Words.safe(line.rateId()));
        }
        text.append(", ").append(line.firstDay());
        if (!line.lastDay().equals(line.firstDay())) {
            text.append(" to ").append(line.lastDay());
        }
        text.append(", on ").append(Words.safe(line.debitAccount()));
        if (!line.reason().isEmpty()) {
            text.append(" (").append(Words.safe(line.reason())).append(')');
        }
        return text.toString();
    }

    private void total() {
        Map<String, BigDecimal> totals = month.totals();
        lines.add("");
        lines.add(
                totals.isEmpty()
                        ? "Total: nothing"
                        : "Total: " + Words.money(totals) + ", rounded " + Words.cents(totals));
    }

    private void days() {
        if (month.days().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Days");
        for (PersonMonth.Day day : month.days()) {
            lines.add("  " + day.day() + ": " + day.requests() + " requests, "
                    + Words.exact(day.totalCost()) + " " + day.currency() + " on "
                    + (day.costCentre().isEmpty() ? "suspense" : Words.safe(day.costCentre())));
        }
        lines.add("Look closer at a day: tokenyield explain --person " + Words.safe(month.personId()) + " --period "
                + month.period() + " --day " + month.days().get(0).day());
    }
}
