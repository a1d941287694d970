package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Validates the parts of workbooks against the schemas of ECMA-376. It wants the full jar of schemas: run it with
 * {@code poi-ooxml-full} on the class path instead of {@code poi-ooxml-lite}. Says what is wrong, and ends with 1 then.
 */
public final class SchemaCheck {
    private SchemaCheck() {}

    public static void main(String[] files) throws IOException, XmlException {
        List<String> faults = new ArrayList<>();
        int parts = 0;
        for (String file : files) {
            try (ZipFile zip = new ZipFile(file)) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    XmlObject part = parse(entry.getName(), zip.getInputStream(entry));
                    if (part != null) {
                        validate(entry.getName(), part, faults);
                        parts++;
                    }
                }
            }
        }
        faults.forEach(System.out::println);
        System.out.println(parts + " parts, " + faults.size() + " faults");
        System.exit(faults.isEmpty() && parts > 0 ? 0 : 1);
    }

    private static XmlObject parse(String name, InputStream in) throws IOException, XmlException {
        if (name.startsWith("xl/worksheets/sheet")) {
            return WorksheetDocument.Factory.parse(in);
        }
        if (name.startsWith("xl/charts/chart")) {
            return ChartSpaceDocument.Factory.parse(in);
        }
        if (name.startsWith("xl/drawings/drawing")) {
            return WsDrDocument.Factory.parse(in);
        }
        if (name.startsWith("xl/comments")) {
            return CommentsDocument.Factory.parse(in);
        }
        return switch (name) {
            case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(in);
            case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(in);
            default -> null;
        };
    }

    private static void validate(String name, XmlObject part, List<String> faults) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        errors.stream().map(error -> name + ": " + error).distinct().forEach(faults::add);
    }
}
