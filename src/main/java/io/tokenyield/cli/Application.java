package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The frame: Spring Boot for settings and logging, nothing else. Its own shutdown hook stays off: ours must come first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
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
            return context.getBean(Settings.class);
        } catch (ConfigurationPropertiesBindException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new WrongUsage("a setting cannot be read: " + cause.getMessage(), e);
        }
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
