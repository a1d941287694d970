package io.tokenyield.publish;

import io.tokenyield.publish.LedgerSums.RunLines;
import io.tokenyield.publish.finance.ChainHead;
import io.tokenyield.publish.finance.RunInput;
import io.tokenyield.publish.finance.RunPosted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;

/** The runs that posted entries of a month, what they had read, and where their chains end. */
final class PostedRuns {
    private final Map<String, RunLines> lines;
    private final MonthStatements statements;
    private List<ChainHead> chainHeads;

    PostedRuns(Map<String, RunLines> lines, MonthStatements statements) {
        this.lines = lines;
        this.statements = statements;
    }

    /** Those of the oldest business dates first. */
    List<RunPosted> runs() {
        Map<String, RunPosted> known =
                ofAll("runs", AuditRows::run).stream().collect(Collectors.toMap(RunPosted::runId, Function.identity()));
        return lines.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, RunLines>, LocalDate>comparing(
                                run -> run.getValue().postedOn())
                        .thenComparing(Map.Entry::getKey, ByteOrder.OF_TEXT))
                .map(run -> known.getOrDefault(run.getKey(), RunPosted.unknown(run.getKey()))
                        .posted(run.getValue().lines()))
                .toList();
    }

    List<RunInput> inputs() {
        return ofAll("inputs", AuditRows::input);
    }

    /** Asked for once: workbook and manifest both show them, and they are a statement for each run. */
    List<ChainHead> chainHeads() {
        if (chainHeads == null) {
            List<ChainHead> heads = new ArrayList<>();
            ids().forEach(run ->
                    statements.eachOf(Map.of("run_id", run), "chain_heads", AuditRows::chainHead, heads::add));
            chainHeads = List.copyOf(heads);
        }
        return chainHeads;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>(ByteOrder.OF_TEXT);
        ids.addAll(lines.keySet());
        return ids;
    }

    private <T> List<T> ofAll(String statement, RowMapper<T> row) {
        return lines.isEmpty() ? List.of() : statements.listOf(Map.of("runs", ids()), statement, row);
    }
}
