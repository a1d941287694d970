package io.tokenyield.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the mart that mirrors one of the warehouse on two time axes.
 *
 * @param source name in the warehouse
 * @param name name in the mart
 * @param keyColumns columns of the mart that tell rows of one knowledge time apart
 * @param columns all columns but known_from and known_to, in the order of a row's values
 */
record ReferenceTable(String source, String name, List<String> keyColumns, List<String> columns) {
    static final ReferenceTable PERSON = new ReferenceTable(
            "person",
            "ref_person",
            List.of("person_id", "valid_from"),
            List.of(
                    "person_id",
                    "valid_from",
                    "valid_to",
                    "display_name",
                    "email",
                    "team",
                    "cost_centre",
                    "manager_id",
                    "role_family",
                    "stack"));
    static final ReferenceTable IDENTITY = new ReferenceTable(
            "identity",
            "ref_identity",
            List.of("system_name", "account", "person_id"),
            List.of("system_name", "account", "person_id"));
    static final ReferenceTable MODEL_ALIAS = new ReferenceTable(
            "model_alias", "ref_model_alias", List.of("provider", "alias"), List.of("provider", "alias", "model_id"));
    static final ReferenceTable RATE = new ReferenceTable(
            "rate",
            "ref_rate",
            List.of("rate_id"),
            List.of(
                    "rate_id",
                    "provider",
                    "model_id",
                    "valid_from",
                    "valid_to",
                    "currency",
                    "unit",
                    "input_price",
                    "output_price",
                    "cache_read_price",
                    "cache_write_5m_price",
                    "cache_write_1h_price",
                    "long_context_over",
                    "long_input_price",
                    "long_output_price",
                    "long_cache_read_price",
                    "long_cache_write_5m_price",
                    "long_cache_write_1h_price",
                    "batch_multiplier",
                    "flex_multiplier",
                    "priority_multiplier",
                    "credit_price",
                    "source"));
    static final ReferenceTable SEAT = new ReferenceTable(
            "seat",
            "ref_seat",
            List.of("tool", "person_id", "plan", "valid_from"),
            List.of("tool", "person_id", "plan", "valid_from", "valid_to", "monthly_fee", "currency", "provider"));
    static final ReferenceTable INVOICE = new ReferenceTable(
            "invoice",
            "ref_invoice",
            List.of("provider", "period", "currency", "line_description", "line_no"),
            List.of(
                    "provider",
                    "period",
                    "currency",
                    "line_description",
                    "line_no",
                    "amount",
                    "invoice_id",
                    "issued_on"));
    static final ReferenceTable SHARED_ACCOUNT = keyed(
            "shared_account",
            List.of("system_name", "account", "valid_from"),
            List.of("valid_to", "owner_person_id", "cost_centre"));
    static final ReferenceTable PLAN =
            keyed("plan", List.of("tool", "plan", "valid_from"), List.of("valid_to", "included_credits", "pooled"));
    static final ReferenceTable FX_RATE =
            keyed("fx_rate", List.of("rate_day", "currency", "base_currency"), List.of("rate"));
    static final ReferenceTable PRICE_ADJUSTMENT = keyed(
            "price_adjustment",
            List.of("provider", "kind", "applies_to", "valid_from"),
            List.of("valid_to", "share", "note"));
    static final ReferenceTable COST_CENTRE =
            keyed("cost_centre", List.of("cost_centre"), List.of("name", "legal_entity", "gl_account"));
    static final ReferenceTable BUDGET =
            keyed("budget", List.of("cost_centre", "period", "currency"), List.of("amount"));
    static final ReferenceTable DEMAND_OWNER =
            keyed("demand_owner", List.of("person_id", "valid_from"), List.of("valid_to"));
    static final ReferenceTable TICKET_STATUS = keyed("ticket_status", List.of("status"), List.of("category"));

    /** A table whose columns begin with its key. */
    private static ReferenceTable keyed(String source, List<String> key, List<String> others) {
        List<String> columns = new ArrayList<>(key);
        columns.addAll(others);
        return new ReferenceTable(source, "ref_" + source, key, List.copyOf(columns));
    }
}
