package io.tokenyield.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process as an orchestrator would start it.
 *
 * @param command program and arguments
 * @param environment all of it: what a file of jobs/ does not give is not there
 * @param folder where it is started
 */
record Launch(List<String> command, Map<String, String> environment, Path folder) {

    Launch with(String... moreArguments) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(List.of(moreArguments));
        return new Launch(longer, environment, folder);
    }
}
