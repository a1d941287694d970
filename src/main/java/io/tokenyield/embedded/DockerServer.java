package io.tokenyield.embedded;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL 8.4 in a container that starts empty and is removed at the end; only this class needs Testcontainers. */
final class DockerServer implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(DockerServer.class);
    private static final String IMAGE = "mysql:8.4";

    private final MySQLContainer container;
    private final String description;

    private DockerServer(MySQLContainer container, String description) {
        this.container = container;
        this.description = description;
    }

    /** Looks for a trace of Docker first, because Testcontainers logs a page of errors where there is none. */
    static boolean answers() {
        return mayBeThere(System.getenv(), Path.of(System.getProperty("user.home")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean mayBeThere(Map<String, String> environment, Path home) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "/run/user/none");
        return LocalMachine.WINDOWS
                || environment.containsKey("DOCKER_HOST")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(runtime, "docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }

    static DockerServer start() {
        MySQLContainer container = new MySQLContainer(IMAGE)
                .withUsername("root")
                .withPassword(UUID.randomUUID().toString())
                .withCommand(
                        "--local-infile=1",
                        "--log-bin-trust-function-creators=1",
                        "--character-set-server=utf8mb4",
                        "--default-time-zone=+00:00");
        if (DockerClientFactory.instance().dockerHostIpAddress().equals("localhost")) {
            PortBinding here = new PortBinding(Ports.Binding.bindIp("127.0.0.1"), new ExposedPort(3306));
            container.withCreateContainerCmdModifier(
                    command -> command.getHostConfig().withPortBindings(here));
        }
        LOG.info("Starting {} in Docker, which downloads it the first time", IMAGE);
        try {
            container.start();
            String version = ServerVersion.ask(url(container, ""), "root", container.getPassword());
            return new DockerServer(container, version + " (Docker)");
        } catch (RuntimeException | SQLException e) {
            container.stop();
            throw new NoDatabaseException("the container " + IMAGE + " did not start: " + e.getMessage(), e);
        }
    }

    private static String url(MySQLContainer container, String database) {
        return "jdbc:mysql://" + container.getHost() + ":" + container.getMappedPort(3306) + "/" + database
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    @Override
    public String jdbcUrl(String database) {
        return url(container, database);
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        container.stop();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return description;
    }
}
