package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A streamed sheet")
class StreamedSheetTest {
    private static final String MARKUP = "<b>&\"x\"</b>";
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"x\")";
    private static final String WIDE = "\u5317\u4eac \ud83d\ude80";
    private static final String BLANKS = " a ";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is the same bytes each time, though another thread compresses it")
    void sameBytes() throws IOException {
        WideSheet.write(20_000, folder.resolve("one.xlsx"));
        WideSheet.write(20_000, folder.resolve("two.xlsx"));

        assertThat(folder.resolve("one.xlsx")).hasSameBinaryContentAs(folder.resolve("two.xlsx"));
    }

    @Test
    @DisplayName("stands in an archive whose check sums and lengths hold, row by row")
    void soundArchive() throws IOException {
        Path file = folder.resolve("wide.xlsx");
        WideSheet.write(20_000, file);

        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes(); // checks length and CRC
                assertThat(content).as(entry.getName()).hasSize((int) entry.getSize());
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    sheet = new String(content, StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(sheet.split("<row ")).hasSize(1 + 4 + 20_000); // title, subtitle, note and header; no free row
        assertThat(sheet).contains("<dimension ref=\"A1:O20005\"/>");
    }

    @Test
    @DisplayName("keeps texts of others as texts, letter by letter")
    void texts() throws IOException {
        try (XSSFWorkbook workbook = workbook(List.of(MARKUP, FORMULA, WIDE, BLANKS, ""))) {
            XSSFSheet sheet = workbook.getSheet("Texts");

            assertThat(List.of(0, 1, 2, 3))
                    .extracting(i -> sheet.getRow(i + 1).getCell(0).getStringCellValue())
                    .containsExactly(MARKUP, FORMULA, WIDE, BLANKS);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(5).getCell(0).getCellStyle().getBorderBottom())
                    .isEqualTo(sheet.getRow(2).getCell(0).getCellStyle().getBorderBottom());
        }
    }

    @Test
    @DisplayName("takes live formulas and links in its lines, and rows with a height between them")
    void otherCells() throws IOException {
        try (XSSFWorkbook workbook = workbook(List.of("a", "b"))) {
            XSSFSheet sheet = workbook.getSheet("Texts");

            assertThat(sheet.getRow(1).getCell(1).getCellFormula()).isEqualTo("LEN(A2)&\"<\"");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("1<");
            assertThat(sheet.getRow(2).getCell(2).getHyperlink().getLocation()).isEqualTo("'Texts'!A1");
            assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(20);
        }
    }

    private XSSFWorkbook workbook(List<String> texts) throws IOException {
        List<Column<String>> columns = List.of(
                Column.text("Text", 20, text -> text),
                Column.liveText("Length", 9, Look.TEXT, text -> text.length() + "<", row -> "LEN(A" + row + ")&\"<\""),
                Column.left("Link", 9, (cells, column, text) -> cells.link(column, "top", "'Texts'!A1")));
        Path file = folder.resolve("texts.xlsx");
        FinanceWorkbook.write(September.inDollars(), ShownMoney.of(September.inDollars()), "Texts", file, book -> {
            Table<String> table = Table.of(book.open("Texts", Palette.GREY), columns, 0);
            texts.forEach(table::add);
            table.band("Band", "");
            table.finish();
        });
        return WorkbookCells.open(file);
    }

    @Test
    @DisplayName("refuses a line above what is written")
    void linesGoDown() throws IOException {
        try (SteadyWorkbook workbook = new SteadyWorkbook()) {
            Page page = new Page(workbook, "Lines", new Styles(workbook.getXSSFWorkbook()), Palette.GREY, "");
            page.goTo(7);
            page.line().text(0, "seven", Look.TEXT);
            page.goTo(7);

            assertThatThrownBy(page::line).hasMessage("row 7 is not below row 7");
            page.goTo(3);
            assertThatThrownBy(page::row).hasMessageContaining("already written to disk");
        }
    }

    @Test
    @DisplayName("leaves nothing behind, and no other complaint, when its rows end with a fault")
    void faultAmongTheRows() throws IOException {
        Path file = folder.resolve("broken.xlsx");
        ShownMoney money = ShownMoney.of(September.inDollars());

        assertThatThrownBy(() -> FinanceWorkbook.write(September.inDollars(), money, "Broken", file, book -> {
                    Table<String> table = Table.of(
                            book.open("Texts", Palette.GREY), List.of(Column.text("Text", 9, text -> text)), 0);
                    for (int i = 0; i < 100_000; i++) {
                        table.add("line " + i);
                    }
                    throw new IllegalStateException("the mart went away");
                }))
                .hasMessage("the mart went away")
                .hasNoSuppressedExceptions();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("says so when its rows cannot be kept, though another thread met the fault")
    void faultOfTheOtherThread() throws IOException {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            SheetPart part = new SheetPart(beside);
            part.close();

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            part.add("<row/>".repeat(100_000));
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the rows of a sheet cannot go into a temporary file: ");
        } finally {
            beside.shutdown();
        }
    }
}
