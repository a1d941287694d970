package io.tokenyield.batch;

import io.tokenyield.ledger.SeatProviders;
import io.tokenyield.model.WrongUsage;
import java.util.stream.Collectors;

/**
 * The settings that charges depend on: another value is another charge on every day.
 *
 * @param currency of the books
 * @param seatProviders pairs such as {@code claude_code=anthropic}, by tool
 */
record ChargeSettings(String currency, String seatProviders) {

    static ChargeSettings of(RunSettings settings) {
        SeatProviders providers = settings.seatProviders();
        return new ChargeSettings(
                settings.baseCurrency(),
                providers.byTool().entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining(",")));
    }

    /** Of a run that was resumed by other settings than it began with: like no others, so the next run books all again. */
    ChargeSettings mixedWith(ChargeSettings other) {
        return equals(other) ? this : new ChargeSettings(other.currency(), "changed while the run was interrupted");
    }

    /** @throws WrongUsage when months were closed in another currency: closed books cannot change theirs */
    void mustFit(Settled settled, Periods periods) {
        settled.chargeSettings()
                .map(ChargeSettings::currency)
                .filter(then ->
                        !then.equals(currency) && periods.isOpenByPeriod().containsValue(false))
                .ifPresent(then -> {
                    throw new WrongUsage("TOKENYIELD_CURRENCY is " + currency + ", and months were closed in " + then
                            + "; set it back to " + then + ", or keep books in " + currency
                            + " in a mart of their own");
                });
    }
}
