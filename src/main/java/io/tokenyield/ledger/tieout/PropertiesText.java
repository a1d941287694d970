package io.tokenyield.ledger.tieout;

import io.tokenyield.model.WrongUsage;
import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Properties as Java has them, but that a key which stands there twice is an error: the first would be lost. */
final class PropertiesText {
    private PropertiesText() {}

    static Map<String, String> parse(String source, String text) {
        Once properties = new Once(source);
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(source + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted;
    }

    private static final class Once extends Properties {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String source;

        Once(String source) {
            this.source = source;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new WrongUsage(source + ": " + key + " stands there twice; keep one of them");
            }
            return super.put(key, value);
        }
    }
}
