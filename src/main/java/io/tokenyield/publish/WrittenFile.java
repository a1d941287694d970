package io.tokenyield.publish;

import java.nio.file.Path;

/** A file that stands whole under its name. */
public record WrittenFile(Path path, long sizeBytes, String sha256) {}
