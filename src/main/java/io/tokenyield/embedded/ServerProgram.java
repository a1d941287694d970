package io.tokenyield.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An unpacked database server: how to fill an empty data folder, and how to serve it. */
interface ServerProgram {
    /** Product and version, which name the data's folder: another version never opens these data. */
    String name();

    /** Where it is unpacked; its commands run there. */
    Path base();

    /** Where it comes from, in a word for people. */
    String origin();

    /** The command that fills the given, empty folder. */
    List<String> initialise(Path data);

    /** The command that serves a data folder; the options that all servers share are added to its end. */
    List<String> serve();

    /** What the commands need in their environment. */
    default Map<String, String> environment() {
        return Map.of();
    }
}
