package dev.zhicheng.core.summary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's XML (ECMA-376 part 1, 18.3.1) read row by row.
 *
 * <p>POI's own event reader hands out formatted texts; here it matters whether an id or a date was held as a text, a
 * number or a date.
 */
final class XlsxSheet implements RawSheet {

    private static final int MAX_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MAX_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

    private final InputStream data;
    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean since1904;
    private final Set<Integer> hidden = new HashSet<>();
    private int lastRow;

    XlsxSheet(InputStream data, SharedStrings strings, StylesTable styles, boolean since1904)
            throws XMLStreamException {
        this.data = data;
        this.xml = SheetXml.open(data);
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "col" -> readHiddenColumns();
                        case "row" -> {
                            return readRow();
                        }
                        default -> {}
                    }
                }
            }
            return null;
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private void readHiddenColumns() {
        if (SheetXml.isTrue(xml.getAttributeValue(null, "hidden"))) {
            int last = Math.min(Integer.parseInt(xml.getAttributeValue(null, "max")), MAX_COLUMNS);
            for (int column = Integer.parseInt(xml.getAttributeValue(null, "min")); column <= last; column++) {
                hidden.add(column);
            }
        }
    }

    private RawRow readRow() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        lastRow = number == null ? lastRow + 1 : Integer.parseInt(number);
        boolean hiddenRow = SheetXml.isTrue(xml.getAttributeValue(null, "hidden"));
        List<RawCell> cells = new ArrayList<>();
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
                cells.add(readCell(column));
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new RawRow(lastRow, hiddenRow, cells);
            }
        }
    }

    private RawCell readCell(int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        StringBuilder text = new StringBuilder();
        boolean inPhonetic = false;
        boolean inText = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String element = xml.getLocalName();
                formula |= element.equals("f");
                inPhonetic |= element.equals("rPh");
                inText = !inPhonetic && (element.equals("v") || element.equals("t"));
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals("rPh")) {
                    inPhonetic = false;
                } else if (xml.getLocalName().equals("c")) {
                    return cell(column, type == null ? "n" : type, style, formula, text.toString());
                }
            } else if (inText && xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > MAX_TEXT * 2) {
                    throw new XMLStreamException("a cell longer than a spreadsheet can hold");
                }
            }
        }
    }

    private RawCell cell(int column, String type, @Nullable String style, boolean formula, String value) {
        if (value.isEmpty()) {
            boolean unsaved = formula && !type.equals("str");
            return new RawCell(column, unsaved ? RawCell.Kind.FORMULA_WITHOUT_VALUE : RawCell.Kind.TEXT, "");
        }
        return switch (type) {
            case "s" -> text(column, strings.getItemAt(Integer.parseInt(value)).getString());
            case "n" -> number(column, Double.parseDouble(value), style);
            case "b" -> text(column, value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new RawCell(column, RawCell.Kind.ERROR, "");
            case "d" -> new RawCell(column, RawCell.Kind.DATE, value.length() > 10 ? value.substring(0, 10) : value);
            default -> text(column, value);
        };
    }

    private static RawCell text(int column, String text) {
        return new RawCell(column, RawCell.Kind.TEXT, text);
    }

    private RawCell number(int column, double value, @Nullable String style) {
        XSSFCellStyle format = style == null ? null : styles.getStyleAt(Integer.parseInt(style));
        if (format == null) {
            return RawCell.number(column, value);
        }
        return DateFormats.cell(column, value, format.getDataFormat(), format.getDataFormatString(), since1904);
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return hidden;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException nothingMoreToRead) {
            throw new IOException(nothingMoreToRead);
        } finally {
            data.close();
        }
    }
}
