package io.tokenyield.pricing;

import io.tokenyield.reference.ModelAlias;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns a model as a tool writes it into the name that the rate card has. */
public final class ModelNames {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<ModelAlias, String> modelByAlias;

    public ModelNames(Map<ModelAlias, String> modelByAlias) {
        this.modelByAlias = new HashMap<>(modelByAlias);
    }

    /**
     * The alias table first, as written; else lower case, the provider's prefix off, blanks to {@code -}, in claude names
     * {@code .} to {@code -}, and the alias table once more for what that gives.
     */
    public String canonical(String provider, String written) {
        String exact = modelByAlias.get(new ModelAlias(provider, written));
        if (exact != null) {
            return exact;
        }
        String plain = plain(provider, written);
        return modelByAlias.getOrDefault(new ModelAlias(provider, plain), plain);
    }

    private static String plain(String provider, String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        String prefix = provider.toLowerCase(Locale.ROOT) + "/";
        if (name.startsWith(prefix)) {
            name = name.substring(prefix.length());
        }
        name = BLANKS.matcher(name.strip()).replaceAll("-");
        return name.startsWith("claude") ? name.replace('.', '-') : name;
    }
}
