package io.tokenyield.delivery;

import java.util.List;

/** Which branches are where finished work is: by their names, because a history does not say it. */
public final class MainLines {
    /** The first of them counts where a change is on several. */
    static final List<String> NAMES = List.of("main", "master", "develop", "trunk");

    private MainLines() {}

    /** Also of released work, such as {@code release-1} and {@code release/2.0}. */
    public static boolean isMainLine(String branch) {
        return NAMES.contains(branch) || branch.matches("(?i)releases?([-/_.].*)?");
    }
}
