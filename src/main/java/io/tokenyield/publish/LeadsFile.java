package io.tokenyield.publish;

import io.tokenyield.publish.excel.LeadsWorkbook;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** {@code leads-<team>.xlsx}: the month for the lead of a team. */
final class LeadsFile implements MonthFile {
    private final TeamYield team;
    private final ReportHeader header;

    private LeadsFile(TeamYield team, ReportHeader header) {
        this.team = team;
        this.header = header;
    }

    /** One for each team of enough people, and one for the others together; none where all are too few. */
    static List<LeadsFile> of(DataSource mart, ReportHeader header) {
        return TeamYields.of(MartLeads.read(mart, header.period())).stream()
                .map(team -> new LeadsFile(team, header))
                .toList();
    }

    @Override
    public String name() {
        return LeadsWorkbook.fileName(team);
    }

    /** Of all that is in it: it follows scores, which the fingerprint of the month's books does not know. */
    String sourceHash(String codeVersion) {
        return LeadsWorkbook.fingerprint(team, header, codeVersion);
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return FinanceWorkbookFile.tied(LeadsWorkbook.write(team, header, file));
    }
}
