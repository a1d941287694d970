package io.tokenyield.cli;

import io.tokenyield.batch.Publisher;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.model.Period;
import io.tokenyield.publish.FrozenReport;
import io.tokenyield.publish.MonthFiles;
import javax.sql.DataSource;

/** Puts the publisher together. */
final class Publishing {
    private Publishing() {}

    /** Leaves a file alone that was made of the same rows. */
    static Publisher publisher(DataSource mart, RunSettings settings) {
        MonthFiles files = monthFiles(mart, settings);
        return new Publisher() {
            @Override
            public int publish(Period period) {
                return files.publish(period, false);
            }

            @Override
            public long freeze(Period period) {
                return FrozenReport.freeze(mart, period, look(settings));
            }
        };
    }

    static MonthFiles monthFiles(DataSource mart, RunSettings settings) {
        return new MonthFiles(mart, settings.outFolder(), look(settings));
    }

    private static MonthFiles.Look look(RunSettings settings) {
        return new MonthFiles.Look(settings.zone().zone().getId(), settings.baseCurrency(), settings.codeVersion());
    }
}
