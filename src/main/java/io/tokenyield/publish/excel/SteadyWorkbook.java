package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A streamed workbook whose archive has no time of its own: the same cells are the same bytes, in every time zone. Rows
 * are compressed once, beside the thread that makes them.
 */
final class SteadyWorkbook extends SXSSFWorkbook {
    /** Rows that stay in memory: enough for the front page, which is written last. */
    private static final int ROWS_IN_MEMORY = 100;

    private static final String NO_ROWS = "<sheetData/>";

    private final ExecutorService compressor = Executors.newSingleThreadExecutor(SteadyWorkbook::daemon);
    private final Map<String, SheetRows> rows = new LinkedHashMap<>();
    private SheetRows newest;

    SteadyWorkbook() {
        super(null, ROWS_IN_MEMORY, false, false);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sheet-compressor");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public SXSSFSheet createSheet(String name) {
        SXSSFSheet sheet = super.createSheet(name);
        rows.put(sheet.getSheetName(), newest);
        return sheet;
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        newest = new SheetRows(new SheetPart(compressor));
        return newest;
    }

    /** Of a sheet: where lines that need no memory go. */
    SheetRows rows(String sheet) {
        return rows.get(sheet);
    }

    /** The base class knows rows in memory alone. */
    @Override
    protected void flushSheets() throws IOException {
        super.flushSheets();
        for (Map.Entry<String, SheetRows> sheet : rows.entrySet()) {
            getXSSFWorkbook()
                    .getSheet(sheet.getKey())
                    .setDimensionOverride(sheet.getValue().extent());
        }
    }

    /** Writes each part once, each sheet with its rows. The base class would go by an archive without rows, in a file. */
    @Override
    public void write(OutputStream out) throws IOException {
        flushSheets();
        PlainParts plain = new PlainParts();
        getXSSFWorkbook().write(plain);
        SteadyZip zip = new SteadyZip(out);
        for (PlainParts.Part part : plain.parts()) {
            XSSFSheet sheet = getSheetFromZipEntryName(part.name());
            if (sheet == null) {
                zip.put(part);
            } else {
                put(zip, part, sheet.getSheetName());
            }
        }
        zip.finish();
    }

    private void put(SteadyZip zip, PlainParts.Part part, String sheet) throws IOException {
        String xml = new String(part.content(), StandardCharsets.UTF_8);
        int at = xml.indexOf(NO_ROWS);
        if (at < 0) {
            throw new IllegalStateException("sheet " + sheet + " has no place for its rows: it lacks " + NO_ROWS);
        }
        String tail = "</sheetData>" + xml.substring(at + NO_ROWS.length());
        rows.get(sheet).putInto(zip, zip.entry(part.name()), xml.substring(0, at) + "<sheetData>\n", tail);
    }

    /** All that is open are the parts of sheets. The base class would write the package once more, into nothing. */
    @Override
    public void close() throws IOException {
        compressor.shutdownNow();
        for (SheetRows sheet : rows.values()) {
            sheet.discard();
        }
    }

    private static final class SteadyZip extends ZipArchiveOutputStream {
        /** An archive keeps wall-clock times, from 1980 on; the very first of them count as none and get extra fields. */
        private static final LocalDateTime CONSTANT = LocalDateTime.of(1980, 2, 1, 0, 0);

        private final long time =
                CONSTANT.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();

        SteadyZip(OutputStream out) {
            super(out);
            setUseZip64(Zip64Mode.AsNeeded);
            setLevel(Deflater.BEST_SPEED);
        }

        ZipArchiveEntry entry(String name) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setTime(time);
            return entry;
        }

        void put(PlainParts.Part part) throws IOException {
            putArchiveEntry(entry(part.name()));
            write(part.content());
            closeArchiveEntry();
        }
    }
}
