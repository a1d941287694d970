package io.tokenyield.chaos;

import io.tokenyield.acceptance.MartDigest;
import io.tokenyield.batch.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a mart and a folder hold at the end, once as hashes of tables and files, which say whether two ends are equal, and
 * once row by row, which says by how much they are not.
 */
record End(Outcome outcome, Map<String, Integer> rows) {

    static End of(Connection mart, Path out) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        MartDigest.forEachRowOfAll(mart, (table, row) -> rows.merge(table + ": " + row, 1, Integer::sum));
        return new End(Outcome.of(mart, out), rows);
    }

    /** But for a table that a fault has to leave another note in. */
    End without(String table) {
        Map<String, MartDigest.Table> tables = new TreeMap<>(outcome.mart().tables());
        tables.remove(table);
        Map<String, Integer> others = new HashMap<>(rows);
        others.keySet().removeIf(row -> row.startsWith(table + ": "));
        return new End(new Outcome(new MartDigest(tables), outcome.files()), others);
    }

    /** In words; empty for equal ends. */
    List<String> differencesFrom(End undisturbed) {
        return outcome.differencesFrom(undisturbed.outcome);
    }

    Loss lossAgainst(End undisturbed) {
        Map<String, String> files = outcome.files();
        Map<String, String> expected = undisturbed.outcome.files();
        Set<String> names = new HashSet<>(files.keySet());
        names.addAll(expected.keySet());
        long other = names.stream()
                .filter(name -> !Objects.equals(files.get(name), expected.get(name)))
                .count();
        return Loss.between(rows, undisturbed.rows).plus(new Loss(0, 0, other));
    }
}
