package io.tokenyield.publish;

import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.ChainHead;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ProviderTotal;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.finance.RunInput;
import io.tokenyield.publish.finance.SourceDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what the files of a month are and what they were made of, so that somebody who holds them years
 * later can tell whether they are whole and belong together. No times of the clock: the same month, the same bytes.
 */
final class ManifestFile implements MonthFile {
    static final String NAME = "manifest.json";
    /** The fact of a report that says which program made it. */
    static final String CODE_VERSION = "Code version";

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private final List<Output> outputs;

    /** One of the other files. */
    record Output(String file, long sizeBytes, String sha256) {}

    /** @param outputs the other files of the month, as they stand */
    ManifestFile(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        byte[] json = (JSON.writeValueAsString(content(report)) + "\n").getBytes(StandardCharsets.UTF_8);
        return AtomicFile.write(file, out -> out.write(json));
    }

    private Map<String, Object> content(FinanceReport report) {
        ReportHeader header = report.header();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("period", header.period().toString());
        content.put("status", header.status());
        content.put("closed_on", text(header.closedOn()));
        content.put("closed_by", header.closedBy());
        content.put("source_as_of", text(header.asOf()));
        content.put("code_version", codeVersion(report.facts()));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("accounting_zone", header.accountingZone());
        settings.put("base_currency", header.baseCurrency());
        content.put("settings", settings);
        content.put("outputs", outputs.stream().map(ManifestFile::output).toList());
        content.put("counts", counts(report));
        content.put(
                "ledger",
                report.currencyTotals().stream().map(ManifestFile::ledger).toList());
        content.put(
                "chain_heads",
                report.chainHeads().stream().map(ManifestFile::head).toList());
        content.put("inputs", report.inputs().stream().map(ManifestFile::input).toList());
        content.put(
                "source_days",
                report.sourceDays().stream().map(ManifestFile::day).toList());
        return content;
    }

    private static String codeVersion(List<AuditFact> facts) {
        return facts.stream()
                .filter(fact -> fact.name().equals(CODE_VERSION))
                .map(AuditFact::value)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> output(Output output) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", output.file());
        content.put("size_bytes", output.sizeBytes());
        content.put("sha256", output.sha256());
        return content;
    }

    private static Map<String, Object> counts(FinanceReport report) {
        List<CurrencyTotal> totals = report.currencyTotals();
        List<ProviderTotal> providers = report.providerTotals();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(
                "ledger_entries",
                totals.stream().mapToLong(CurrencyTotal::lines).sum());
        counts.put(
                "unpriced_entries",
                totals.stream().mapToLong(CurrencyTotal::unpricedLines).sum());
        counts.put(
                "unpriced_requests",
                providers.stream().mapToLong(ProviderTotal::unpricedRequests).sum());
        counts.put(
                "unpriced_tokens",
                providers.stream().mapToLong(ProviderTotal::unpricedTokens).sum());
        counts.put(
                "quarantined_rows",
                report.sourceDays().stream()
                        .mapToLong(SourceDay::rowsQuarantined)
                        .sum());
        return counts;
    }

    private static Map<String, Object> ledger(CurrencyTotal total) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("currency", total.currency());
        content.put("amount", CsvTable.plain(total.amount()));
        content.put("entries", total.lines());
        content.put("unpriced_entries", total.unpricedLines());
        return content;
    }

    private static Map<String, Object> head(ChainHead head) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", head.runId());
        content.put("chain", head.chain());
        content.put("entries", head.entries());
        content.put("last_hash", head.lastHash());
        return content;
    }

    /** A table of a server has no hash of its own: its days have, below. */
    private static Map<String, Object> input(RunInput input) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", input.runId());
        content.put("name", input.name());
        content.put("size_bytes", input.sizeBytes());
        content.put("sha256", input.sha256());
        return content;
    }

    private static Map<String, Object> day(SourceDay day) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("usage_day", day.day().toString());
        content.put("rows_read", day.rowsRead());
        content.put("rows_counted", day.rowsCounted());
        content.put("rows_duplicate", day.rowsDuplicate());
        content.put("rows_quarantined", day.rowsQuarantined());
        content.put("collected_by_run", day.collectedByRun());
        content.put("sha256", day.fingerprint());
        return content;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
