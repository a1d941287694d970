package io.tokenyield.publish.excel;

import io.tokenyield.model.Sha256;
import java.util.List;

/** Names of workbooks that are called after something in other people's tables. */
final class FileNames {
    private static final int LONGEST_ID = 60;
    private static final int HASH = 8;

    private FileNames() {}

    /**
     * A name that every file system takes. An id with other characters than letters, digits, dot, dash and underscore gets the
     * beginning of its hash, so that two ids never share a file.
     */
    static String of(String prefix, String id) {
        String safe = id.replaceAll("[^A-Za-z0-9._-]", "-");
        if (safe.equals(id) && !safe.isEmpty() && safe.length() <= LONGEST_ID) {
            return prefix + safe + ".xlsx";
        }
        String start = safe.substring(0, Math.min(LONGEST_ID, safe.length()));
        String hash = Sha256.ofFields(List.of(id)).substring(0, HASH);
        return prefix + start + (start.isEmpty() ? "" : "-") + hash + ".xlsx";
    }
}
