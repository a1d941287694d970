package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A streamed workbook whose archive has no time of its own: the same cells are the same bytes, in every time zone. */
final class SteadyWorkbook extends SXSSFWorkbook {
    /** Rows that stay in memory: enough for the front page, which is written last. */
    private static final int ROWS_IN_MEMORY = 100;

    SteadyWorkbook() {
        super(null, ROWS_IN_MEMORY, false, false);
        setZip64Mode(Zip64Mode.AsNeeded);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = new SteadyZip(out);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    /** Rows in memory go first: the base class closes their files under them, and says so in the log. */
    @Override
    public void close() throws IOException {
        for (Sheet sheet : this) {
            ((SXSSFSheet) sheet).flushRows();
        }
        super.close();
    }

    private static final class SteadyZip extends ZipArchiveOutputStream {
        /** An archive keeps wall-clock times, from 1980 on; the very first of them count as none and get extra fields. */
        private static final LocalDateTime CONSTANT = LocalDateTime.of(1980, 2, 1, 0, 0);

        private final long time =
                CONSTANT.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();

        SteadyZip(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTime(time);
            super.putArchiveEntry(entry);
        }
    }
}
