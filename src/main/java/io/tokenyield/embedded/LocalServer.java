package io.tokenyield.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A server on this machine: a process of its own on a free port of 127.0.0.1, with its data in a folder. */
final class LocalServer implements DatabaseServer {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int TRIES_FOR_A_PORT = 3;
    private static final String USER = "tokenyield";

    private final DataFolder folder;
    private final ServerProcess process;
    private final String address;
    private final String password;
    private final String description;

    private LocalServer(DataFolder folder, ServerProcess process, String address, String password, String description) {
        this.folder = folder;
        this.process = process;
        this.address = address;
        this.password = password;
        this.description = description;
    }

    static LocalServer start(ServerProgram program, Path parent, Durability durability) {
        return start(program, parent, durability, LIMIT);
    }

    static LocalServer start(ServerProgram program, Path parent, Durability durability, Duration limit) {
        Path wanted = parent.toAbsolutePath().resolve(program.name());
        try {
            DataFolder folder = DataFolder.open(wanted);
            try {
                fillIfNew(program, folder, limit);
                return serve(program, folder, durability, limit);
            } catch (IOException | InterruptedException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new NoDatabaseException("The database in " + wanted + " cannot be used: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoDatabaseException("The start of " + program.name() + " was interrupted", e);
        }
    }

    private static void fillIfNew(ServerProgram program, DataFolder folder, Duration limit)
            throws IOException, InterruptedException {
        if (folder.isFilled()) {
            return;
        }
        Path data = folder.unfinishedData();
        List<String> command = program.initialise(data);
        try (ServerProcess process = ServerProcess.start(program, command, folder)) {
            process.awaitSuccess("The first start of " + program.name(), limit);
        }
        folder.keep(data);
    }

    private static LocalServer serve(ServerProgram program, DataFolder folder, Durability durability, Duration limit)
            throws IOException, InterruptedException {
        String password = randomPassword();
        for (int attempt = 1; ; attempt++) {
            int port = LocalMachine.freePort();
            Path firstStatements = folder.write(firstStatements(password));
            List<String> command = new ArrayList<>(program.serve());
            command.addAll(ServerOptions.of(folder, port, firstStatements, durability));
            ServerProcess process = ServerProcess.start(program, command, folder);
            try {
                String address = "jdbc:mysql://127.0.0.1:" + port + "/";
                String version = awaitAnswer(program, process, url(address, ""), password, limit);
                Files.delete(firstStatements);
                String description = version + " (" + program.origin() + ")";
                return new LocalServer(folder, process, address, password, description);
            } catch (IOException | InterruptedException | RuntimeException e) {
                process.close();
                if (attempt == TRIES_FOR_A_PORT || !process.lostItsPort()) {
                    throw e;
                }
            }
        }
    }

    /** The account is made or given its new password before the server answers; root may not log in at all. */
    private static List<String> firstStatements(String password) {
        String account = "'" + USER + "'@'%'";
        return List.of(
                "CREATE USER IF NOT EXISTS " + account + ";",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION;",
                "ALTER USER 'root'@'localhost' ACCOUNT LOCK;",
                "DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1';");
    }

    private static String awaitAnswer(
            ServerProgram program, ServerProcess process, String url, String password, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                return ServerVersion.ask(url, USER, password);
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw process.failure(program.name());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String url(String address, String database) {
        return address + database + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    @Override
    public String jdbcUrl(String database) {
        return url(address, database);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return description;
    }
}
