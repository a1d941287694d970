package io.tokenyield.testing;

import java.nio.file.Path;

/** Tests run in several JVMs at once: what each of them has for itself. */
public final class TestFork {
    private TestFork() {}

    /** From 1 on. */
    public static int number() {
        return Integer.getInteger("tokenyield.test.fork", 1);
    }

    /** A folder under target that no other JVM uses. */
    public static Path folder(String name) {
        return Path.of("target", name + "-" + number());
    }
}
