package io.tokenyield.publish.focus;

import io.tokenyield.ledger.IncludedCredits;
import io.tokenyield.publish.finance.BilledSum;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * One row of the file. Usage and seats have a quantity and prices, list and agreed; adjustments, credits and taxes have
 * costs alone.
 *
 * @param charge what it is made of
 * @param listUnitPrice in the billing currency for one pricing unit, discounts apart; null without a price
 * @param contractedUnitPrice the same with discounts; null without a price
 * @param pricingQuantity signed; null without a price
 * @param listCost listUnitPrice x pricingQuantity, exact
 * @param cost contractedUnitPrice x pricingQuantity, exact: contracted, effective and billed are the same here
 * @param entries entries of the ledger behind it
 */
record FocusRow(
        BilledSum charge,
        BigDecimal listUnitPrice,
        BigDecimal contractedUnitPrice,
        BigDecimal pricingQuantity,
        BigDecimal listCost,
        BigDecimal cost,
        long entries) {
    private static final String TOKENS = "tokens";
    private static final String CREDITS = "credits";
    private static final int MILLION = 6;

    /**
     * Usage or seats, with the discount that belongs to them.
     *
     * @param discount share of the list price; 0 without one
     */
    static FocusRow priced(BilledSum sum, BigDecimal discount) {
        int places = sum.unit().equals(TOKENS) ? MILLION : 0;
        BigDecimal list = sum.unitPrice().movePointRight(places);
        BigDecimal quantity = sum.quantity().movePointLeft(places);
        BigDecimal listCost = list.multiply(quantity);
        if (discount.signum() == 0) {
            return new FocusRow(sum, list, list, quantity, listCost, listCost, sum.entries());
        }
        BigDecimal contracted = list.multiply(BigDecimal.ONE.subtract(discount));
        return new FocusRow(sum, list, contracted, quantity, listCost, contracted.multiply(quantity), sum.entries());
    }

    /** What has no quantity: an adjustment, a credit note, a tax. */
    static FocusRow lump(BilledSum sum, BigDecimal amount, long entries) {
        return new FocusRow(sum, null, null, null, amount, amount, entries);
    }

    boolean isPriced() {
        return pricingQuantity != null;
    }

    boolean isUsage() {
        return charge.chargeCategory().equals("Usage");
    }

    private boolean isSeat() {
        return charge.chargeCategory().equals("Purchase");
    }

    /** Of the invoice as a whole: it is charged for the billing period, not for a day. */
    boolean isOfInvoice() {
        return charge.unit().equals("invoice");
    }

    boolean isInCredits() {
        return isUsage() && charge.unit().equals(CREDITS);
    }

    String pricingUnit() {
        return !isPriced() ? null : charge.unit().equals(TOKENS) ? "1000000 Tokens" : consumedUnit();
    }

    BigDecimal consumedQuantity() {
        return isUsage() ? charge.quantity() : null;
    }

    /** The unit of the ledger in the spelling of the specification. */
    String consumedUnit() {
        return switch (charge.unit()) {
            case TOKENS -> "Tokens";
            case CREDITS -> "Credits";
            case "seat-days" -> "Seat-Days";
            default -> charge.unit();
        };
    }

    String frequency() {
        return isUsage() ? "Usage-Based" : isSeat() ? "Recurring" : "One-Time";
    }

    /** Credits that a plan includes are priced by the plan, all else at the provider's rates. */
    String pricingCategory() {
        return !isPriced() ? null : charge.priceClass().equals(IncludedCredits.PRICE_CLASS) ? "Other" : "Standard";
    }

    String serviceName() {
        return charge.tool().isEmpty() ? charge.provider() : charge.tool();
    }

    /** What is measured: input, output, cache_read ...; one for each SKU. */
    String meter() {
        int dot = charge.priceClass().indexOf('.');
        return !isPriced()
                ? null
                : dot < 0 ? charge.priceClass() : charge.priceClass().substring(0, dot);
    }

    String skuId() {
        return !isPriced() ? null : charge.provider() + "/" + product() + "/" + meter();
    }

    /** Names the SKU too, so that a price has one SKU only. A seat is priced by the day, from a fee that is not told here. */
    String skuPriceId() {
        return !isPriced() || isSeat() ? skuId() : skuId() + "@" + charge.priceId() + "/" + charge.priceClass();
    }

    /** The model, or the tool and the plan of a seat. */
    private String product() {
        return isSeat() ? without("seat:", charge.priceId()) : charge.model();
    }

    String description() {
        String what = charge.priceClass().replace('.', ' ').replace('_', ' ').replace('-', ' ');
        if (isPriced()) {
            return product() + " " + what;
        }
        if (isOfInvoice()) {
            return "Difference to the invoice: " + without("variance ", what);
        }
        String of = charge.model().isEmpty() ? serviceName() : charge.model();
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " on " + of;
    }

    private static String without(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
