package io.tokenyield.publish;

import io.tokenyield.publish.excel.CostCentreWorkbook;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code cost-centre-<id>.xlsx}: the month for the owner of one cost centre. */
final class CostCentreFile implements MonthFile {
    private final String costCentre;

    private CostCentreFile(String costCentre) {
        this.costCentre = costCentre;
    }

    /** One for each cost centre that has entries in the month. */
    static List<CostCentreFile> of(FinanceReport report) {
        return CostCentreWorkbook.costCentres(report).stream()
                .map(CostCentreFile::new)
                .toList();
    }

    @Override
    public String name() {
        return CostCentreWorkbook.fileName(costCentre);
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return FinanceWorkbookFile.tied(CostCentreWorkbook.write(report, costCentre, file));
    }
}
