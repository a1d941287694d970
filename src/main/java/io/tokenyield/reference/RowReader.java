package io.tokenyield.reference;

import io.tokenyield.model.Accounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

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

    static final List<RowReader> ALL = List.of(
            new RowReader(ReferenceTable.PERSON, List.of("person_id", "valid_from"), RowReader::person),
            new RowReader(ReferenceTable.IDENTITY, List.of("system", "account", "person_id"), RowReader::identity),
            new RowReader(ReferenceTable.MODEL_ALIAS, List.of("provider", "alias"), RowReader::alias),
            new RowReader(ReferenceTable.RATE, List.of("provider", "model_id", "date_from"), RateReading::read),
            new RowReader(ReferenceTable.SEAT, List.of("tool", "person_id", "plan", "valid_from"), RowReader::seat),
            new RowReader(
                    ReferenceTable.INVOICE,
                    List.of("provider", "period", "currency", "line_description"),
                    RowReader::invoice));

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
                manager.isEmpty() ? null : manager);
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
        BigDecimal fee = row.amount("monthly_fee", 16, 4);
        if (fee == null && row.trimmed("monthly_fee").isEmpty()) {
            row.reject("monthly_fee", "value missing");
        }
        return Arrays.asList(
                row.required("tool", 32),
                row.required("person_id", 64),
                row.required("plan", 64),
                from,
                to,
                fee,
                row.currency("currency"));
    }

    /** The number of the line among equal ones is not known here: it comes last in {@link ReferenceImport}. */
    private static List<Object> invoice(SourceRow row) {
        String period = row.trimmed("period");
        if (!period.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            row.reject("period", "not a month, write yyyy-mm");
        }
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
                amount);
    }
}
