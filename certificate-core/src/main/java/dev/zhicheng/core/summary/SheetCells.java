package dev.zhicheng.core.summary;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the cells of an {@code .xlsx} sheet by their types (ECMA-376 part 1, 18.18.11). */
final class SheetCells {

    private static final int ISO_DAY_LENGTH = 10;

    private final SharedTexts texts;
    private final List<CellFormat> formats;
    private final boolean since1904;

    SheetCells(SharedTexts texts, List<CellFormat> formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** The cell whose element the reader stands on and is read to the end of. */
    RawCell read(XMLStreamReader xml, int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        String value = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = SheetXml.text(xml);
                    case "is" -> value = SheetXml.richText(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                return cell(column, type == null ? "n" : type, style, formula, value);
            }
        }
    }

    private RawCell cell(int column, String type, @Nullable String style, boolean formula, String value) {
        if (value.isEmpty()) {
            boolean unsaved = formula && !type.equals("str");
            return new RawCell(column, unsaved ? RawCell.Kind.FORMULA_WITHOUT_VALUE : RawCell.Kind.TEXT, "");
        }
        return switch (type) {
            case "n" -> DateFormats.cell(column, Double.parseDouble(value), format(style), since1904);
            case "s" -> text(column, texts.get(Integer.parseInt(value)));
            case "b" -> text(column, value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new RawCell(column, RawCell.Kind.ERROR, "");
            case "d" -> day(column, value);
            case "str" -> text(column, SheetXml.unescaped(value));
            default -> text(column, value);
        };
    }

    private static RawCell text(int column, String text) {
        return new RawCell(column, RawCell.Kind.TEXT, text);
    }

    /** An ISO 8601 date, with a time behind it or none. */
    private static RawCell day(int column, String value) {
        String day = value.length() > ISO_DAY_LENGTH ? value.substring(0, ISO_DAY_LENGTH) : value;
        return new RawCell(column, RawCell.Kind.DATE, day);
    }

    private CellFormat format(@Nullable String style) {
        return style == null ? CellFormat.GENERAL : formats.get(Integer.parseInt(style));
    }
}
