package io.tokenyield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A company of each test's own: its warehouse in files, its mart, and the command line on both.
 *
 * <pre>{@code
 * @RegisterExtension
 * private final TestCompany company = TestCompany.with(world -> world.usage("e1", "2026-10-25T10:00:00Z"));
 * }</pre>
 */
public final class TestCompany implements BeforeEachCallback, AfterEachCallback {
    /** What it has in its warehouse, made anew for each test. */
    @FunctionalInterface
    public interface World {
        WarehouseFolder in(Path folder);
    }

    private final World world;
    private Path folder;
    private TestMart mart;
    private WarehouseFolder warehouse;
    private Commands commands;

    private TestCompany(World world) {
        this.world = world;
    }

    public static TestCompany of(World world) {
        return new TestCompany(world);
    }

    /** The company of {@link WarehouseFolder} with some more rows. */
    public static TestCompany with(UnaryOperator<WarehouseFolder> more) {
        return new TestCompany(folder -> more.apply(WarehouseFolder.in(folder)));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("company");
        mart = TestMart.fresh();
        warehouse = world.in(folder.resolve("warehouse"));
        warehouse.write();
        commands = newCommands();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        mart.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    public TestMart mart() {
        return mart;
    }

    public List<String> rows(String sql) {
        return mart.rows(sql);
    }

    /** Its rows; the files are as they were written last. */
    public WarehouseFolder warehouse() {
        return warehouse;
    }

    public Path warehouseFiles() {
        return folder.resolve("warehouse");
    }

    public Path out() {
        return folder.resolve("out");
    }

    /** For whatever else a test writes. */
    public Path folder() {
        return folder;
    }

    /** Those of the whole test: settings and clock stay as they were set. */
    public Commands commands() {
        return commands;
    }

    public Commands newCommands() {
        return Commands.on(mart, warehouseFiles(), out());
    }

    public Ended succeeds(String... command) {
        return ends(0, command);
    }

    public Ended ends(int exitCode, String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
        return ended;
    }
}
