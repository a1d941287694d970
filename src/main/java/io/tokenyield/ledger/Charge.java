package io.tokenyield.ledger;

import io.tokenyield.model.Sha256;
import io.tokenyield.model.ShortText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * What the ledger ought to say about one thing that is charged.
 *
 * @param postingId names the thing; its content may change, its name does not
 * @param unitPrice null: UNPRICED; then {@code rateId} and {@code amount} are null too
 * @param amountBase in the base currency; null where that day's exchange rate is not known
 */
public record Charge(
        String postingId,
        LocalDate serviceDate,
        String chargeCategory,
        String personId,
        String team,
        String costCentre,
        String provider,
        String tool,
        String model,
        String priceClass,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        String rateId,
        BigDecimal amount,
        String currency,
        BigDecimal amountBase,
        String debitAccount,
        String creditAccount,
        String reason) {
    private static final int REASON_LENGTH = 500;

    /** Whether both book the same; the wording of the reason is not part of what is booked. */
    public boolean booksLike(Charge other) {
        return fingerprint().equals(other.fingerprint());
    }

    String fingerprint() {
        return Sha256.ofFields(Arrays.asList(
                postingId,
                serviceDate,
                chargeCategory,
                personId,
                team,
                costCentre,
                provider,
                tool,
                model,
                priceClass,
                plain(quantity),
                unit,
                plain(unitPrice),
                rateId,
                plain(amount),
                currency,
                plain(amountBase),
                debitAccount,
                creditAccount));
    }

    /** The same with the opposite sign: what takes this charge back. */
    Charge negated(String because) {
        return with(quantity.negate(), negated(amount), negated(amountBase), because);
    }

    Charge withAmountBase(BigDecimal newAmountBase) {
        return with(quantity, amount, newAmountBase, reason);
    }

    private Charge with(BigDecimal newQuantity, BigDecimal newAmount, BigDecimal newAmountBase, String newReason) {
        return new Charge(
                postingId,
                serviceDate,
                chargeCategory,
                personId,
                team,
                costCentre,
                provider,
                tool,
                model,
                priceClass,
                newQuantity,
                unit,
                unitPrice,
                rateId,
                newAmount,
                currency,
                newAmountBase,
                debitAccount,
                creditAccount,
                newReason);
    }

    private static BigDecimal negated(BigDecimal number) {
        return number == null ? null : number.negate();
    }

    /** Cut to what the ledger holds: never half a letter, which would come back as another one and break the chain. */
    static String fitting(String reason) {
        return ShortText.fitting(reason, REASON_LENGTH);
    }

    /** A number as text, the same for 2.50 and 2.5. */
    static String plain(BigDecimal number) {
        return Objects.isNull(number) ? null : number.stripTrailingZeros().toPlainString();
    }
}
