package io.tokenyield.reference;

import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reference data as known now, from the mart. */
public final class ReferenceStore {
    private final JdbcClient jdbc;

    public ReferenceStore(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    public List<Rate> rates() {
        return jdbc.sql("SELECT * FROM ref_rate WHERE known_to IS NULL ORDER BY rate_id")
                .query((row, number) -> rate(row))
                .list();
    }

    /** For each provider, model and unit the rate whose prices are constant; see {@code constant_price}. */
    public List<Rate> constantRates() {
        return jdbc.sql(SqlFile.text("reference/constant_rates.sql"))
                .query((row, number) -> rate(row))
                .list();
    }

    /** US dollars for one unit, by currency; see {@code constant_fx_rate}. */
    public Map<String, BigDecimal> constantFxRates() {
        Map<String, BigDecimal> rates = new HashMap<>();
        jdbc.sql("SELECT currency, usd_per_unit FROM constant_fx_rate").query(row -> {
            rates.put(row.getString(1), row.getBigDecimal(2));
        });
        return rates;
    }

    /** Other names of models: provider and alias to the model's name on the card. */
    public Map<ModelAlias, String> modelAliases() {
        Map<ModelAlias, String> aliases = new HashMap<>();
        jdbc.sql("SELECT provider, alias, model_id FROM ref_model_alias WHERE known_to IS NULL")
                .query(row -> {
                    aliases.put(new ModelAlias(row.getString(1), row.getString(2)), row.getString(3));
                });
        return aliases;
    }

    public Directory directory() {
        Directory directory = new Directory();
        jdbc.sql("SELECT system_name, account, person_id FROM ref_identity WHERE known_to IS NULL")
                .query(row -> {
                    directory.addIdentity(row.getString(1), row.getString(2), row.getString(3));
                });
        jdbc.sql("SELECT person_id, valid_from, valid_to, team, cost_centre FROM ref_person WHERE known_to IS NULL")
                .query(row -> {
                    directory.addPerson(new Directory.PersonRow(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            row.getString(4),
                            row.getString(5)));
                });
        jdbc.sql("SELECT system_name, account, valid_from, valid_to, owner_person_id, cost_centre"
                        + " FROM ref_shared_account WHERE known_to IS NULL")
                .query(row -> {
                    directory.addShared(new Directory.SharedRow(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getString(6)));
                });
        return directory;
    }

    /** Seats by tool, person, plan and first day. */
    public List<Seat> seats() {
        return jdbc.sql("SELECT * FROM ref_seat WHERE known_to IS NULL ORDER BY tool, person_id, plan, valid_from")
                .query((row, number) -> new Seat(
                        row.getString("tool"),
                        row.getString("person_id"),
                        row.getString("plan"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        plain(row.getBigDecimal("monthly_fee")),
                        row.getString("currency"),
                        row.getString("provider")))
                .list();
    }

    /** What plans include, by tool, plan and first day; one row of a plan holds on a day at most. */
    public List<Plan> plans() {
        return jdbc.sql("SELECT * FROM ref_plan WHERE known_to IS NULL ORDER BY tool, plan, valid_from")
                .query((row, number) -> new Plan(
                        row.getString("tool"),
                        row.getString("plan"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        plain(row.getBigDecimal("included_credits")),
                        row.getBoolean("pooled")))
                .list();
    }

    /** Tools some seats of which include credits, at whatever time. */
    public Set<String> toolsWithPlans() {
        return new TreeSet<>(jdbc.sql("SELECT DISTINCT tool FROM ref_plan WHERE known_to IS NULL")
                .query(String.class)
                .list());
    }

    /** Discounts and margins by provider, kind, scope and first day; one of a kind and scope holds on a day at most. */
    public List<PriceAdjustment> priceAdjustments() {
        return jdbc.sql("SELECT * FROM ref_price_adjustment WHERE known_to IS NULL"
                        + " ORDER BY provider, kind, applies_to, valid_from")
                .query((row, number) -> new PriceAdjustment(
                        row.getString("provider"),
                        PriceAdjustment.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        PriceAdjustment.Scope.valueOf(
                                row.getString("applies_to").toUpperCase(Locale.ROOT)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        plain(row.getBigDecimal("share")),
                        row.getString("note")))
                .list();
    }

    /** Who may ask for work in the name of the company, by person and first day. */
    public List<DemandOwner> demandOwners() {
        return jdbc.sql("SELECT person_id, valid_from, valid_to FROM ref_demand_owner WHERE known_to IS NULL"
                        + " ORDER BY person_id, valid_from")
                .query((row, number) -> new DemandOwner(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Categories of statuses of the tracker, by status in lower case; only those that the company explains itself. */
    public Map<String, String> ticketStatuses() {
        Map<String, String> categories = new HashMap<>();
        jdbc.sql("SELECT status, category FROM ref_ticket_status WHERE known_to IS NULL")
                .query(row -> {
                    categories.put(row.getString(1), row.getString(2));
                });
        return categories;
    }

    public FxRates fxRates() {
        FxRates rates = new FxRates();
        jdbc.sql("SELECT rate_day, currency, base_currency, rate FROM ref_fx_rate WHERE known_to IS NULL")
                .query(row -> {
                    rates.add(
                            row.getObject(1, LocalDate.class),
                            row.getString(2),
                            row.getString(3),
                            plain(row.getBigDecimal(4)));
                });
        return rates;
    }

    /** Every long-context boundary of the card, rising. Requests are grouped by the largest one they exceed. */
    public List<Long> longContextBoundaries() {
        TreeSet<Long> boundaries = new TreeSet<>();
        rates().stream()
                .filter(rate -> rate.longContextOver() != null)
                .forEach(rate -> boundaries.add(rate.longContextOver()));
        return List.copyOf(boundaries);
    }

    private static Rate rate(ResultSet row) throws SQLException {
        long over = row.getLong("long_context_over");
        Long longContextOver = row.wasNull() ? null : over;
        Map<String, BigDecimal> multipliers = new HashMap<>();
        for (String tier : List.of("batch", "flex", "priority")) {
            BigDecimal multiplier = plain(row.getBigDecimal(tier + "_multiplier"));
            if (multiplier != null) {
                multipliers.put(tier, multiplier);
            }
        }
        return new Rate(
                row.getString("rate_id"),
                row.getString("provider"),
                row.getString("model_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("currency"),
                row.getString("unit"),
                prices(row, ""),
                longContextOver,
                prices(row, "long_"),
                multipliers,
                plain(row.getBigDecimal("credit_price")));
    }

    private static TokenPrices prices(ResultSet row, String prefix) throws SQLException {
        return new TokenPrices(
                plain(row.getBigDecimal(prefix + "input_price")),
                plain(row.getBigDecimal(prefix + "output_price")),
                plain(row.getBigDecimal(prefix + "cache_read_price")),
                plain(row.getBigDecimal(prefix + "cache_write_5m_price")),
                plain(row.getBigDecimal(prefix + "cache_write_1h_price")));
    }

    /** Without the zeros that the column's scale adds, so that products stay within the ledger's decimals. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
