package io.tokenyield.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * R2: which files hold work. Lock files, vendored, generated, minified and binary files do not. Where only paths are known,
 * the lines of a commit are taken to be spread evenly over its files. Changes of white space alone are left out before.
 *
 * @param lines in parts of a line, see {@link #LINE}
 * @param files that hold work, each once; none where no paths are known
 */
public record Substance(long lines, List<String> files) {
    /** Lines are counted in parts of a line, so that a half to a sixteenth of one is exact. */
    static final long LINE = 720_720;

    private static final long MOST_LINES = 1_000_000_000;
    private static final Set<String> FOLDERS =
            Set.of("vendor", "node_modules", "third_party", "bower_components", "generated", "__generated__", "dist");
    private static final Set<String> NAMES =
            Set.of("package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "go.sum");
    private static final Set<String> ENDINGS = Set.of(
            "lock",
            "lockfile",
            "map",
            "snap",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "ico",
            "webp",
            "pdf",
            "zip",
            "gz",
            "tgz",
            "jar",
            "war",
            "class",
            "so",
            "dll",
            "exe",
            "bin",
            "woff",
            "woff2",
            "ttf",
            "eot",
            "mp3",
            "mp4",
            "parquet");
    private static final List<String> DOUBLE_ENDINGS = List.of(
            ".min.js", ".min.css", ".pb.go", ".pb.h", ".pb.cc", ".g.dart", ".designer.cs", "_pb2.py", "_pb2_grpc.py");

    public static boolean holdsWork(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("/");
        String name = parts[parts.length - 1];
        for (int i = 0; i < parts.length - 1; i++) {
            if (FOLDERS.contains(parts[i])) {
                return false;
            }
        }
        return !NAMES.contains(name)
                && !ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                && DOUBLE_ENDINGS.stream().noneMatch(name::endsWith);
    }

    static Substance of(Commit commit) {
        long lines = Math.min(commit.lines(), MOST_LINES) * LINE;
        if (commit.files() == null || commit.files().isEmpty()) {
            return new Substance(lines, List.of());
        }
        long all = commit.files().stream().distinct().count();
        List<String> work =
                commit.files().stream().distinct().filter(Substance::holdsWork).toList();
        long part = work.size() == all ? lines : lines / all * work.size() + lines % all * work.size() / all;
        return new Substance(part, work);
    }
}
