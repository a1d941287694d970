package io.tokenyield.publish;

import io.tokenyield.publish.excel.CostCentreWorkbook;
import io.tokenyield.publish.excel.LedgerDetail;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code cost-centre-<id>.xlsx}: the month for the owner of one cost centre. */
final class CostCentreFile implements MonthFile {
    private final CostCentreWorkbook month;
    private final String costCentre;

    private CostCentreFile(CostCentreWorkbook month, String costCentre) {
        this.month = month;
        this.costCentre = costCentre;
    }

    /** One for each cost centre that has entries in the month. */
    static List<CostCentreFile> of(FinanceReport report, LedgerDetail detail) {
        CostCentreWorkbook month = new CostCentreWorkbook(report, detail);
        return CostCentreWorkbook.costCentres(report).stream()
                .map(costCentre -> new CostCentreFile(month, costCentre))
                .toList();
    }

    @Override
    public String name() {
        return CostCentreWorkbook.fileName(costCentre);
    }

    /** Of the report that it was made for: all workbooks of cost centres share what was rounded of it. */
    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return FinanceWorkbookFile.tied(month.write(costCentre, file));
    }
}
