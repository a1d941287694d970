package io.tokenyield.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh database on the one server that all tests of a JVM share; the server starts with the first of them.
 *
 * <pre>{@code
 * try (TestDatabase mart = TestDatabase.create("ledger")) {
 *     mart.execute("CREATE TABLE ledger_entry (id BIGINT PRIMARY KEY)");
 *     Login writer = mart.userWith("SELECT, INSERT ON ledger_entry");
 * }
 * }</pre>
 *
 * <p>The build's {@code -Ddatabase=} chooses the server. {@code -Dtokenyield.mysql.url=}, {@code .user=} and
 * {@code .password=} give one instead, where the user must be allowed to create databases and users.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final AtomicInteger users = new AtomicInteger();

    private TestDatabase(String name) {
        this.name = name;
    }

    /** How to log in to a database. */
    public record Login(String url, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** Makes the empty database {@code t_<name>_<fork>_<n>}; without a close it is dropped when the JVM ends. */
    public static TestDatabase create(String name) {
        TestDatabase database = new TestDatabase("t_" + name + "_" + TestFork.number() + "_" + COUNT.incrementAndGet());
        SharedServer.execute("DROP DATABASE IF EXISTS " + database.name);
        SharedServer.execute("CREATE DATABASE " + database.name);
        SharedServer.dropAtEnd("DATABASE IF EXISTS " + database.name);
        return database;
    }

    /** Product, version and origin of the shared server. */
    public static String server() {
        return SharedServer.get().description();
    }

    public String name() {
        return name;
    }

    /** The shared server's user, who may do everything. */
    public Login login() {
        return new Login(
                SharedServer.get().jdbcUrl(name),
                SharedServer.get().user(),
                SharedServer.get().password());
    }

    /**
     * Makes a user who may do nothing but what is said.
     *
     * @param grants each like {@code "SELECT, INSERT ON ledger_entry"} or {@code "SELECT ON *"}, of this database
     */
    public Login userWith(String... grants) {
        String number = name.substring(name.lastIndexOf('_'));
        String user = "u_" + TestFork.number() + number + "_" + users.incrementAndGet();
        String account = "'" + user + "'@'%'";
        Login login = new Login(login().url(), user, "Only-for-tests-1");
        SharedServer.execute("DROP USER IF EXISTS " + account);
        SharedServer.execute("CREATE USER " + account + " IDENTIFIED BY '" + login.password() + "'");
        SharedServer.dropAtEnd("USER IF EXISTS " + account);
        for (String grant : grants) {
            SharedServer.execute("GRANT " + grant.replaceFirst(" ON ", " ON " + name + ".") + " TO " + account);
        }
        return login;
    }

    /** Runs statements in this database as the user who may do everything. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = login().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public boolean hasTable(String table) {
        try (Connection connection = login().connect();
                ResultSet tables = connection.getMetaData().getTables(name, null, table, null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list the tables of " + name, e);
        }
    }

    /** Drops the database now; its users go with the JVM. */
    @Override
    public void close() {
        SharedServer.execute("DROP DATABASE IF EXISTS " + name);
    }
}
