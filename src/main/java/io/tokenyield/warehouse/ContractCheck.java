package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether the warehouse is there, in contract, complete and fresh: looked at before any night touches the mart. */
public final class ContractCheck {
    private final Warehouse warehouse;

    /** What was found: errors stop a run, warnings are shown. */
    public record Findings(List<String> errors, List<String> warnings) {
        /** @throws ContractBroken with all errors when there are any */
        public void mustBeClean() {
            if (!errors.isEmpty()) {
                throw new ContractBroken(String.join("\n", errors));
            }
        }
    }

    public ContractCheck(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * @param lastDay the last usage day that the run is for
     * @param freshnessDays how many days before the end of that day the newest row may have come in
     */
    public Findings run(LocalDate lastDay, int freshnessDays) {
        List<String> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (ContractTable table : ContractTable.all()) {
            checkTable(table, errors, warnings);
        }
        if (errors.isEmpty()) {
            checkFreshness(lastDay, freshnessDays, errors);
        }
        return new Findings(errors, warnings);
    }

    private void checkTable(ContractTable table, List<String> errors, List<String> warnings) {
        List<String> columns;
        try {
            columns = warehouse.columnsOf(table.name());
        } catch (ContractBroken e) {
            errors.add(e.getMessage());
            return;
        }
        if (columns.isEmpty()) {
            if (!table.mayBeAbsent()) {
                errors.add("table " + table.name() + " is missing in " + warehouse.description()
                        + "; export it, or make a view of that name, which the user may read, with the columns of"
                        + " sql/warehouse/contract/" + table.name() + ".sql");
            }
            return;
        }
        List<String> missing = table.columns().stream()
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            errors.add("table " + table.name() + ": "
                    + (missing.size() == 1 ? "column " + missing.get(0) + " is" : "columns " + listed(missing) + " are")
                    + " missing; the source has " + listed(columns)
                    + "; add what is missing to the export or to the view (columns are bound by name)"
                    + missing.stream().map(column -> similar(column, columns)).collect(Collectors.joining()));
        }
        List<String> unknown = columns.stream()
                .filter(column -> !table.columns().contains(column))
                .filter(column -> !table.optionalColumns().contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            warnings.add("table " + table.name() + ": not in the contract and not read: " + listed(unknown));
        }
        checkRows(table, errors);
    }

    private void checkRows(ContractTable table, List<String> errors) {
        try {
            long rows = warehouse.countRows(table.name());
            if (rows < table.minimumRows()) {
                errors.add("table " + table.name() + " has " + rows + " rows, at least " + table.minimumRows()
                        + " expected; an empty source is not a quiet day: check the export");
            }
        } catch (ContractBroken e) {
            errors.add(e.getMessage());
        }
    }

    private void checkFreshness(LocalDate lastDay, int freshnessDays, List<String> errors) {
        Instant newest;
        try {
            newest = warehouse.survey().stream()
                    .map(SurveyedDay::newestIngestedAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
        } catch (ContractBroken e) {
            errors.add(e.getMessage());
            return;
        }
        Instant oldest = lastDay.plusDays(1)
                .minusDays(freshnessDays)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        if (newest == null || newest.isBefore(oldest)) {
            errors.add("table usage_event: the newest ingested_at is " + (newest == null ? "missing" : newest)
                    + ", but a run for " + lastDay + " needs rows that came in at or after " + oldest
                    + "; the source is late: run again when it has arrived, or allow older data with"
                    + " --freshness-days");
        }
    }

    private static String listed(List<String> columns) {
        return String.join(", ", columns);
    }

    private static String similar(String column, List<String> columns) {
        return columns.stream()
                .filter(other -> other.strip().toLowerCase(Locale.ROOT).equals(column))
                .findFirst()
                .map(other -> "; '" + other + "' differs only in case or blanks")
                .orElse("");
    }
}
