package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides which UTC days have to be collected: those whose fingerprint is not the one that the mart has. Planning again
 * after a crash, or after the source changed, gives what is left to do.
 */
public final class CollectPlanner {
    private final JdbcClient jdbc;
    private final Warehouse warehouse;
    private final RepeatFinder repeats;
    private final SurveyedFiles surveyedFiles;

    /**
     * @param days to collect, rising
     * @param vanished days in scope that were collected and that the source no longer has; they are kept as collected
     * @param rowsBefore rows of earlier days that are not counted: of no open period, or before the first day asked for
     * @param rowsAfter rows of days after the last one asked for, which are the business of later nights
     * @param patterns of which days patterns of use are collected
     * @param changedAfterRemoval days whose detail was removed and that are not what they were, rising
     */
    public record Plan(
            List<PlannedDay> days,
            List<LocalDate> vanished,
            long rowsBefore,
            long rowsAfter,
            Usage usage,
            DayCollector.Patterns patterns,
            List<ChangedDay> changedAfterRemoval) {}

    /** @param rowsMore rows that the source has of the day beyond those that were counted once; 0: others than then */
    public record ChangedDay(LocalDate usageDay, long rowsMore) {}

    public CollectPlanner(DataSource mart, Warehouse warehouse) {
        this.jdbc = JdbcClient.create(mart);
        this.warehouse = warehouse;
        this.repeats = new RepeatFinder(mart);
        this.surveyedFiles = new SurveyedFiles(mart);
    }

