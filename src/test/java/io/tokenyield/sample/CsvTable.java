package io.tokenyield.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A CSV file read by the letter (RFC 4180), independent of the engine that wrote it; an empty field is null. */
record CsvTable(List<String> header, List<Map<String, String>> rows) {

    static CsvTable read(Path file) {
        List<List<String>> lines = lines(text(file));
        List<String> header = lines.remove(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return new CsvTable(header, rows);
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            StringBuilder field = new StringBuilder();
            boolean quoted = text.charAt(i) == '"';
            if (quoted) {
                i = quotedField(text, i + 1, field);
            } else {
                while (text.charAt(i) != ',' && text.charAt(i) != '\n') {
                    field.append(text.charAt(i++));
                }
            }
            line.add(!quoted && field.isEmpty() ? null : field.toString());
            if (text.charAt(i++) == '\n') {
                lines.add(line);
                line = new ArrayList<>();
            } else if (text.charAt(i) == '\n') {
                line.add(null);
                lines.add(line);
                line = new ArrayList<>();
                i++;
            }
        }
        return lines;
    }

    private static int quotedField(String text, int start, StringBuilder field) {
        int i = start;
        while (true) {
            if (text.charAt(i) != '"') {
                field.append(text.charAt(i++));
            } else if (text.charAt(i + 1) == '"') {
                field.append('"');
                i += 2;
            } else {
                return i + 1;
            }
        }
    }
}
