package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The frame: Spring Boot for settings and logging, nothing else. Its own shutdown hook stays off: ours must come first. */
@Configuration(proxyBeanMethods = false)
class Application {
    private static final String LOG_FORMAT = "tokenyield.log-format";

    /**
     * Reads the settings.
     *
     * @param flags settings given as flags; they win over the environment and files
     * @throws WrongUsage when a setting cannot be read
     */
    static Settings settings(Map<String, String> flags) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        List<String> arguments = new ArrayList<>();
        flags.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        if (isJson(flags.getOrDefault(LOG_FORMAT, System.getenv("TOKENYIELD_LOG_FORMAT")))) {
            arguments.add("--logging.structured.format.console=logstash");
        }
        try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
            return Binder.get(context.getEnvironment()).bindOrCreate("tokenyield", Settings.class);
        } catch (BindException e) {
            throw new WrongUsage(unreadable(e), e);
        }
    }

    /** Which setting it is, as people write it, and what stands there. */
    private static String unreadable(BindException e) {
        BindException deepest = e;
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            deepest = cause instanceof BindException bind ? bind : deepest;
            root = cause;
        }
        if (deepest.getProperty() == null) {
            return "a setting cannot be read: " + root.getMessage();
        }
        String name = deepest.getName().toString().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        Class<?> type = deepest.getTarget().getType().resolve(Object.class);
        String expected = type == int.class || type == long.class ? "a whole number" : "a number";
        return name + " is '" + deepest.getProperty().getValue() + "'; write " + expected;
    }

    private static boolean isJson(String format) {
        if (format == null || format.equals("plain")) {
            return false;
        }
        if (format.equals("json")) {
            return true;
        }
        throw new WrongUsage("TOKENYIELD_LOG_FORMAT is '" + format + "'; write plain or json");
    }
}
