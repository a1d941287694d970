package io.tokenyield.cli;

import io.tokenyield.model.Unavailable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of published and working files. */
final class OutFolder {
    private OutFolder() {}

    /**
     * Looked at before a run begins: a night that cannot say what it did should not do it.
     *
     * @throws Unavailable when nothing can be written there
     */
    static void mustBeWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".tokenyield-", ".tmp"));
        } catch (IOException e) {
            throw new Unavailable(
                    "cannot write to the folder " + folder + ": " + reason(e)
                            + "; set TOKENYIELD_OUT to a folder with room that this user may write to, then run the same"
                            + " command again",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "it is a file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }
}
