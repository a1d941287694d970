package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Workbooks")
class SchemaTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("are valid by the schemas of the file format: sheets, charts, drawings, notes, styles")
    void valid() throws IOException, InterruptedException {
        Path closed = folder.resolve("closed.xlsx");
        Path open = folder.resolve("open.xlsx");
        Path costCentre = folder.resolve("cost-centre.xlsx");
        FinanceWorkbook.write(ClosedSeptember.report(), closed);
        FinanceWorkbook.write(September.inDollars(), open);
        new CostCentreWorkbook(ClosedSeptember.report(), LedgerDetail.LINES).write("0100", costCentre);

        assertThat(ChildJava.with().without("poi-ooxml-lite").outputOf(SchemaCheck.class, closed, open, costCentre))
                .contains(" 0 faults");
    }
}
