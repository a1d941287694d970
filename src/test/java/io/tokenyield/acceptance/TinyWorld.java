package io.tokenyield.acceptance;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Forty-five made-up usage rows, each an example of a rule; the amounts that belong to them stand in the tests. */
final class TinyWorld {

    private TinyWorld() {}

    static Path folder() {
        return resource("tiny-world");
    }

    /** A file or folder below {@code src/test/resources/acceptance}. */
    static Path resource(String name) {
        URL url = TinyWorld.class.getResource("/acceptance/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no test resource " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
