package io.tokenyield.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Creates or upgrades the mart, as its own database user.")
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        MartSchema.Migrated migrated = MartSchema.migrate(settings.migratorLogin());
        spec.commandLine().getOut().println(migrated.sentence());
        migrated.warnings().forEach(spec.commandLine().getErr()::println);
        return 0;
    }
}
