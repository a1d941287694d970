package io.tokenyield.embedded;

import java.nio.file.Path;

/** Starts a server as a process of its own would, says what came of it, and waits to be killed. */
public final class StartServer {
    private StartServer() {}

    public static void main(String[] choiceAndFolder) throws Exception {
        try {
            DatabaseServer server = DatabaseServers.start(
                    DatabaseChoice.of(choiceAndFolder[0]), Path.of(choiceAndFolder[1]), Durability.RELAXED);
            System.out.println(server.jdbcUrl(""));
            System.out.println(server.user());
            System.out.println(server.password());
            Thread.sleep(Long.MAX_VALUE);
        } catch (NoDatabaseException e) {
            System.out.println(e.getMessage());
        }
    }
}
