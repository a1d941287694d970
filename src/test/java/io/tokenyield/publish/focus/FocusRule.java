package io.tokenyield.publish.focus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of FOCUS 1.2 that a file can be checked for row by row, those that matter here. An id is that of the rule in
 * the official rule file where it has one.
 */
public record FocusRule(String id, String words, Predicate<Map<String, String>> holds) {
    static final Set<String> ALWAYS_PRESENT =
            Set.of(("BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodStart BillingPeriodEnd"
                            + " ChargeCategory ChargeClass ChargeDescription ChargePeriodStart ChargePeriodEnd"
                            + " ContractedCost EffectiveCost InvoiceIssuerName ListCost PricingQuantity PricingUnit"
                            + " ProviderName PublisherName ServiceCategory ServiceName")
                    .split(" "));
    /** Of providers with price lists, negotiated prices, measured usage, sub accounts, tags and a virtual currency. */
    static final Set<String> PRESENT_HERE = Set.of(
            ("ChargeFrequency ConsumedQuantity ConsumedUnit ContractedUnitPrice InvoiceId ListUnitPrice PricingCategory"
                            + " PricingCurrency PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost"
                            + " PricingCurrencyListUnitPrice ServiceSubcategory SkuId SkuMeter SkuPriceDetails SkuPriceId"
                            + " SubAccountId SubAccountName Tags")
                    .split(" "));

    private static final Set<String> MAY_BE_NULL =
            Set.of("ChargeClass", "ChargeDescription", "BillingAccountName", "PricingQuantity", "PricingUnit");
    private static final List<String> COSTS = List.of("BilledCost", "ContractedCost", "EffectiveCost", "ListCost");
    private static final List<String> UNIT_PRICES = List.of("ListUnitPrice", "ContractedUnitPrice");
    private static final List<String> VIRTUAL_PRICES =
            List.of("PricingCurrencyListUnitPrice", "PricingCurrencyContractedUnitPrice");
    private static final List<String> NULL_ON_TAX = List.of(
            "ListUnitPrice",
            "ContractedUnitPrice",
            "PricingQuantity",
            "PricingCategory",
            "SkuId",
            "SkuPriceId",
            "PricingCurrencyListUnitPrice",
            "PricingCurrencyContractedUnitPrice");
    private static final String DECIMAL = "-?\\d+(\\.\\d+)?";
    private static final String DATE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final String FLAT_JSON =
            "\\{(\"(?:[^\"\\\\]|\\\\.)+\":(\"(?:[^\"\\\\]|\\\\.)*\"|true|null|[\\d.]+),?)*}";
    private static final String WORDS = "[A-Za-z][A-Za-z0-9]*( [A-Za-z][A-Za-z0-9]*)*";
    private static final String UNIT = "(\\d+ )?" + WORDS + "(-(Years|Months|Days|Hours|Minutes|Seconds))?";

