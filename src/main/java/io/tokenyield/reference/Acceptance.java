package io.tokenyield.reference;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of one table are kept and which go to quarantine. What becomes of a row does not depend on the order in
 * which the source gives them, because it gives them in none that means anything.
 */
final class Acceptance {
    /** One row at a time holds of each plan, of each discount, of each shared account. */
    private static final Set<ReferenceTable> ONE_AT_A_TIME = Set.of(
            ReferenceTable.PLAN,
            ReferenceTable.PRICE_ADJUSTMENT,
            ReferenceTable.SHARED_ACCOUNT,
            ReferenceTable.DEMAND_OWNER);

    private static final Comparator<Candidate> BY_AMOUNT_AND_INVOICE = Comparator.comparing(
                    (Candidate line) -> (BigDecimal) line.invoice("amount"))
            .thenComparing(line -> (String) line.invoice("invoice_id"))
            .thenComparing(
                    line -> (LocalDate) line.invoice("issued_on"), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RowReader reader;
    private final List<Problem> problems = new ArrayList<>();

    /** Read = kept + rejected; each rejected row is one problem. */
    record Accepted(long rowsRead, List<List<Object>> rows, List<Problem> problems) {}

    private record Candidate(SourceRow source, List<Object> values) {
        /** Of a line of an invoice. */
        Object invoice(String column) {
            return values.get(ReferenceTable.INVOICE.columns().indexOf(column));
        }
    }

    private Acceptance(RowReader reader) {
        this.reader = reader;
    }

    /** @throws ContractBroken when rates overlap */
    static Accepted of(RowReader reader, List<Map<String, String>> sourceRows) {
        Acceptance acceptance = new Acceptance(reader);
        List<Candidate> sound = acceptance.sound(sourceRows);
        List<List<Object>> rows;
        if (reader.table() == ReferenceTable.INVOICE) {
            rows = acceptance.numbered(sound);
        } else {
            if (reader.table() == ReferenceTable.RATE) {
                RateOverlap.mustNotBe(sound.stream().map(Candidate::values).toList());
            }
            List<Candidate> kept = acceptance.oneOfEachKey(sound);
            if (ONE_AT_A_TIME.contains(reader.table())) {
                kept = acceptance.oneAtATime(kept);
            }
            rows = kept.stream().map(Candidate::values).toList();
        }
        return new Accepted(sourceRows.size(), rows, acceptance.problems);
    }

    private List<Candidate> sound(List<Map<String, String>> sourceRows) {
        List<Candidate> sound = new ArrayList<>();
        for (Map<String, String> values : sourceRows) {
            SourceRow row = new SourceRow(reader.table().source(), reader.sourceKey(), values);
            List<Object> read = reader.reading().read(row);
            if (row.problems().isEmpty()) {
                sound.add(new Candidate(row, read));
            } else {
                problems.add(row.problems().get(0));
            }
        }
        return sound;
    }

    /** Of equal rows one is kept; of rows that say different things of the same key none, for who could choose? */
    private List<Candidate> oneOfEachKey(List<Candidate> sound) {
        List<Candidate> kept = new ArrayList<>();
        for (List<Candidate> same : grouped(sound, reader.table().keyColumns()).values()) {
            List<Candidate> sorted = new ArrayList<>(same);
            sorted.sort(Comparator.comparing(candidate -> candidate.source().text()));
            if (same.stream().map(Candidate::values).distinct().count() > 1) {
                sorted.forEach(row -> reject(row, reader.sourceKey().get(0), "contradicts a row of the same key"));
            } else {
                kept.add(sorted.get(0));
                sorted.stream()
                        .skip(1)
                        .forEach(row -> reject(row, reader.sourceKey().get(0), "the same row once more"));
            }
        }
        return kept;
    }

    /** A row that begins while an earlier one of the same thing still holds is rejected; the earlier one holds on. */
    private List<Candidate> oneAtATime(List<Candidate> rows) {
        List<String> scope = reader.table().keyColumns().stream()
                .filter(column -> !column.equals("valid_from"))
                .toList();
        List<Candidate> kept = new ArrayList<>();
        for (List<Candidate> same : grouped(rows, scope).values()) {
            List<Candidate> sorted = new ArrayList<>(same);
            sorted.sort(Comparator.comparing(row -> day(row, "valid_from")));
            Candidate holds = null;
            for (Candidate row : sorted) {
                LocalDate end = holds == null ? LocalDate.MIN : day(holds, "valid_to");
                if (end == null || day(row, "valid_from").isBefore(end)) {
                    reject(
                            row,
                            "valid_from",
                            "overlaps the row from " + day(holds, "valid_from") + "; let that row end on this day");
                } else {
                    kept.add(row);
                    holds = row;
                }
            }
        }
        return kept;
    }

    /** Invoices may well have two equal lines; all count, numbered by what tells them apart: the order of the file is nothing. */
    private List<List<Object>> numbered(List<Candidate> lines) {
        int number = reader.table().columns().indexOf("line_no");
        List<List<Object>> result = new ArrayList<>();
        for (List<Candidate> same : grouped(lines, reader.table().keyColumns()).values()) {
            List<Candidate> sorted = new ArrayList<>(same);
            sorted.sort(BY_AMOUNT_AND_INVOICE);
            for (int i = 0; i < sorted.size(); i++) {
                List<Object> line = new ArrayList<>(sorted.get(i).values());
                line.set(number, i + 1);
                result.add(line);
            }
        }
        return result;
    }

    private Map<List<Object>, List<Candidate>> grouped(List<Candidate> rows, List<String> columns) {
        Map<List<Object>, List<Candidate>> groups = new LinkedHashMap<>();
        for (Candidate row : rows) {
            List<Object> key =
                    columns.stream().map(column -> value(row, column)).toList();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private void reject(Candidate row, String column, String rule) {
        problems.add(row.source().problem(column, rule));
    }

    private LocalDate day(Candidate row, String column) {
        return (LocalDate) value(row, column);
    }

    private Object value(Candidate row, String column) {
        return row.values().get(reader.table().columns().indexOf(column));
    }
}
