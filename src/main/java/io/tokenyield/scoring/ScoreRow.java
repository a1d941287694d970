package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.score.Lags;
import io.tokenyield.score.StandardCost;
import io.tokenyield.score.Standing;
import java.math.BigDecimal;
import java.util.List;

/**
 * One row of {@code score}, and what it is made of.
 *
 * @param costs of the window and its shifts, at constant prices in US dollars
 * @param value that counts: the smaller of the window's and that of the one before
 * @param ofWindow value of the window itself
 * @param ofEarlier value of the window that is shifted back
 * @param baseline the frozen window that it is compared with; null for none
 * @param notes what could not be checked
 */
record ScoreRow(
        String personId,
        String cohort,
        Lags costs,
        PersonValue value,
        PersonValue ofWindow,
        PersonValue ofEarlier,
        Period baseline,
        StandardCost standardCost,
        Standing standing,
        List<String> notes) {

    BigDecimal cost() {
        return costs.cost();
    }
}
