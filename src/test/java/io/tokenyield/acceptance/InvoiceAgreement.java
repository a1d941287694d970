package io.tokenyield.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The independent computation against what the providers billed for usage and credits. A difference that the test data
 * has on purpose is named in dirty_labels, in per cent, and is expected to the cent like everything else.
 */
record InvoiceAgreement(List<Line> lines) {

    /** A provider's month: the exact cost, what the invoice should say and what it says. */
    record Line(
            String provider,
            String period,
            String currency,
            BigDecimal exact,
            BigDecimal plantedPerCent,
            BigDecimal billed) {

        BigDecimal expected() {
            BigDecimal factor = BigDecimal.ONE.add(plantedPerCent.movePointLeft(2));
            return exact.multiply(factor).setScale(2, RoundingMode.HALF_UP);
        }

        boolean agrees() {
            return billed != null && expected().compareTo(billed) == 0;
        }

        @Override
        public String toString() {
            return String.format(
                    "%-15s %s %s  exact %s  +%s %%  expected %s  billed %s%s",
                    provider,
                    period,
                    currency,
                    exact.stripTrailingZeros().toPlainString(),
                    plantedPerCent.stripTrailingZeros().toPlainString(),
                    expected(),
                    billed == null ? "nothing" : billed.setScale(2, RoundingMode.UNNECESSARY),
                    agrees() ? "" : "  DIFFERS");
        }
    }

    static InvoiceAgreement of(IndependentCost cost, Path world) throws SQLException {
        Duck duck = cost.duck();
        WarehouseFolder folder = new WarehouseFolder(world);
        folder.load(duck, "invoice");
        folder.loadOrEmpty(duck, "dirty_labels", List.of("kind", "table", "key", "expected_handling", "note"));
        return new InvoiceAgreement(duck.read(
                "cost/invoice_line",
                row -> new Line(
                        row.getString("provider"),
                        row.getString("period"),
                        row.getString("currency"),
                        row.getBigDecimal("exact"),
                        row.getBigDecimal("per_cent"),
                        row.getBigDecimal("billed"))));
    }

    List<Line> differences() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }
}
