package io.tokenyield.acceptance;

import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of what a lead may try, below {@code src/test/resources/attempts}. */
final class LeadAttempts {
    private static final Pattern ATTEMPT = Pattern.compile(
            "(?m)^# (.+)\\R((?:(?!would be:|comes of it:).+\\R)+)(?:would be: (.+)\\R)?comes of it: (.+)$");

    private LeadAttempts() {}

    /**
     * @param wanted what the statement would tell if the attempt worked; null: rows of whatever it names
     * @param outcome what comes of it, on any server
     */
    record Attempt(String what, List<String> statements, String wanted, String outcome) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Attempt> in(String file) {
        try {
            String text = Files.readString(Path.of("src/test/resources/attempts", file));
            return ATTEMPT.matcher(text).results().map(LeadAttempts::attempt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attempt attempt(MatchResult found) {
        return new Attempt(
                found.group(1),
                found.group(2).lines().toList(),
                found.group(3),
                found.group(4).strip());
    }

    /**
     * All statements in one session.
     *
     * @param names for what stands as {@code ${name}} in them
     * @return each row of the last one that gave rows, as text; empty for nothing but nulls
     * @throws SQLException when the server refuses one of them
     */
    static List<String> rows(Attempt attempt, TestDatabase.Login lead, Map<String, String> names) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = lead.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : attempt.statements()) {
                String named = sql;
                for (Map.Entry<String, String> name : names.entrySet()) {
                    named = named.replace("${" + name.getKey() + "}", name.getValue());
                }
                if (statement.execute(named)) {
                    rows.addAll(rows(statement.getResultSet()));
                }
            }
        }
        return rows;
    }

    private static List<String> rows(ResultSet row) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (row.next()) {
            List<String> values = new ArrayList<>();
            boolean isThere = false;
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                String value = row.getString(column);
                isThere |= value != null;
                values.add(String.valueOf(value)
                        .replaceFirst("(\\.\\d*?)0+$", "$1")
                        .replaceFirst("\\.$", ""));
            }
            if (isThere) {
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }
}
