package io.tokenyield.publish;

import io.tokenyield.publish.excel.LeadsWorkbook;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** {@code leads-<team>.xlsx}: the month for the lead of a team. */
final class LeadsFile implements ToldFile {
    private final TeamYield team;
    private final ReportHeader header;

    private LeadsFile(TeamYield team, MonthFiles.Look look) {
        this.team = team;
        this.header = new ReportHeader(
                team.period(),
                "AS TOLD ON " + team.told(),
                null,
                null,
                team.asOf(),
                look.accountingZone(),
                look.baseCurrency());
    }

    /** One for each team that is shown in the month, and one for the others; none before leads are told of it. */
    static List<LeadsFile> of(DataSource mart, YearMonth period, MonthFiles.Look look) {
        return new LeadsReleases(mart)
                .told(period).stream()
                        .flatMap(told -> TeamYields.of(told).stream())
                        .map(team -> new LeadsFile(team, look))
                        .toList();
    }

    @Override
    public String name() {
        return LeadsWorkbook.fileName(team);
    }

    @Override
    public String sourceHash(String codeVersion) {
        return LeadsWorkbook.fingerprint(team, header, codeVersion);
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return FinanceWorkbookFile.tied(LeadsWorkbook.write(team, header, file));
    }
}
