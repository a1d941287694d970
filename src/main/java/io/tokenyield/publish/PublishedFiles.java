package io.tokenyield.publish;

import io.tokenyield.model.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was published, in {@code published_file}: which files are ours, what is in them, and of which rows they were made.
 * Each change is committed by itself, so that it is known of a file that it stands as soon as it does.
 */
final class PublishedFiles {
    private final JdbcClient jdbc;
    private final TransactionTemplate byItself;

    /** A file as it was noted. */
    record Noted(String name, long sizeBytes, String sha256, String sourceHash) {
        /** Whether it stands, with the bytes that were noted. */
        boolean stands(Path file) throws IOException {
            return Files.isRegularFile(file)
                    && Files.size(file) == sizeBytes
                    && WrittenFile.sha256Of(file).equals(sha256);
        }
    }

    PublishedFiles(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
        this.byItself = new TransactionTemplate(new JdbcTransactionManager(mart));
        byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The files of a month by name, as noted now. */
    Map<String, Noted> of(Period period) {
        Map<String, Noted> noted = new TreeMap<>();
        alone(client -> client.sql("SELECT file_name, size_bytes, sha256, source_hash FROM published_file"
                        + " WHERE period = :period")
                .param("period", period.toString())
                .query(row -> {
                    String name = row.getString("file_name");
                    noted.put(
                            name,
                            new Noted(
                                    name,
                                    row.getLong("size_bytes"),
                                    row.getString("sha256"),
                                    row.getString("source_hash")));
                }));
        return noted;
    }

    void note(Period period, Noted file) {
        alone(client -> {
            delete(client, period, file.name());
            client.sql("INSERT INTO published_file (period, file_name, size_bytes, sha256, source_hash)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(period.toString(), file.name(), file.sizeBytes(), file.sha256(), file.sourceHash())
                    .update();
        });
    }

    void forget(Period period, String name) {
        alone(client -> delete(client, period, name));
    }

    private static void delete(JdbcClient client, Period period, String name) {
        client.sql("DELETE FROM published_file WHERE period = ? AND file_name = ?")
                .params(period.toString(), name)
                .update();
    }

    private void alone(Consumer<JdbcClient> work) {
        byItself.executeWithoutResult(status -> work.accept(jdbc));
    }
}
