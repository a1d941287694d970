package io.tokenyield.warehouse;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Trino cluster is, as whom to ask it, and the schema of it that holds the contract.
 *
 * @param password empty for none
 */
record TrinoPlace(String url, String user, String password, String catalog, String schema) {
    static final String PREFIX = "jdbc:trino:";

    private static final Pattern URL = Pattern.compile("jdbc:trino://[^/?]+/([^/?]+)/([^/?]+)/?([?].*)?");
    private static final Pattern USER = Pattern.compile("[?&]user=([^&]*)");
    private static final Pattern TLS = Pattern.compile("(?i)[?&]SSL=true(&|$)");

    /** @throws WrongUsage when the URL lacks catalog, schema or user, or would send a password for everybody to read */
    static TrinoPlace of(String url, String user, String password) {
        Matcher parts = URL.matcher(url);
        String place = new MySqlPool.Login(url, user, password).place();
        if (!parts.matches()) {
            throw new WrongUsage("TOKENYIELD_WAREHOUSE_URL is '" + place
                    + "'; write jdbc:trino://host:port/catalog/schema, with ?SSL=true for a cluster behind TLS");
        }
        Matcher named = USER.matcher(url);
        String who = named.find() ? named.group(1) : user;
        if (who.isBlank()) {
            throw new WrongUsage(place + ": Trino wants to know who asks; set TOKENYIELD_WAREHOUSE_USER");
        }
        if (!password.isEmpty() && !TLS.matcher(url).find()) {
            throw new WrongUsage(place
                    + ": Trino takes a password over TLS only; add SSL=true to TOKENYIELD_WAREHOUSE_URL (and"
                    + " SSLTrustStorePath=... where the cluster's certificate is not publicly signed), or leave"
                    + " TOKENYIELD_WAREHOUSE_PASSWORD empty where the cluster asks for none");
        }
        return new TrinoPlace(
                url,
                who,
                password,
                parts.group(1).toLowerCase(Locale.ROOT),
                parts.group(2).toLowerCase(Locale.ROOT));
    }

    /** What people call it: never with a password, which may stand in the parameters of the URL. */
    String description() {
        return new MySqlPool.Login(url, user, password).place();
    }

    String withoutSecrets(String text) {
        return password.isEmpty() ? text : text.replace(password, "***");
    }
}
