package io.tokenyield.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file by RFC 4180, a map a row; an empty cell is null. */
public final class CsvRows {
    private CsvRows() {}

    public static List<Map<String, String>> of(Path file) throws IOException {
        List<List<String>> lines = lines(Files.readString(file));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < lines.get(0).size(); i++) {
                row.put(lines.get(0).get(i), line.get(i).isEmpty() ? null : line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    public static List<String> header(Path file) throws IOException {
        return lines(Files.readString(file)).get(0);
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean isDoubled = inQuotes && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (isDoubled) {
                    cell.append(c);
                    i++;
                } else {
                    inQuotes = !inQuotes;
                }
            } else if (!inQuotes && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return lines;
    }
}
