package io.tokenyield.publish.focus;

import io.tokenyield.model.CleanText;
import io.tokenyield.publish.CsvTable.Column;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.CostCentre;
import io.tokenyield.publish.finance.ReportHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of FOCUS 1.2 that apply here, by name, and behind them our own. Instants are UTC: days and periods of the
 * books begin at midnight in the accounting zone, and {@code x_ServiceDate} has the day itself.
 */
final class FocusColumns {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 1_000;
    /** What plans sell by the piece; a virtual currency to the specification. */
    private static final String CREDIT = "Credit";

    private final ReportHeader header;
    private final ZoneId zone;
    private final Map<String, CostCentre> costCentres;
    private final InvoiceIds invoiceIds;
    /** What is dear to write and the same in many rows. */
    private final Map<LocalDate, String> instants = new HashMap<>();

    private final Map<Place, String> tags = new HashMap<>();
    private final Map<String, String> priceDetails = new HashMap<>();
    private final RecentDecimals decimals = new RecentDecimals();

    private record Place(String costCentre, String team) {}

    FocusColumns(ReportHeader header, List<CostCentre> costCentres, InvoiceIds invoiceIds) {
        this.header = header;
        this.invoiceIds = invoiceIds;
        this.zone = ZoneId.of(header.accountingZone());
        this.costCentres = costCentres.stream().collect(Collectors.toMap(CostCentre::costCentre, Function.identity()));
    }

