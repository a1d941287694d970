package io.tokenyield.embedded;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that somebody else runs. Closing it does nothing. */
record GivenServer(String server, String parameters, String user, String password, String description)
        implements DatabaseServer {
    private static final Pattern URL = Pattern.compile("(?<server>jdbc:[^/]+//[^/?]+)(/[^?]*)?(?<parameters>\\?.*)?");

    static GivenServer connect(String url, String user, String password) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new NoDatabaseException("The mart's address must look like jdbc:mysql://host:3306/mart");
        }
        String server = parts.group("server");
        String parameters = Objects.requireNonNullElse(parts.group("parameters"), "");
        try {
            String version = ServerVersion.ask(server + "/" + parameters, user, password);
            return new GivenServer(server, parameters, user, password, version + " (given)");
        } catch (SQLException e) {
            throw new NoDatabaseException(
                    "No use of " + withoutLogin(server) + " as user " + user + ": "
                            + e.getMessage().lines().findFirst().orElse("no answer")
                            + " Check the mart's URL, user and password.",
                    e);
        }
    }

    private static String withoutLogin(String server) {
        return server.replaceFirst("//.*@", "//");
    }

    @Override
    public String jdbcUrl(String database) {
        return server + "/" + database + parameters;
    }

    @Override
    public void close() {}

    /** Without the password. */
    @Override
    public String toString() {
        return description;
    }
}
