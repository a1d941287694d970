package io.tokenyield.embedded;

/** A server that answers, with a user who may do everything on it. Closing stops it if it was started here. */
public interface DatabaseServer extends AutoCloseable {
    /**
     * The address for Connector/J, with no more parameters than a connection needs.
     *
     * @param database a database's name, which need not exist yet; empty for none
     * @return like {@code jdbc:mysql://127.0.0.1:45123/mart?sslMode=DISABLED&allowPublicKeyRetrieval=true}
     */
    String jdbcUrl(String database);

    /** A user with all rights, creating users and databases included. */
    String user();

    /** That user's password: made anew at each start, never logged. */
    String password();

    /** Product, version and origin for people, like {@code MariaDB 11.4.5 (embedded)}. */
    String description();

    /** Stops the server, if it was started here, and waits until it has stopped. May be called twice. */
    @Override
    void close();
}
