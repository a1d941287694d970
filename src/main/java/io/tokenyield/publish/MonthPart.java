package io.tokenyield.publish;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ServiceDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a large month whose entries have files of their own: those of one service date, and together those of all
 * dates before the month, which corrections have. It is equal as long as no entry came to it.
 *
 * @param name the date, or {@link #EARLIER}
 */
public record MonthPart(String name, List<ServiceDay> days) {
    static final String EARLIER = "earlier";

    /** All parts that have entries, by name. */
    static List<MonthPart> of(FinanceReport report) {
        LocalDate first = report.header().period().atDay(1);
        List<MonthPart> parts = new ArrayList<>();
        List<ServiceDay> earlier = new ArrayList<>();
        report.serviceDays(day -> {
            if (day.serviceDate().isBefore(first)) {
                earlier.add(day);
            } else {
                parts.add(new MonthPart(day.serviceDate().toString(), List.of(day)));
            }
        });
        if (!earlier.isEmpty()) {
            parts.add(new MonthPart(EARLIER, List.copyOf(earlier)));
        }
        return parts;
    }

    public String fileName(String what) {
        return what + "-" + name + ".csv";
    }
}