    /**
     * Runs in the caller's transaction: the survey and the requests delivered on several days are stored with it.
     *
     * @param isRemoved days that were counted and whose detail is gone: they are not counted again, and requests that counted
     *     on one of them go on counting there
     * @param alsoPatternsOf days that have patterns if they are collected, though they will not be kept
     */
    public Plan plan(
            Predicate<LocalDate> isInScope,
            Predicate<LocalDate> isRemoved,
            LocalDate lastDay,
            Cuts cuts,
            PatternRules rules,
            Predicate<LocalDate> alsoPatternsOf) {
        List<SurveyedDay> survey = warehouse.survey();
        Set<LocalDate> changed = changedSinceLastSurvey(survey);
        List<SurveyedDay> inScope = survey.stream()
                .filter(day -> day.isUndated() || isInScope.test(day.usageDay()))
                .toList();
        Set<LocalDate> toStage = inScope.stream()
                .map(SurveyedDay::usageDay)
                .filter(changed::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        Usage usage = warehouse.localUsage(toStage, survey);
        Set<LocalDate> vanished = vanished(survey);
        Set<LocalDate> removed =
                collected().keySet().stream().filter(isRemoved).collect(Collectors.toCollection(TreeSet::new));
        if (!changed.isEmpty()) {
            repeats.update(usage, changed, vanished, removed);
        }
        List<ChangedDay> changedAfterRemoval = changedAfterRemoval(survey, removed, changed);
        storeSurvey(survey);
        surveyedFiles.replace(warehouse.surveyedFiles());
        jdbc.sql(SqlFile.text("warehouse/mart/forget_days_without_order.sql")).update();
        DayCollector.Patterns patterns =
                new DayCollector.Patterns(rules.keptAfter(newest(inScope)), alsoPatternsOf, rules.secret());
        forgetDaysWithout(patterns);
        List<SurveyedDay> outside = survey.stream()
                .filter(day -> !inScope.contains(day) && !removed.contains(day.usageDay()))
                .toList();
        long rowsAfter = outside.stream()
                .filter(day -> day.usageDay().isAfter(lastDay))
                .mapToLong(SurveyedDay::rows)
                .sum();
        long rowsBefore = outside.stream().mapToLong(SurveyedDay::rows).sum() - rowsAfter;
        List<PlannedDay> days = daysToCollect(inScope, cuts);
        if (vanished.contains(SurveyedDay.UNDATED)) {
            // Not a day of history: all its rows were mended, so their complaints have to go.
            days.add(0, new PlannedDay(SurveyedDay.UNDATED, Sha256.ofFields(List.of("no rows")), "changed"));
        }
        usage.expectRows(inScope.stream().mapToLong(SurveyedDay::rows).max().orElse(0));
        return new Plan(
                days,
                vanished.stream().filter(isInScope).toList(),
                rowsBefore,
                rowsAfter,
                usage,
                patterns,
                changedAfterRemoval);
    }

    /** Rows by day, of all that was collected. */
    private Map<LocalDate, Long> collected() {
        Map<LocalDate, Long> rows = new TreeMap<>();
        jdbc.sql("SELECT usage_day, rows_read FROM source_day WHERE rows_read > 0 AND usage_day > '1000-01-01'")
                .query(row -> {
                    rows.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return rows;
    }

    /** Those with more rows than were counted, every night; those with others, in the night that finds it. */
    private List<ChangedDay> changedAfterRemoval(
            List<SurveyedDay> survey, Set<LocalDate> removed, Set<LocalDate> changed) {
        Map<LocalDate, Long> counted = collected();
        List<ChangedDay> days = new ArrayList<>();
        for (SurveyedDay day : survey) {
            if (removed.contains(day.usageDay())) {
                long more = day.rows() - counted.get(day.usageDay());
                if (more > 0 || more == 0 && changed.contains(day.usageDay())) {
                    days.add(new ChangedDay(day.usageDay(), more));
                }
            }
        }
        days.sort(Comparator.comparing(ChangedDay::usageDay));
        return days;
    }

    /** The newest day that the mart has once the plan is carried out. */
    private LocalDate newest(List<SurveyedDay> inScope) {
        LocalDate collected = jdbc.sql("SELECT MAX(usage_day) FROM source_day")
                .query(LocalDate.class)
                .optional()
                .orElse(SurveyedDay.UNDATED);
        return inScope.stream()
                .map(SurveyedDay::usageDay)
                .filter(collected::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(collected);
    }

    /** So that days are collected again which lack what is wanted of them. */
    private void forgetDaysWithout(DayCollector.Patterns patterns) {
        jdbc.sql(SqlFile.text("warehouse/mart/forget_days_without_patterns.sql"))
                .param("keptAfter", patterns.after())
                .param("patternKey", patterns.secret().name())
                .update();
    }

    private Set<LocalDate> changedSinceLastSurvey(List<SurveyedDay> survey) {
        Map<LocalDate, String> known = new HashMap<>();
        jdbc.sql("SELECT usage_day, survey_hash FROM surveyed_day").query(row -> {
            known.put(row.getObject(1, LocalDate.class), row.getString(2));
        });
        Set<LocalDate> changed = new TreeSet<>();
        for (SurveyedDay day : survey) {
            if (!day.content().equals(known.remove(day.usageDay()))) {
                changed.add(day.usageDay());
            }
        }
        changed.addAll(known.keySet());
        return changed;
    }

    private void storeSurvey(List<SurveyedDay> survey) {
        jdbc.sql("DELETE FROM surveyed_day").update();
        for (SurveyedDay day : survey) {
            jdbc.sql("INSERT INTO surveyed_day (usage_day, row_count, survey_hash) VALUES (?, ?, ?)")
                    .params(day.usageDay(), day.rows(), day.content())
                    .update();
        }
    }

    private List<PlannedDay> daysToCollect(List<SurveyedDay> inScope, Cuts cuts) {
        Map<LocalDate, String> collected = new HashMap<>();
        jdbc.sql("SELECT usage_day, fingerprint FROM source_day").query(row -> {
            collected.put(row.getObject(1, LocalDate.class), row.getString(2));
        });
        Map<LocalDate, String> repeatsByDay = repeats.hashByDay();
        List<PlannedDay> days = new ArrayList<>();
        for (SurveyedDay day : inScope) {
            String fingerprint =
                    Sha256.ofFields(List.of(day.content(), cuts.hash(), repeatsByDay.getOrDefault(day.usageDay(), "")));
            String old = collected.get(day.usageDay());
            if (!fingerprint.equals(old)) {
                days.add(new PlannedDay(day.usageDay(), fingerprint, reason(old)));
            }
        }
        return days;
    }

    /** A day whose fingerprint is none was forgotten, so that it is collected again though it is what it was. */
    private static String reason(String oldFingerprint) {
        if (oldFingerprint == null) {
            return "new";
        }
        return switch (oldFingerprint) {
            case "" -> "order of its credits is not known";
            case "patterns" -> "patterns of its use are not known";
            default -> "changed";
        };
    }

    /** Days that were collected and that the source no longer has, rising. */
    private Set<LocalDate> vanished(List<SurveyedDay> survey) {
        Set<LocalDate> days = new TreeSet<>(jdbc.sql("SELECT usage_day FROM source_day WHERE rows_read > 0")
                .query(LocalDate.class)
                .list());
        survey.forEach(day -> days.remove(day.usageDay()));
        return days;
    }
}
