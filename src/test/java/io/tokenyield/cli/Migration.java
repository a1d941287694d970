package io.tokenyield.cli;

import io.tokenyield.sql.MySqlPool;
import java.util.List;

/** Lets tests of other packages migrate a mart the way the command does. */
public final class Migration {
    private Migration() {}

    /** @return warnings, such as triggers that could not be made */
    public static List<String> migrate(MySqlPool.Login login) {
        return MartSchema.migrate(login).warnings();
    }
}
