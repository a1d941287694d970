package io.tokenyield.model;

import java.util.Locale;

/** How accounts are compared: trimmed and in lower case (DESIGN 4.3). */
public final class Accounts {
    private Accounts() {}

    public static String normal(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
