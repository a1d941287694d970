package io.tokenyield.outcome;

import java.util.List;
import java.util.regex.Pattern;

/**
 * R2: which files hold work. Lock files, vendored, generated, minified and binary files do not. Where only paths are known,
 * the lines of a commit are taken to be spread evenly over its files. Changes of white space alone are left out before.
 */
public final class Substance {
    /** Lines are counted in parts of a line, so that halves to sixteenths are exact. */
    static final long LINE = 720_720;

    private static final long MOST_LINES = 1_000_000_000;
    private static final Pattern WITHOUT = Pattern.compile(
            "(^|.*/)(vendor|node_modules|third_party|bower_components|generated|__generated__|dist)/.*"
                    + "|(^|.*/)(package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml|go\\.sum|[^/]*\\.lock|[^/]*\\.lockfile)"
                    + "|.*\\.(min\\.(js|css)|map|pb\\.go|pb\\.(h|cc)|g\\.dart|designer\\.cs|snap)|.*_pb2(_grpc)?\\.py"
                    + "|.*\\.(png|jpe?g|gif|ico|webp|pdf|zip|gz|tgz|jar|war|class|so|dll|exe|bin|woff2?|ttf|eot|mp[34]|parquet)",
            Pattern.CASE_INSENSITIVE);

    private Substance() {}

    public static boolean holdsWork(String path) {
        return !WITHOUT.matcher(path).matches();
    }

    static List<String> files(Commit commit) {
        return commit.files() == null
                ? List.of()
                : commit.files().stream()
                        .filter(Substance::holdsWork)
                        .distinct()
                        .toList();
    }

    /** Lines in parts of a line, see {@link #LINE}. */
    static long lines(Commit commit) {
        long lines = Math.min(commit.lines(), MOST_LINES) * LINE;
        if (commit.files() == null || commit.files().isEmpty()) {
            return lines;
        }
        long all = commit.files().stream().distinct().count();
        long work = files(commit).size();
        return work == all ? lines : lines / all * work + lines % all * work / all;
    }
}
