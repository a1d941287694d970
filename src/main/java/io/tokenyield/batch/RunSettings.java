package io.tokenyield.batch;

import io.tokenyield.delivery.BotAccounts;
import io.tokenyield.ledger.SeatProviders;
import io.tokenyield.ledger.tieout.TieOutRules;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.warehouse.DayCollector.QuarantineLimit;
import io.tokenyield.warehouse.PatternRules;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run is told besides its dates.
 *
 * @param seatProviders who bills the seats of a tool, where the seat does not say
 * @param outFolder where files are published and working files are kept
 * @param retention how long what is known of people is kept
 * @param patterns of how many days patterns of use are kept, and what prompts are keyed with
 * @param freshnessDays the newest ingestion may be so many days older than the end of the last day asked for
 * @param tieOut how much an invoice may differ from the ledger before a person is asked
 * @param workbookLines entries that a month may have to be listed in workbooks one by one
 * @param bots accounts of git and of the tracker that are machines
 * @param scoreParameters constants of the score that differ from the standard, by name
 * @param leadsAfterDays days behind the end of a month after which leads are told of it
 * @param scoreChoices what the score lets a company choose by names
 * @param threads workers that book buckets of accounts at a time
 * @param codeVersion version of this program
 */
public record RunSettings(
        AccountingZone zone,
        String baseCurrency,
        SeatProviders seatProviders,
        Path outFolder,
        RetentionRules retention,
        int freshnessDays,
        QuarantineLimit quarantineLimit,
        PatternRules patterns,
        TieOutRules tieOut,
        long workbookLines,
        BotAccounts bots,
        Map<String, BigDecimal> scoreParameters,
        int leadsAfterDays,
        ScoreChoices scoreChoices,
        int threads,
        String codeVersion) {

    public Path workFolder() {
        return outFolder.resolve("work");
    }
}
