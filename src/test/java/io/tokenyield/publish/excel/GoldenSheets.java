package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets as text beside golden files, one a sheet; {@code -Dgolden.write=true} writes these anew. */
final class GoldenSheets {
    private GoldenSheets() {}

    /**
     * @param folder for what was found
     * @return names of the files, one a sheet
     */
    static Set<String> compare(XSSFWorkbook workbook, Path folder, Path golden) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Sheet sheet : workbook) {
            String name = sheet.getSheetName().toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
            names.add(name);
            Path found = folder.resolve(name);
            Files.write(found, WorkbookText.of((XSSFSheet) sheet));
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(golden);
                Files.copy(found, golden.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(found).as("sheet %s", sheet.getSheetName()).hasSameTextualContentAs(golden.resolve(name));
        }
        return names;
    }
}
