package io.tokenyield.reference;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Problem;
import io.tokenyield.warehouse.Quarantine;
import io.tokenyield.warehouse.SurveyedDay;
import io.tokenyield.warehouse.Warehouse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads the reference tables of the warehouse into the mart. Runs in the caller's transaction: a night sees all of them
 * as they were at one moment, or as they were before.
 */
public final class ReferenceImport {
    private final DataSource mart;
    private final Quarantine quarantine;

    /**
     * What became of one table's rows: read = kept + rejected.
     *
     * @param changed rows that ended or began to be known
     */
    public record Outcome(String table, long rowsRead, long rowsKept, long rowsRejected, int changed) {}

    public ReferenceImport(DataSource mart) {
        this.mart = mart;
        this.quarantine = new Quarantine(mart);
    }

    /**
     * @param knownAt since when what is new is known
     * @throws ContractBroken when rates overlap: two prices for one token is not for us to choose from
     */
    public List<Outcome> run(Warehouse warehouse, Instant knownAt) {
        KnowledgeTime knowledge = new KnowledgeTime(mart, knownAt);
        List<Outcome> outcomes = new ArrayList<>();
        for (RowReader reader : RowReader.ALL) {
            Accepted accepted = accept(reader, warehouse.read(reader.table().source()));
            if (reader.table() == ReferenceTable.RATE) {
                RateOverlap.mustNotBe(accepted.rows());
            }
            storeQuarantine(reader.table().source(), accepted.problems());
            int changed = knowledge.update(reader.table(), accepted.rows());
            outcomes.add(new Outcome(
                    reader.table().source(),
                    accepted.rowsRead(),
                    accepted.rows().size(),
                    accepted.rowsRead() - accepted.rows().size(),
                    changed));
        }
        return outcomes;
    }

    private record Accepted(long rowsRead, List<List<Object>> rows, List<Problem> problems) {}

    private static Accepted accept(RowReader reader, List<Map<String, String>> sourceRows) {
        List<Problem> problems = new ArrayList<>();
        Map<List<Object>, List<List<Object>>> byKey = new LinkedHashMap<>();
        Map<List<Object>, SourceRow> sourceOf = new LinkedHashMap<>();
        for (Map<String, String> values : sourceRows) {
            SourceRow row = new SourceRow(reader.table().source(), reader.sourceKey(), values);
            List<Object> read = reader.reading().read(row);
            if (!row.problems().isEmpty()) {
                problems.add(row.problems().get(0));
                continue;
            }
            List<Object> key = keyOf(reader.table(), read);
            sourceOf.putIfAbsent(key, row);
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(read);
        }
        List<List<Object>> rows = new ArrayList<>();
        byKey.forEach((key, same) -> {
            if (reader.table() == ReferenceTable.INVOICE) {
                rows.addAll(numbered(same));
            } else if (same.stream().distinct().count() > 1) {
                same.forEach(
                        row -> problems.add(sameKey(reader, sourceOf.get(key), "contradicts a row of the same key")));
            } else {
                rows.add(same.get(0));
                same.stream()
                        .skip(1)
                        .forEach(row -> problems.add(sameKey(reader, sourceOf.get(key), "the same row once more")));
            }
        });
        return new Accepted(sourceRows.size(), rows, problems);
    }

    private static Problem sameKey(RowReader reader, SourceRow row, String rule) {
        row.reject(reader.sourceKey().get(0), rule);
        return row.problems().get(row.problems().size() - 1);
    }

    private static List<Object> keyOf(ReferenceTable table, List<Object> row) {
        return table.keyColumns().stream()
                .map(column -> row.get(table.columns().indexOf(column)))
                .toList();
    }

    /** Invoices may well have two equal lines; both count, numbered by amount so that the order of the file is nothing. */
    private static List<List<Object>> numbered(List<List<Object>> lines) {
        int number = ReferenceTable.INVOICE.columns().indexOf("line_no");
        int amount = ReferenceTable.INVOICE.columns().indexOf("amount");
        List<List<Object>> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> (BigDecimal) line.get(amount)));
        List<List<Object>> result = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            List<Object> line = new ArrayList<>(sorted.get(i));
            line.set(number, i + 1);
            result.add(line);
        }
        return result;
    }

    private void storeQuarantine(String table, List<Problem> problems) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Problem> byText = new LinkedHashMap<>();
        for (Problem problem : problems) {
            counts.merge(problem.sentence(), 1L, Long::sum);
            byText.put(problem.sentence(), problem);
        }
        List<Quarantine.Line> lines = new ArrayList<>();
        counts.forEach((text, rows) -> lines.add(new Quarantine.Line(byText.get(text), rows)));
        quarantine.replace(table, SurveyedDay.UNDATED, lines);
    }
}
