package io.tokenyield.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement from the folder {@code sql/}, which the jar carries as a resource root. */
public final class SqlFile {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    /** Each is unpacked from the jar once. */
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private SqlFile() {}

    /**
     * @param pathBelowSql such as {@code warehouse/usage_rollup.sql}
     * @return the statement without its last semicolon
     * @throws IllegalArgumentException when there is no such file
     */
    public static String text(String pathBelowSql) {
        return TEXTS.computeIfAbsent(pathBelowSql, SqlFile::read);
    }

    private static String read(String pathBelowSql) {
        try (InputStream in = SqlFile.class.getClassLoader().getResourceAsStream("sql/" + pathBelowSql)) {
            if (in == null) {
                throw new IllegalArgumentException("no statement sql/" + pathBelowSql + " on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same with <code>${name}</code> replaced. Only for what cannot be bound: names of relations and expressions that
     * this program makes of numbers and dates, never text from outside.
     *
     * @throws IllegalArgumentException when a name in the file has no value
     */
    public static String text(String pathBelowSql, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(text(pathBelowSql));
        return matcher.replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("sql/" + pathBelowSql + " needs a value for " + match.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
