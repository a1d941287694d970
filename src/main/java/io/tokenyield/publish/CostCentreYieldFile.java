package io.tokenyield.publish;

import io.tokenyield.publish.excel.CostCentreYieldWorkbook;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.CostCentreYield;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;

/** {@code yield-by-cost-centre.xlsx}: the month's explained share by cost centre, for finance. */
final class CostCentreYieldFile implements ToldFile {
    /** No cost centre has a file of this name: theirs begin with other letters. */
    static final String NAME = "yield-by-cost-centre.xlsx";

    private final CostCentreYield yield;
    private final ReportHeader header;

    private CostCentreYieldFile(CostCentreYield yield, MonthFiles.Look look) {
        this.yield = yield;
        this.header = new ReportHeader(
                yield.release().period(),
                "AS TOLD ON " + yield.told(),
                null,
                null,
                yield.asOf(),
                look.accountingZone(),
                look.baseCurrency());
    }

    /** None before finance is told of the month, and of a month of too few people. */
    static Optional<CostCentreYieldFile> of(DataSource mart, YearMonth period, MonthFiles.Look look) {
        return new LeadsReleases(mart).toldOfCostCentres(period).map(yield -> new CostCentreYieldFile(yield, look));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sourceHash(String codeVersion) {
        return CostCentreYieldWorkbook.fingerprint(yield, header, codeVersion);
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return FinanceWorkbookFile.tied(CostCentreYieldWorkbook.write(yield, header, file));
    }
}
