package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.September;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        new CostCentreWorkbook(ClosedSeptember.report()).write("0100", costCentre);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithout("poi-ooxml-lite"),
                        SchemaCheck.class.getName(),
                        closed.toString(),
                        open.toString(),
                        costCentre.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains(" 0 faults");
    }

    /** Both jars of schemas have the same classes; the product runs with the small one. */
    static String classPathWithout(String jar) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(jar))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
