package io.tokenyield.cli;

import io.tokenyield.batch.RetentionRules;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.delivery.BotAccounts;
import io.tokenyield.ledger.SeatProviders;
import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.ledger.tieout.TieOutRules;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.warehouse.DayCollector.QuarantineLimit;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.PatternRules;
import io.tokenyield.warehouse.Warehouses;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings with their defaults, from {@code application.yml}, the environment ({@code TOKENYIELD_MART_URL} is
 * {@code tokenyield.mart.url}) or flags. The README's table lists them; a test holds the two together.
 *
 * @param lead user whose rights check compares with those of leads; nothing else is done as that user
 * @param auditor the same of auditors
 * @param out folder of published and working files
 * @param accountingZone zone whose days finance books by
 * @param currency currency of the books
 * @param seatProviders who bills the seats of a tool, where the seat does not say
 * @param sessionRetentionDays days that usage_rollup keeps
 * @param patternRetentionDays days that have patterns of use
 * @param scoreRetentionMonths months that scores are kept
 * @param signalRetentionDays days that signals and questions are kept
 * @param answerRetentionDays days that answers are kept
 * @param unitRetentionMonths months that units of work are kept
 * @param personRetentionMonths months that days, accounts and tickets of people are kept
 * @param pseudonymSecret what keys for prompts are made of
 * @param freshnessDays how many days before the end of the last day the newest row may have come in
 * @param quarantineMaxRows rows of a day that may break the rules in any case
 * @param quarantineMaxShare share of a day's rows that may break the rules
 * @param tieOutTolerance share of an invoice that may differ from the ledger without an answer
 * @param tieOutRounding amount per invoice line that is taken for its rounding
 * @param invoiceWords more words that say what a line of an invoice is about
 * @param workbookLines entries that a month may have to be listed in workbooks one by one
 * @param botAccounts accounts of git and of the tracker that are machines, and with ! such that are none
 * @param scoreParameters constants of the score that differ from the standard
 * @param leadsAfterDays days behind the end of a month after which leads are told of it
 * @param noCodeTypes types of tickets that need no code
 * @param strictCohorts groups whose units a demand owner must close
 * @param threads workers at a time, also in DuckDB
 * @param duckdbMemory memory that DuckDB may take
 */
