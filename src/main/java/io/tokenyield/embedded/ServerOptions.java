package io.tokenyield.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options that MySQL and MariaDB share. */
final class ServerOptions {
    private ServerOptions() {}

    static List<String> of(DataFolder folder, int port, Path firstStatements, Durability durability) {
        List<String> options = new ArrayList<>(List.of(
                "--datadir=" + folder.data(),
                "--tmpdir=" + folder.temporary(),
                "--pid-file=server.pid",
                "--init-file=" + firstStatements,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--local-infile=1",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=128M",
                // Without a binary log triggers need no SUPER; the second says so should somebody switch it on.
                "--skip-log-bin",
                "--log-bin-trust-function-creators=1"));
        if (!LocalMachine.WINDOWS) {
            // Relative to the data: an absolute name may be longer than the 107 bytes a socket's may have.
            options.add("--socket=server.sock");
        }
        if (durability == Durability.RELAXED) {
            options.addAll(List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF"));
        }
        options.addAll(LocalMachine.userOption());
        return options;
    }
}
