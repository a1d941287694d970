package io.tokenyield.bench.naive;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks up who used it and what it cost, in maps that were read once. */
final class PriceProcessor implements ItemProcessor<Usage, LedgerRow> {
    private final Map<String, String> people = new HashMap<>();
    private final Prices prices;

    PriceProcessor(JdbcTemplate source) {
        source.query("SELECT i.system, i.account, i.person_id FROM identity i", row -> {
            people.put(key(row.getString(1), row.getString(2)), row.getString(3));
        });
        this.prices = new Prices(source);
    }

    @Override
    public LedgerRow process(Usage usage) {
        return new LedgerRow(
                usage.eventId(),
                people.get(key(usage.tool(), usage.account())),
                usage.occurredAt(),
                usage.tool(),
                usage.provider(),
                usage.model(),
                usage.totalInput(),
                usage.outputTokens(),
                prices.amount(usage));
    }

    private static String key(String system, String account) {
        return system + "/" + account.strip().toLowerCase(Locale.ROOT);
    }
}