    public static List<FocusRule> all() {
        return Stream.of(nulls(), formats(), values(), prices(), quantities(), skus(), periods())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FocusRule> nulls() {
        List<FocusRule> rules = new ArrayList<>();
        for (String column : sorted(ALWAYS_PRESENT)) {
            if (!MAY_BE_NULL.contains(column)) {
                rules.add(rule(column + " not null", column + " must not be null", row -> row.get(column) != null));
            }
        }
        for (String column :
                List.of("ChargeFrequency", "PricingCurrency", "PricingCurrencyEffectiveCost", "ServiceSubcategory")) {
            rules.add(rule(column + " not null", column + " must not be null", row -> row.get(column) != null));
        }
        for (String column : NULL_ON_TAX) {
            rules.add(rule(
                    column + " on Tax",
                    column + " must be null on a tax",
                    row -> !is(row, "ChargeCategory", "Tax") || row.get(column) == null));
            rules.add(rule(
                    column + " on Usage and Purchase",
                    column + " must not be null on usage and purchases that correct nothing",
                    row -> !isPriced(row) || isCorrection(row) || row.get(column) != null));
        }
        rules.add(both("SubAccountName-C-003-C", "SubAccountId", "SubAccountName"));
        rules.add(both("SkuMeter-C-003-C", "SkuId", "SkuMeter"));
        rules.add(both("PricingUnit-C-004-C", "PricingQuantity", "PricingUnit"));
        rules.add(both("ConsumedUnit-C-004-C", "ConsumedQuantity", "ConsumedUnit"));
        rules.add(rule(
                "SkuPriceDetails-C-004-C",
                "no details without a price",
                row -> row.get("SkuPriceId") != null || row.get("SkuPriceDetails") == null));
        rules.add(rule(
                "no empty text",
                "null is null, never an empty or blank text",
                row -> row.values().stream().allMatch(cell -> cell == null || !cell.isBlank())));
        return rules;
    }

    private static List<FocusRule> formats() {
        List<FocusRule> rules = new ArrayList<>();
        for (List<String> columns : List.of(
                COSTS,
                UNIT_PRICES,
                VIRTUAL_PRICES,
                List.of("PricingQuantity", "ConsumedQuantity", "PricingCurrencyEffectiveCost"))) {
            columns.forEach(column -> rules.add(matches("NumericFormat", column, DECIMAL)));
        }
        for (String column :
                List.of("BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd")) {
            rules.add(matches("DateTimeFormat", column, DATE_TIME));
        }
        rules.add(matches("CurrencyFormat", "BillingCurrency", "[A-Z]{3}"));
        rules.add(matches("CurrencyFormat", "PricingCurrency", "[A-Z]{3}|Credit"));
        rules.add(matches("UnitFormat", "PricingUnit", UNIT));
        rules.add(matches("UnitFormat", "ConsumedUnit", UNIT));
        rules.add(matches("KeyValueFormat", "Tags", FLAT_JSON));
        rules.add(matches("KeyValueFormat", "SkuPriceDetails", FLAT_JSON));
        return rules;
    }

    private static List<FocusRule> values() {
        return List.of(
                matches("ChargeCategory-C-003-M", "ChargeCategory", "Usage|Purchase|Tax|Credit|Adjustment"),
                matches("ChargeClass-C-005-C", "ChargeClass", "Correction"),
                matches("ChargeFrequency-C-003-M", "ChargeFrequency", "One-Time|Recurring|Usage-Based"),
                matches("PricingCategory-C-007-M", "PricingCategory", "Standard|Dynamic|Committed|Other"),
                matches("ServiceCategory-C-003-M", "ServiceCategory", "AI and Machine Learning|Developer Tools"),
                rule(
                        "ServiceSubcategory-C-004-M",
                        "a subcategory of AI and Machine Learning",
                        row -> !is(row, "ServiceCategory", "AI and Machine Learning")
                                || is(row, "ServiceSubcategory", "Generative AI")),
                rule(
                        "ChargeFrequency-C-004-C",
                        "a purchase is not Usage-Based",
                        row -> !is(row, "ChargeCategory", "Purchase") || !is(row, "ChargeFrequency", "Usage-Based")));
    }

    private static List<FocusRule> prices() {
        List<FocusRule> rules = new ArrayList<>();
        rules.add(product("ListCost-C-009-C", "ListUnitPrice", "ListCost"));
        rules.add(product("ContractedCost-C-009-C", "ContractedUnitPrice", "ContractedCost"));
        Stream.of(UNIT_PRICES, VIRTUAL_PRICES)
                .flatMap(List::stream)
                .forEach(column -> rules.add(rule(
                        column + " not negative",
                        column + " must be a non-negative decimal",
                        row -> row.get(column) == null || number(row, column).signum() >= 0)));
        rules.add(rule(
                "ContractedCost-C-008-C, ListCost-C-008-C",
                "without unit prices all costs are the billed cost",
                row -> row.get("ListUnitPrice") != null
                        || COSTS.stream()
                                        .map(cost -> number(row, cost).stripTrailingZeros())
                                        .distinct()
                                        .count()
                                == 1));
        rules.add(rule(
                "EffectiveCost-C-010-C",
                "credits and adjustments are effective as they are billed",
                row -> isPriced(row) || number(row, "EffectiveCost").compareTo(number(row, "BilledCost")) == 0));
        return rules;
    }

    private static List<FocusRule> quantities() {
        return List.of(
                rule(
                        "ConsumedQuantity-C-004-C",
                        "only usage is consumed",
                        row -> is(row, "ChargeCategory", "Usage") || row.get("ConsumedQuantity") == null),
                rule(
                        "ConsumedQuantity-C-006-C",
                        "usage that corrects nothing is consumed in some quantity",
                        row -> !is(row, "ChargeCategory", "Usage")
                                || isCorrection(row)
                                || row.get("ConsumedQuantity") != null),
                rule(
                        "PricingCurrency of credits",
                        "credits are effective in credits as they are in use",
                        row -> !is(row, "PricingCurrency", "Credit")
                                || number(row, "PricingCurrencyEffectiveCost").compareTo(number(row, "PricingQuantity"))
                                        == 0));
    }

    private static List<FocusRule> skus() {
        return List.of(rule(
                "SkuPriceId-C-008-M",
                "a price has one SKU, whose name it begins with",
                row -> row.get("SkuPriceId") == null || row.get("SkuPriceId").startsWith(row.get("SkuId"))));
    }

    private static List<FocusRule> periods() {
        return List.of(
                rule(
                        "BillingPeriodEnd exclusive",
                        "a billing period ends behind its start",
                        row -> row.get("BillingPeriodStart").compareTo(row.get("BillingPeriodEnd")) < 0),
                rule(
                        "ChargePeriodEnd exclusive",
                        "a charge period ends behind its start",
                        row -> row.get("ChargePeriodStart").compareTo(row.get("ChargePeriodEnd")) < 0),
                rule(
                        "ChargeClass-C-003-C, ChargeClass-C-004-C",
                        "what was charged before the billing period is a correction, and nothing else is",
                        row -> isCorrection(row)
                                == (row.get("ChargePeriodStart").compareTo(row.get("BillingPeriodStart")) < 0)),
                rule(
                        "InvoiceId-C-003-C",
                        "an invoice is named when the period is closed, not before",
                        row -> is(row, "x_BillingPeriodStatus", "Closed") == (row.get("InvoiceId") != null)));
    }

    private static FocusRule product(String id, String price, String cost) {
        return rule(
                id,
                price + " x PricingQuantity = " + cost + ", exactly, but on corrections",
                row -> row.get(price) == null
                        || row.get("PricingQuantity") == null
                        || isCorrection(row)
                        || number(row, price)
                                        .multiply(number(row, "PricingQuantity"))
                                        .compareTo(number(row, cost))
                                == 0);
    }

    private static FocusRule both(String id, String one, String other) {
        return rule(
                id,
                other + " is null where " + one + " is, and only there",
                row -> (row.get(one) == null) == (row.get(other) == null));
    }

    private static FocusRule matches(String format, String column, String pattern) {
        return rule(
                format.contains("-C-") ? format : column + " " + format,
                column + " is null or like " + pattern,
                row -> row.get(column) == null || row.get(column).matches(pattern));
    }

    private static FocusRule rule(String id, String words, Predicate<Map<String, String>> holds) {
        return new FocusRule(id, words, holds);
    }

    private static boolean isPriced(Map<String, String> row) {
        return is(row, "ChargeCategory", "Usage") || is(row, "ChargeCategory", "Purchase");
    }

    private static boolean isCorrection(Map<String, String> row) {
        return is(row, "ChargeClass", "Correction");
    }

    private static boolean is(Map<String, String> row, String column, String value) {
        return value.equals(row.get(column));
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return id + ": " + words;
    }
}
