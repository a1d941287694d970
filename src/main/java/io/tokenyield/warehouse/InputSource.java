package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that was read.
 *
 * @param sizeBytes size of the file; -1 where the source is a table of a server
 * @param sha256 hash of the file; empty where the source is a table of a server
 */
public record InputSource(String name, long sizeBytes, String sha256) {
    /**
     * What a month can say that it was made of: the files of a folder as one source, {@code usage_event/}, because a year of
     * days read each night would be a hundred thousand lines. Its hash is that of the names, sizes and hashes of its files.
     */
    public static List<InputSource> withoutFilesOfFolders(List<InputSource> sources) {
        Map<String, List<InputSource>> byName = new LinkedHashMap<>();
        for (InputSource source : sources) {
            String top = source.name().substring(0, source.name().indexOf('/') + 1);
            byName.computeIfAbsent(top.isEmpty() ? source.name() : top, name -> new ArrayList<>())
                    .add(source);
        }
        return byName.entrySet().stream()
                .map(named -> named.getKey().endsWith("/")
                        ? folder(named.getKey(), named.getValue())
                        : named.getValue().get(0))
                .toList();
    }

    private static InputSource folder(String name, List<InputSource> files) {
        List<Object> fields = new ArrayList<>();
        for (InputSource file : files) {
            fields.addAll(List.of(file.name(), file.sizeBytes(), file.sha256()));
        }
        long sizeBytes = files.stream().mapToLong(InputSource::sizeBytes).sum();
        return new InputSource(name, sizeBytes, Sha256.ofFields(fields));
    }

    /** The tables of the contract that a server has. */
    static List<InputSource> tablesOf(Warehouse server) {
        return ContractTable.all().stream()
                .map(ContractTable::name)
                .filter(table -> !server.columnsOf(table).isEmpty())
                .map(table -> new InputSource(table, -1, ""))
                .toList();
    }
}
