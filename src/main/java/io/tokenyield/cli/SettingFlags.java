package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * Flags of the same names as the settings. There are none for passwords and secrets: a command line is seen by every user of the
 * machine. Set those in the environment or a file.
 */
final class SettingFlags {
    @Option(
            names = "--warehouse-url",
            paramLabel = "URL",
            description = "jdbc:duckdb:FOLDER, jdbc:mysql://HOST/DB or jdbc:trino://HOST:PORT/CATALOG/SCHEMA")
    private String warehouseUrl;

    @Option(names = "--warehouse-files", paramLabel = "FOLDER", description = "folder of exported files")
    private String warehouseFiles;

    @Option(names = "--warehouse-user", paramLabel = "USER", description = "user of a warehouse in MySQL or Trino")
    private String warehouseUser;

    @Option(names = "--mart-url", paramLabel = "URL", description = "jdbc:mysql://HOST/DB of the mart")
    private String martUrl;

    @Option(names = "--mart-user", paramLabel = "USER", description = "user of the mart")
    private String martUser;

    @Option(names = "--out", paramLabel = "FOLDER", description = "published and working files (default: out)")
    private String out;

    @Option(
            names = "--accounting-zone",
            paramLabel = "ZONE",
            description = "whose days finance books by (default: UTC)")
    private String accountingZone;

    @Option(names = "--currency", paramLabel = "CODE", description = "currency of the books (default: USD)")
    private String currency;

    @Option(
            names = "--seat-providers",
            paramLabel = "TOOL=PROVIDER,...",
            description = "who bills the seats of a tool, where the seat does not say; else the tool's own name")
    private String seatProviders;

    @Option(
            names = "--session-retention-days",
            paramLabel = "N",
            description = "days that session detail is kept (default: 45)")
    private String sessionRetentionDays;

    @Option(
            names = "--leads-after-days",
            paramLabel = "N",
            description = "days behind the end of a month after which leads are told of it (default: 3)")
    private String leadsAfterDays;

    @Option(
            names = "--pattern-retention-days",
            paramLabel = "N",
            description = "days that patterns of use are kept (default: 35)")
    private String patternRetentionDays;

    @Option(
            names = "--score-retention-months",
            paramLabel = "N",
            description = "months that scores are kept (default: 6)")
    private String scoreRetentionMonths;

    @Option(
            names = "--signal-retention-days",
            paramLabel = "N",
            description = "days that signals and questions are kept (default: 90)")
    private String signalRetentionDays;

    @Option(
            names = "--answer-retention-days",
            paramLabel = "N",
            description = "days that answers are kept (default: 90)")
    private String answerRetentionDays;

    @Option(
            names = "--unit-retention-months",
            paramLabel = "N",
            description = "months that units of work are kept (default: 13)")
    private String unitRetentionMonths;

    @Option(
            names = "--person-retention-months",
            paramLabel = "N",
            description = "months that detail of people is kept (default: 25)")
    private String personRetentionMonths;

    @Option(
            names = "--freshness-days",
            paramLabel = "N",
            description = "how old the newest row may be, in days before the end of the last day (default: 1)")
    private String freshnessDays;

    @Option(names = "--quarantine-max-rows", paramLabel = "N", description = "bad rows a day may have (default: 1000)")
    private String quarantineMaxRows;

    @Option(
            names = "--quarantine-max-share",
            paramLabel = "X",
            description = "share of a day's rows that may be bad (default: 0.05)")
    private String quarantineMaxShare;

    @Option(
            names = "--tie-out-tolerance",
            paramLabel = "X",
            description = "share of an invoice that may differ without an answer (default: 0.005)")
    private String tieOutTolerance;

    @Option(
            names = "--tie-out-rounding",
            paramLabel = "X",
            description = "amount per invoice line that is its rounding (default: 0.005)")
    private String tieOutRounding;

    @Option(
            names = "--invoice-words",
            paramLabel = "KIND=WORD|WORD,...",
            description = "more words that say what a line of an invoice is about, such as seats=Abonnement")
    private String invoiceWords;

    @Option(
            names = "--workbook-lines",
            paramLabel = "N",
            description = "entries that a month may have to be listed in workbooks one by one (default: 200000)")
    private String workbookLines;

    @Option(
            names = "--score-parameters",
            paramLabel = "NAME=NUMBER,...",
            description = "constants of the score that differ from the standard, such as window_days=28")
    private String scoreParameters;

    @Option(names = "--threads", paramLabel = "N", description = "workers at a time (default: 2)")
    private String threads;

    @Option(names = "--duckdb-memory", paramLabel = "SIZE", description = "memory for DuckDB (default: 1GB)")
    private String duckdbMemory;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "file of settings, such as jobs/nightly.properties; the environment and flags win over it")
    private Path settingsFile;

    @Option(names = "--log-format", paramLabel = "plain|json", description = "how log lines look (default: plain)")
    private String logFormat;

    /** The settings that were given as flags, by their names. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "tokenyield.warehouse.url", warehouseUrl);
        put(properties, "tokenyield.warehouse.files", warehouseFiles);
        put(properties, "tokenyield.warehouse.user", warehouseUser);
        put(properties, "tokenyield.mart.url", martUrl);
        put(properties, "tokenyield.mart.user", martUser);
        put(properties, "tokenyield.out", out);
        put(properties, "tokenyield.accounting-zone", accountingZone);
        put(properties, "tokenyield.currency", currency);
        put(properties, "tokenyield.seat-providers", seatProviders);
        put(properties, "tokenyield.session-retention-days", sessionRetentionDays);
        put(properties, "tokenyield.pattern-retention-days", patternRetentionDays);
        put(properties, "tokenyield.leads-after-days", leadsAfterDays);
        put(properties, "tokenyield.score-retention-months", scoreRetentionMonths);
        put(properties, "tokenyield.signal-retention-days", signalRetentionDays);
        put(properties, "tokenyield.answer-retention-days", answerRetentionDays);
        put(properties, "tokenyield.unit-retention-months", unitRetentionMonths);
        put(properties, "tokenyield.person-retention-months", personRetentionMonths);
        put(properties, "tokenyield.freshness-days", freshnessDays);
        put(properties, "tokenyield.quarantine-max-rows", quarantineMaxRows);
        put(properties, "tokenyield.quarantine-max-share", quarantineMaxShare);
        put(properties, "tokenyield.tie-out-tolerance", tieOutTolerance);
        put(properties, "tokenyield.tie-out-rounding", tieOutRounding);
        put(properties, "tokenyield.invoice-words", invoiceWords);
        put(properties, "tokenyield.workbook-lines", workbookLines);
        put(properties, "tokenyield.score-parameters", scoreParameters);
        put(properties, "tokenyield.threads", threads);
        put(properties, "tokenyield.duckdb-memory", duckdbMemory);
        put(properties, "tokenyield.log-format", logFormat);
        if (settingsFile != null) {
            if (!Files.isReadable(settingsFile)) {
                throw new WrongUsage("--settings " + settingsFile + " cannot be read; give a file such as"
                        + " jobs/nightly.properties");
            }
            put(properties, "spring.config.additional-location", "file:" + settingsFile.toAbsolutePath());
        }
        return properties;
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