public record Settings(
        @DefaultValue Source warehouse,
        @DefaultValue Server mart,
        @DefaultValue User migrator,
        @DefaultValue User lead,
        @DefaultValue User auditor,
        @DefaultValue("out") Path out,
        @DefaultValue("UTC") String accountingZone,
        @DefaultValue("USD") String currency,
        @DefaultValue(DEFAULT_SEAT_PROVIDERS) String seatProviders,
        @DefaultValue("45") int sessionRetentionDays,
        @DefaultValue("35") int patternRetentionDays,
        @DefaultValue("6") int scoreRetentionMonths,
        @DefaultValue("90") int signalRetentionDays,
        @DefaultValue("90") int answerRetentionDays,
        @DefaultValue("13") int unitRetentionMonths,
        @DefaultValue("25") int personRetentionMonths,
        @DefaultValue("") String pseudonymSecret,
        @DefaultValue("1") int freshnessDays,
        @DefaultValue("1000") long quarantineMaxRows,
        @DefaultValue("0.05") double quarantineMaxShare,
        @DefaultValue("0.005") BigDecimal tieOutTolerance,
        @DefaultValue("0.005") BigDecimal tieOutRounding,
        @DefaultValue("") String invoiceWords,
        @DefaultValue("200000") int workbookLines,
        @DefaultValue("") String scoreParameters,
        @DefaultValue("") String noCodeTypes,
        @DefaultValue("") String strictCohorts,
        @DefaultValue("") String botAccounts,
        @DefaultValue("3") int leadsAfterDays,
        @DefaultValue("2") int threads,
        @DefaultValue("1GB") String duckdbMemory) {
    private static final String DEFAULT_SEAT_PROVIDERS =
            "claude_code=anthropic,copilot=github-copilot,codex=openai,gemini_cli=google";

    private static final int SHORTEST_SECRET = 16;

    private static final int SHORTEST_MONTH = 28;

    private static final Pattern MEMORY = Pattern.compile("\\d+(\\.\\d+)? *[KMGT]i?B", Pattern.CASE_INSENSITIVE);

    /**
     * @param url {@code jdbc:duckdb:} (with the folder behind it, or in {@code files}) or {@code jdbc:mysql://...}
     * @param files folder of exported files
     */
    public record Source(
            @DefaultValue("jdbc:duckdb:") String url,
            @DefaultValue("") String files,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}

    /** The database of the mart. */
    public record Server(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}

    /** A user of the mart in another role than the one that writes it; blank: the mart's, or none. */
    public record User(
            @DefaultValue("") String user, @DefaultValue("") String password) {}

    /** @throws WrongUsage when a setting is missing or cannot be read */
    public RunSettings runSettings(String codeVersion) {
        if (!currency.matches("[A-Z]{3}")) {
            throw new WrongUsage("TOKENYIELD_CURRENCY is '" + currency + "'; write three capital letters such as USD");
        }
        mustBeOver("TOKENYIELD_FRESHNESS_DAYS", freshnessDays, -1);
        mustBeOver("TOKENYIELD_LEADS_AFTER_DAYS", leadsAfterDays, -1);
        mustBeOver("TOKENYIELD_WORKBOOK_LINES", workbookLines, -1);
        mustBeOver("TOKENYIELD_THREADS", threads, 0);
        mustBeOver("TOKENYIELD_QUARANTINE_MAX_ROWS", quarantineMaxRows, -1);
        if (!(quarantineMaxShare >= 0 && quarantineMaxShare <= 1)) {
            throw new WrongUsage("TOKENYIELD_QUARANTINE_MAX_SHARE is " + quarantineMaxShare
                    + "; write a share from 0 to 1 such as 0.05");
        }
        return new RunSettings(
                zone(),
                currency,
                SeatProviders.parse(seatProviders),
                out.toAbsolutePath().normalize(),
                retention(),
                freshnessDays,
                new QuarantineLimit(quarantineMaxRows, quarantineMaxShare),
                new PatternRules(patternRetentionDays, secret()),
                tieOut(),
                workbookLines,
                BotAccounts.parse(botAccounts),
                ScoreParameters.parse(scoreParameters),
                leadsAfterDays,
                ScoreChoices.parse(noCodeTypes, strictCohorts),
                threads,
                codeVersion);
    }

    private RetentionRules retention() {
        mustBeOver("TOKENYIELD_SESSION_RETENTION_DAYS", sessionRetentionDays, 0);
        mustBeOver("TOKENYIELD_PATTERN_RETENTION_DAYS", patternRetentionDays, 0);
        // A band is shown when two months in a row say so: the month before has to be there.
        mustBeOver("TOKENYIELD_SCORE_RETENTION_MONTHS", scoreRetentionMonths, 1);
        mustBeOver("TOKENYIELD_SIGNAL_RETENTION_DAYS", signalRetentionDays, 0);
        mustBeOver("TOKENYIELD_ANSWER_RETENTION_DAYS", answerRetentionDays, 0);
        mustBeOver("TOKENYIELD_UNIT_RETENTION_MONTHS", unitRetentionMonths, 0);
        int longest = Math.max(sessionRetentionDays, patternRetentionDays);
        if (personRetentionMonths * SHORTEST_MONTH < longest) {
            throw new WrongUsage("TOKENYIELD_PERSON_RETENTION_MONTHS is " + personRetentionMonths
                    + ", which may be shorter than sessions or patterns are kept (" + longest
                    + " days); what is more detailed has to go first");
        }
        return new RetentionRules(
                sessionRetentionDays,
                scoreRetentionMonths,
                signalRetentionDays,
                answerRetentionDays,
                unitRetentionMonths,
                personRetentionMonths);
    }

    /** What is wrong with it is said without saying it. */
    PseudonymSecret secret() {
        if (!pseudonymSecret.isBlank() && pseudonymSecret.length() < SHORTEST_SECRET) {
            throw new WrongUsage("TOKENYIELD_PSEUDONYM_SECRET has fewer than " + SHORTEST_SECRET
                    + " characters; set what nobody can guess, such as the output of: openssl rand -hex 32");
        }
        return PseudonymSecret.of(pseudonymSecret);
    }

    private TieOutRules tieOut() {
        if (tieOutTolerance.signum() < 0 || tieOutTolerance.compareTo(BigDecimal.ONE) > 0) {
            throw new WrongUsage(
                    "TOKENYIELD_TIE_OUT_TOLERANCE is " + tieOutTolerance + "; write a share from 0 to 1 such as 0.005");
        }
        if (tieOutRounding.signum() < 0) {
            throw new WrongUsage("TOKENYIELD_TIE_OUT_ROUNDING is " + tieOutRounding
                    + "; write an amount per invoice line such as 0.005");
        }
        return new TieOutRules(tieOutTolerance, tieOutRounding, LineKinds.parse(invoiceWords));
    }

    public AccountingZone zone() {
        try {
            return new AccountingZone(ZoneId.of(accountingZone));
        } catch (DateTimeException e) {
            throw new WrongUsage(
                    "TOKENYIELD_ACCOUNTING_ZONE is '" + accountingZone + "'; write a zone such as UTC or Europe/Berlin",
                    e);
        }
    }

    /** @throws WrongUsage when no mart is named, or something else than a database of MySQL */
    public MySqlPool.Login martLogin() {
        if (mart.url().isBlank()) {
            throw new WrongUsage("no mart is set; set TOKENYIELD_MART_URL (jdbc:mysql://host/database),"
                    + " TOKENYIELD_MART_USER and TOKENYIELD_MART_PASSWORD, or try `make demo`, which starts one");
        }
        return MySqlPool.mustNameDatabase(
                new MySqlPool.Login(mart.url(), mart.user(), mart.password()), "TOKENYIELD_MART");
    }

    /** The mart, as the user that may change its schema. */
    public MySqlPool.Login migratorLogin() {
        MySqlPool.Login login = martLogin();
        return migrator.user().isBlank()
                ? login
                : new MySqlPool.Login(login.url(), migrator.user(), migrator.password());
    }

    public boolean hasWarehouse() {
        return !warehouse.url().equals("jdbc:duckdb:") || !warehouse.files().isBlank();
    }

    /** @throws WrongUsage when no warehouse is named */
    public Warehouses.Location warehouseLocation() {
        String url = warehouse.url();
        if (url.equals("jdbc:duckdb:")) {
            if (warehouse.files().isBlank()) {
                throw new WrongUsage(
                        "no warehouse is set; set TOKENYIELD_WAREHOUSE_FILES to a folder of exported files,"
                                + " or TOKENYIELD_WAREHOUSE_URL to jdbc:mysql://host/database or"
                                + " jdbc:trino://host:port/catalog/schema");
            }
            url += warehouse.files();
        }
        if (!MEMORY.matcher(duckdbMemory).matches()) {
            throw new WrongUsage(
                    "TOKENYIELD_DUCKDB_MEMORY is '" + duckdbMemory + "'; write a size such as 512MB or 1GB");
        }
        return new Warehouses.Location(
                url,
                warehouse.user(),
                warehouse.password(),
                out.toAbsolutePath().normalize().resolve("work"),
                new LocalDuckDb.Limits(duckdbMemory, threads));
    }

    private static void mustBeOver(String name, long value, long bound) {
        if (value <= bound) {
            throw new WrongUsage(name + " is " + value + "; it must be over " + bound);
        }
    }
}
