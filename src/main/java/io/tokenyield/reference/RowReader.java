package io.tokenyield.reference;

import io.tokenyield.model.Accounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How rows of one source table become rows of the mart: the rules that each column must keep.
 *
 * @param sourceKey columns of the source that name a row to people
 */
record RowReader(ReferenceTable table, List<String> sourceKey, Reading reading) {

    /** Gives the mart's values in the order of {@link ReferenceTable#columns}; notes on the row what breaks a rule. */
    @FunctionalInterface
    interface Reading {
        List<Object> read(SourceRow row);
    }

    /** What a status of a tracker can mean. */
    private static final List<String> TICKET_CATEGORIES =
            List.of("OPEN", "ACCEPTED", "IN_PROGRESS", "IN_REVIEW", "DONE", "REJECTED", "REOPENED");

    static final List<RowReader> ALL = List.of(
            reader(ReferenceTable.PERSON, RowReader::person, "person_id", "valid_from"),
            reader(ReferenceTable.IDENTITY, RowReader::identity, "system", "account", "person_id"),
            reader(ReferenceTable.MODEL_ALIAS, RowReader::alias, "provider", "alias"),
            reader(ReferenceTable.RATE, RateReading::read, "provider", "model_id", "date_from"),
            reader(ReferenceTable.SEAT, RowReader::seat, "tool", "person_id", "plan", "valid_from"),
            reader(ReferenceTable.INVOICE, RowReader::invoice, "provider", "period", "currency", "line_description"),
            reader(ReferenceTable.SHARED_ACCOUNT, RowReader::sharedAccount, "system", "account", "valid_from"),
            reader(ReferenceTable.PLAN, BillingReading::plan, "tool", "plan", "valid_from"),
            reader(ReferenceTable.FX_RATE, BillingReading::fxRate, "rate_day", "currency", "base_currency"),
            reader(
                    ReferenceTable.PRICE_ADJUSTMENT,
                    BillingReading::priceAdjustment,
                    "provider",
                    "kind",
                    "applies_to",
                    "valid_from"),
            reader(ReferenceTable.COST_CENTRE, RowReader::costCentre, "cost_centre"),
            reader(ReferenceTable.BUDGET, BillingReading::budget, "cost_centre", "period", "currency"),
            reader(ReferenceTable.DEMAND_OWNER, RowReader::demandOwner, "person_id", "valid_from"),
            reader(ReferenceTable.TICKET_STATUS, RowReader::ticketStatus, "status"));

    private static RowReader reader(ReferenceTable table, Reading reading, String... sourceKey) {
        return new RowReader(table, List.of(sourceKey), reading);
    }

    private static List<Object> person(SourceRow row) {
        LocalDate from = row.requiredDay("valid_from");
        LocalDate to = row.day("valid_to");
        row.mustEndAfter(from, to, "valid_to");
        String manager = row.optional("manager_id", 64);
        return Arrays.asList(
                row.required("person_id", 64),
                from,
                to,
                row.shown("display_name", 255),
                row.shown("email", 255),
                row.required("team", 128),
                row.required("cost_centre", 64),
                manager.isEmpty() ? null : manager,
                row.optional("role_family", 64),
                row.optional("stack", 64));
    }

    private static List<Object> identity(SourceRow row) {
        row.required("account", 255);
        return Arrays.asList(
                row.required("system", 32), Accounts.normal(row.raw("account")), row.required("person_id", 64));
    }

    private static List<Object> alias(SourceRow row) {
        return Arrays.asList(row.required("provider", 64), row.required("alias", 128), row.required("model_id", 128));
    }

    private static List<Object> seat(SourceRow row) {
        LocalDate from = row.requiredDay("valid_from");
        LocalDate to = row.day("valid_to");
        row.mustEndAfter(from, to, "valid_to");
        BigDecimal fee = row.requiredAmount("monthly_fee", 16, 4);
        return Arrays.asList(
                row.required("tool", 32),
                row.required("person_id", 64),
                row.required("plan", 64),
                from,
                to,
                fee,
                row.currency("currency"),
                row.optional("provider", 64));
    }

    /** The number of the line among equal ones is not known here: it comes last in {@link ReferenceImport}. */
    private static List<Object> invoice(SourceRow row) {
        String period = row.month("period");
        BigDecimal amount = row.decimal("amount", 16, 4);
        if (amount == null && row.trimmed("amount").isEmpty()) {
            row.reject("amount", "value missing");
        }
        return Arrays.asList(
                row.required("provider", 64),
                period,
                row.currency("currency"),
                row.required("line_description", 255),
                1,
                amount,
                row.optional("invoice_id", 128),
                row.day("issued_on"));
    }

    private static List<Object> sharedAccount(SourceRow row) {
        LocalDate from = row.requiredDay("valid_from");
        LocalDate to = row.day("valid_to");
        row.mustEndAfter(from, to, "valid_to");
        row.required("account", 255);
        String owner = row.optional("owner_person_id", 64);
        String costCentre = row.optional("cost_centre", 64);
        if (owner.isEmpty() && costCentre.isEmpty()) {
            row.reject("owner_person_id", "needs an owner_person_id or a cost_centre: somebody pays");
        }
        return Arrays.asList(
                row.required("system", 32), Accounts.normal(row.raw("account")), from, to, owner, costCentre);
    }

    private static List<Object> costCentre(SourceRow row) {
        return Arrays.asList(
                row.required("cost_centre", 64),
                row.shown("name", 255),
                row.optional("legal_entity", 128),
                row.optional("gl_account", 64));
    }

    private static List<Object> demandOwner(SourceRow row) {
        LocalDate from = row.requiredDay("valid_from");
        LocalDate to = row.day("valid_to");
        row.mustEndAfter(from, to, "valid_to");
        return Arrays.asList(row.required("person_id", 64), from, to);
    }

    private static List<Object> ticketStatus(SourceRow row) {
        row.required("status", 64);
        String category = row.trimmed("category").toUpperCase(Locale.ROOT);
        if (!TICKET_CATEGORIES.contains(category)) {
            row.reject("category", "is no category; see the contract of ticket_status");
        }
        return Arrays.asList(Accounts.normal(row.raw("status")), category);
    }
}
