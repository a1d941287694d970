package io.tokenyield.cli;

import io.tokenyield.batch.Publisher;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.model.Period;
import io.tokenyield.publish.FrozenReport;
import io.tokenyield.publish.MonthFiles;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the publisher together. */
final class Publishing {
    static final String NOT_OURS_ANY_MORE =
            "the month no longer has this file, but it is not as it was published; look at it, then delete it yourself";

    private static final Logger LOG = LoggerFactory.getLogger("io.tokenyield.run");

    private Publishing() {}

    /** Leaves a file alone that was made of the same rows. */
    static Publisher publisher(DataSource mart, RunSettings settings) {
        MonthFiles files = monthFiles(mart, settings);
        return new Publisher() {
            @Override
            public int publish(Period period) {
                return publish(period, EnumSet.allOf(MonthFiles.Readers.class));
            }

            @Override
            public int publishBooks(Period period) {
                return publish(period, EnumSet.of(MonthFiles.Readers.FINANCE));
            }

            @Override
            public int publishYield(Period period) {
                return publish(period, EnumSet.of(MonthFiles.Readers.LEADS));
            }

            @Override
            public boolean isYieldPublished(Period period) {
                return files.isYieldPublished(period);
            }

            private int publish(Period period, Set<MonthFiles.Readers> readers) {
                MonthFiles.Published published = files.publish(period, readers, false);
                published.left().forEach(file -> LOG.warn("{}: {}", file, NOT_OURS_ANY_MORE));
                return published.written().size();
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
        return new MonthFiles.Look(
                settings.zone().zone().getId(),
                settings.baseCurrency(),
                settings.tieOut().kinds(),
                settings.workbookLines(),
                settings.codeVersion());
    }
}