    List<Column<FocusRow>> all() {
        return Stream.of(
                        billing(),
                        charge(),
                        costs(),
                        prices(),
                        names(),
                        List.of(
                                Column.<FocusRow>word("Tags", this::tags),
                                text("SubAccountId", sum -> emptyIsNull(sum.costCentre())),
                                text("SubAccountName", this::costCentreName)))
                .flatMap(List::stream)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        focus -> Stream.concat(focus.stream(), own().stream()).toList()));
    }

    private List<Column<FocusRow>> billing() {
        LocalDate first = header.period().atDay(1);
        return List.of(
                text("InvoiceId", this::invoiceId),
                text("BillingAccountId", sum -> "payable:" + sum.provider()),
                text("BillingAccountName", BilledSum::provider),
                word("BillingCurrency", BilledSum::currency),
                Column.word("BillingPeriodStart", row -> instant(first)),
                Column.word("BillingPeriodEnd", row -> instant(first.plusMonths(1))));
    }

    private List<Column<FocusRow>> charge() {
        LocalDate first = header.period().atDay(1);
        return List.of(
                word("ChargeCategory", BilledSum::chargeCategory),
                word("ChargeClass", BilledSum::chargeClass),
                Column.text("ChargeDescription", FocusRow::description),
                Column.word("ChargeFrequency", FocusRow::frequency),
                Column.word(
                        "ChargePeriodStart",
                        row -> instant(row.isOfInvoice() ? first : row.charge().serviceDate())),
                Column.word(
                        "ChargePeriodEnd",
                        row -> instant(
                                row.isOfInvoice()
                                        ? first.plusMonths(1)
                                        : row.charge().serviceDate().plusDays(1))),
                // Nobody commits to anything here; but rules about ConsumedQuantity look at this column.
                Column.word("CommitmentDiscountStatus", row -> null),
                decimal("ConsumedQuantity", FocusRow::consumedQuantity),
                Column.word("ConsumedUnit", row -> row.isUsage() ? row.consumedUnit() : null));
    }

    private List<Column<FocusRow>> costs() {
        return List.of(
                decimal("BilledCost", FocusRow::cost),
                decimal("ContractedCost", FocusRow::cost),
                decimal("EffectiveCost", FocusRow::cost),
                decimal("ListCost", FocusRow::listCost),
                decimal("PricingCurrencyEffectiveCost", row -> row.isInCredits() ? row.pricingQuantity() : row.cost()));
    }

    private List<Column<FocusRow>> prices() {
        return List.of(
                decimal("ContractedUnitPrice", FocusRow::contractedUnitPrice),
                decimal("ListUnitPrice", FocusRow::listUnitPrice),
                Column.word("PricingCategory", FocusRow::pricingCategory),
                Column.word(
                        "PricingCurrency",
                        row -> row.isInCredits() ? CREDIT : row.charge().currency()),
                decimal(
                        "PricingCurrencyContractedUnitPrice",
                        row -> row.isInCredits() ? BigDecimal.ONE : row.contractedUnitPrice()),
                decimal(
                        "PricingCurrencyListUnitPrice",
                        row -> row.isInCredits() ? BigDecimal.ONE : row.listUnitPrice()),
                decimal("PricingQuantity", FocusRow::pricingQuantity),
                Column.word("PricingUnit", FocusRow::pricingUnit),
                Column.text("SkuId", FocusRow::skuId),
                Column.text("SkuMeter", FocusRow::meter),
                Column.word("SkuPriceDetails", this::priceDetails),
                Column.text("SkuPriceId", FocusRow::skuPriceId));
    }

    private static List<Column<FocusRow>> names() {
        return List.of(
                text("InvoiceIssuerName", BilledSum::provider),
                text("ProviderName", BilledSum::provider),
                text("PublisherName", BilledSum::provider),
                Column.word("ServiceCategory", row -> "AI and Machine Learning"),
                Column.text("ServiceName", FocusRow::serviceName),
                Column.word("ServiceSubcategory", row -> "Generative AI"));
    }

    private List<Column<FocusRow>> own() {
        return List.of(
                Column.word("x_BillingPeriodStatus", row -> header.closed() ? "Closed" : "Open"),
                text("x_CostCentre", sum -> emptyIsNull(sum.costCentre())),
                text("x_LedgerAccount", BilledSum::debitAccount),
                Column.word("x_LedgerEntries", FocusRow::entries),
                text("x_PriceClass", BilledSum::priceClass),
                word("x_ServiceDate", BilledSum::serviceDate),
                text("x_Team", sum -> emptyIsNull(sum.team())),
                text("x_Tool", sum -> emptyIsNull(sum.tool())));
    }

    /** While the month is open there is none. */
    private String invoiceId(BilledSum sum) {
        return header.closed() ? invoiceIds.of(sum.provider(), sum.currency()) : null;
    }

    private String instant(LocalDate day) {
        return instants.computeIfAbsent(day, this::written);
    }

    private String written(LocalDate day) {
        return DateTimeFormatter.ISO_INSTANT.format(day.atStartOfDay(zone).toInstant());
    }

    private String costCentreName(BilledSum sum) {
        CostCentre known = costCentres.get(sum.costCentre());
        return known == null || known.name().isEmpty() ? emptyIsNull(sum.costCentre()) : known.name();
    }

    private String tags(FocusRow row) {
        return tags.computeIfAbsent(
                new Place(row.charge().costCentre(), row.charge().team()), FocusColumns::tags);
    }

    private static String tags(Place place) {
        Map<String, String> tags = new TreeMap<>();
        put(tags, "cost_centre", place.costCentre());
        put(tags, "team", place.team());
        return tags.isEmpty() ? null : JSON.writeValueAsString(tags);
    }

    private String priceDetails(FocusRow row) {
        return row.isPriced()
                ? priceDetails.computeIfAbsent(
                        row.charge().priceClass(),
                        priceClass -> JSON.writeValueAsString(Map.of("x_PriceClass", priceClass)))
                : null;
    }

    private static void put(Map<String, String> tags, String key, String value) {
        if (!value.isEmpty()) {
            tags.put(key, CleanText.of(value, LONGEST));
        }
    }

    private static Column<FocusRow> text(String name, Function<BilledSum, String> text) {
        return Column.text(name, row -> text.apply(row.charge()));
    }

    private static Column<FocusRow> word(String name, Function<BilledSum, ?> word) {
        return Column.word(name, row -> word.apply(row.charge()));
    }

    private Column<FocusRow> decimal(String name, Function<FocusRow, BigDecimal> number) {
        return Column.word(name, row -> {
            BigDecimal value = number.apply(row);
            return value == null ? null : decimals.text(value);
        });
    }

    private static String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
