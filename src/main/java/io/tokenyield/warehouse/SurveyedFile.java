package io.tokenyield.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file as a run read it.
 *
 * @param name below the warehouse folder
 * @param stamp says whether a file is still that one, without reading it
 * @param rules hash of the statements that gave the days
 * @param sha256 of its bytes
 * @param types of its columns, in their order; none for tables other than usage
 * @param days empty for tables other than usage
 */
public record SurveyedFile(
        String name, long sizeBytes, String stamp, String rules, String sha256, Types types, List<FileDay> days) {

    /** The columns of a file with their types, a line each: name, tab, type. */
    public record Types(String text) {
        static final Types NONE = new Types("");

        static Types of(Map<String, String> typeByColumn) {
            return new Types(typeByColumn.entrySet().stream()
                    .map(column -> column.getKey() + "\t" + column.getValue())
                    .collect(Collectors.joining("\n")));
        }

        Map<String, String> byColumn() {
            Map<String, String> types = new LinkedHashMap<>();
            text.lines().map(line -> line.split("\t")).forEach(column -> types.put(column[0], column[1]));
            return types;
        }

        /** Not where a name has a tab or a line break in it. */
        boolean canBeRead(Map<String, String> typeByColumn) {
            return text.lines().allMatch(line -> line.split("\t").length == 2)
                    && byColumn().equals(typeByColumn);
        }
    }
}
