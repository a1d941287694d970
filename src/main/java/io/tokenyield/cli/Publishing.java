package io.tokenyield.cli;

import io.tokenyield.batch.Publisher;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.publish.MonthFiles;
import javax.sql.DataSource;

/** Puts the publisher together. */
final class Publishing {
    private Publishing() {}

    /** Leaves a file alone that was made of the same rows. */
    static Publisher publisher(DataSource mart, RunSettings settings) {
        MonthFiles files = monthFiles(mart, settings);
        return period -> files.publish(period, false);
    }

    static MonthFiles monthFiles(DataSource mart, RunSettings settings) {
        MonthFiles.Look look =
                new MonthFiles.Look(settings.zone().zone().getId(), settings.baseCurrency(), settings.codeVersion());
        return new MonthFiles(mart, settings.outFolder(), look);
    }
}
