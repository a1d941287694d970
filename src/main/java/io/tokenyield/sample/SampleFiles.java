package io.tokenyield.sample;

import io.tokenyield.sample.SampleResult.SampleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the tables and answers, first beside and then, when all are there, into the folder. */
final class SampleFiles {

    /** The tables of the warehouse contract, and whether they hold instants, which are written as text or as typed. */
    private enum Table {
        USAGE_EVENT("usage_event", true),
        COMMIT("commit", true),
        TICKET("ticket", true),
        TICKET_TRANSITION("ticket_transition", true),
        PERSON("person", false),
        IDENTITY("identity", false),
        RATE("rate", false),
        SEAT("seat", false),
        INVOICE("invoice", false),
        MODEL_ALIAS("model_alias", false),
        SHARED_ACCOUNT("shared_account", false),
        PLAN("plan", false),
        FX_RATE("fx_rate", false),
        COST_CENTRE("cost_centre", false),
        BUDGET("budget", false),
        DEMAND_OWNER("demand_owner", false);

        private final String title;
        private final boolean instants;

        Table(String title, boolean instants) {
            this.title = title;
            this.instants = instants;
        }

        private boolean isIn(SampleOptions options) {
            return this != DEMAND_OWNER || options.behaviours();
        }

        private String query(SampleFormat format) {
            if (!instants) {
                return "SELECT * FROM world." + title;
            }
            return SampleDatabase.text((format.isText() ? "export_text_" : "export_typed_") + title);
        }
    }

    private static final List<String> ANSWERS =
            List.of("dirty_labels", "known_answers_day", "known_answers_person_day");

    private static final List<String> BEHAVIOURS = List.of("behaviour_labels", "behaviour_events");

    private final SampleOptions options;

    private SampleFiles(SampleOptions options) {
        this.options = options;
    }

    /** Makes the folder and makes sure that no table will lie there twice, in two formats. */
    static SampleFiles prepare(SampleOptions options) throws IOException {
        if (Files.exists(options.out()) && !Files.isDirectory(options.out())) {
            throw new IllegalArgumentException(options.out() + " is a file: give a folder, such as --out sample");
        }
        for (Table table : Table.values()) {
            for (SampleFormat other : SampleFormat.values()) {
                Path file = options.out().resolve(table.title + other.suffix());
                if (other != options.format() && Files.exists(file)) {
                    throw new IllegalArgumentException(
                            file + " is there already in another format: empty the folder or give another --out");
                }
            }
        }
        Files.createDirectories(options.out());
        return new SampleFiles(options);
    }

    SampleResult write(SampleDatabase database, Path workshop, ProgressListener listener)
            throws SQLException, IOException {
        List<SampleFile> written = new ArrayList<>();
        for (Table table : tables()) {
            listener.progress("write " + table.title, options.events(), options.events());
            SampleFormat format = options.format();
            written.add(
                    copy(database, table.title, table.query(format), workshop, format.suffix(), format.copyOptions()));
        }
        List<String> answers = new ArrayList<>(ANSWERS);
        answers.addAll(options.behaviours() ? BEHAVIOURS : List.of());
        for (String answer : answers) {
            listener.progress("write " + answer, options.events(), options.events());
            written.add(copy(
                    database,
                    answer,
                    SampleDatabase.text("export_" + answer),
                    workshop,
                    ".csv",
                    SampleFormat.CSV.copyOptions()));
        }
        written.add(copy(
                database,
                "known_answers",
                SampleDatabase.text("export_known_answers"),
                workshop,
                ".json",
                "FORMAT json"));
        return new SampleResult(options.out(), moved(written));
    }

    private List<Table> tables() {
        return Arrays.stream(Table.values())
                .filter(table -> table.isIn(options))
                .toList();
    }

    private static SampleFile copy(
            SampleDatabase database, String name, String query, Path workshop, String suffix, String copyOptions)
            throws SQLException {
        Path file = workshop.resolve(name + suffix);
        return new SampleFile(name, file, database.copy(query, file, copyOptions));
    }

    private List<SampleFile> moved(List<SampleFile> written) throws IOException {
        List<SampleFile> there = new ArrayList<>();
        for (SampleFile file : written) {
            Path target = options.out().resolve(file.path().getFileName());
            Files.move(file.path(), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            there.add(new SampleFile(file.name(), target, file.rows()));
        }
        return there;
    }
}
