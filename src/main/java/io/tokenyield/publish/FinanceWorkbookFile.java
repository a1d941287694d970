package io.tokenyield.publish;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.publish.excel.FinanceWorkbook;
import io.tokenyield.publish.excel.LedgerDetail;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;

/** {@code finance.xlsx}: the month for finance, with live controls. */
final class FinanceWorkbookFile implements MonthFile {
    private final LedgerDetail detail;

    FinanceWorkbookFile(LedgerDetail detail) {
        this.detail = detail;
    }

    @Override
    public String name() {
        return "finance.xlsx";
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return tied(FinanceWorkbook.write(report, detail, file));
    }

    /** @throws ContractBroken when a control of the workbook does not tie */
    static WrittenFile tied(FinanceWorkbook.Written written) {
        if (!written.brokenControls().isEmpty()) {
            throw new ContractBroken("the controls of " + written.file().path() + " do not tie: "
                    + String.join("; ", written.brokenControls()) + "; the workbook shows them in red");
        }
        return written.file();
    }
}
