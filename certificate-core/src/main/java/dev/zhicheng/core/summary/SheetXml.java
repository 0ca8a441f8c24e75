package dev.zhicheng.core.summary;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook's parts, read by the JDK's parser without DTDs or anything external. */
final class SheetXml {

    /** Twice what a spreadsheet can hold: escapes take up room. */
    private static final int MAX_TEXT = 2 * SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** ST_Xstring (ECMA-376 part 1, 22.9.2.19): a character that XML cannot hold, or a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A low line that would be taken for the start of an escape. */
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetXml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** The two spellings of an XML boolean. */
    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    /** The text of the element the reader stands on, whose end it is read to. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (xml.isCharacters()) {
                append(text, xml);
            }
        }
        return text.toString();
    }

    /** The text of the runs in the element the reader stands on ({@code si} or {@code is}); 拼音 above it is left out. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        boolean inRun = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                phonetic |= xml.getLocalName().equals("rPh");
                inRun = !phonetic && xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inRun = false;
                phonetic &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(element)) {
                    return unescaped(text.toString());
                }
            } else if (inRun && xml.isCharacters()) {
                append(text, xml);
            }
        }
    }

    private static void append(StringBuilder text, XMLStreamReader xml) throws XMLStreamException {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > MAX_TEXT) {
            throw new XMLStreamException("a text longer than a cell can hold");
        }
    }

    /** The text as a cell has to hold it so that {@link #unescaped} gives it back. */
    static String escaped(String text) {
        return text.contains("_x") ? TO_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }

    /** The text with its escapes read. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
