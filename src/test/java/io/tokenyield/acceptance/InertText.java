package io.tokenyield.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks for texts that do something: in what a terminal shows, and in files, cell by cell. */
final class InertText {
    /** Steer a terminal or a parser, or turn the direction of writing; a line feed ends lines. */
    private static final Pattern STEERS = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");

    private InertText() {}

    /** In words, what of a text does something; empty for an inert one. */
    static List<String> findings(String where, String text) {
        return STEERS.matcher(text)
                .results()
                .map(found -> where + " has U+" + "%04X".formatted(found.group().codePointAt(0)) + " in: "
                        + around(text, found.start()))
                .limit(3)
                .toList();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    /** Of all files below a folder but those that nobody is meant to open. */
    static List<String> findings(Path folder) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (!name.matches("([\\w.-]+/)?[A-Za-z0-9._-]+")) {
                    findings.add("the name of " + name);
                }
                if (name.endsWith(".xlsx")) {
                    findings.addAll(ofWorkbook(name, file));
                } else {
                    String text = StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
                    findings.addAll(findings(name, text));
                    if (name.endsWith(".csv")) {
                        findings.addAll(formulas(name, text));
                    }
                }
            }
        }
        return findings;
    }

    private static List<String> formulas(String name, String csv) {
        return cells(csv).stream()
                .filter(cell ->
                        FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches())
                .map(cell -> name + " has a formula: " + cell)
                .limit(3)
                .toList();
    }

    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    /** What others wrote is a text in a cell, never a formula, a link, or a part of a formula outside of its quotes. */
    private static List<String> ofWorkbook(String name, Path file) throws IOException {
        List<String> findings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> {
                findings.addAll(findings(name, sheet.getSheetName()));
                sheet.forEach(row -> row.forEach(cell -> {
                    String where = name + " " + sheet.getSheetName() + "!" + cell.getAddress();
                    findings.addAll(findings(where, shown(cell)));
                    if (cell.getCellType() == CellType.FORMULA
                            && QUOTED.matcher(cell.getCellFormula())
                                    .replaceAll("")
                                    .matches(".*(HYPERLINK|DROP|x{50}).*")) {
                        findings.add(where + " calculates " + cell.getCellFormula());
                    }
                    if (cell.getHyperlink() != null && cell.getHyperlink().getType() != HyperlinkType.DOCUMENT) {
                        findings.add(where + " links to " + cell.getHyperlink().getAddress());
                    }
                }));
            });
        }
        return findings;
    }

    /** All texts of a sheet. */
    static Set<String> texts(Path file, String sheet) throws IOException {
        Set<String> texts = new TreeSet<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getSheet(sheet).forEach(row -> row.forEach(cell -> texts.add(shown(cell))));
        }
        return texts;
    }

    private static String shown(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case FORMULA -> cell.getCellFormula();
            default -> "";
        };
    }
}
