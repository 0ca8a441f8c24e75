package dev.zhicheng.core.summary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx} workbook, its sheets read as streams: only the shared strings and styles are held. */
final class XlsxWorkbook implements RawWorkbook {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private record Sheet(String name, String relationship) {}

    private final OPCPackage opened;
    private final XSSFReader reader;
    private final SharedTexts texts;
    private final List<CellFormat> formats = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    XlsxWorkbook(byte[] bytes) throws IOException, OpenXML4JException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        opened = OPCPackage.open(new GuardedZip(zip));
        try {
            reader = new XSSFReader(opened);
            texts = new SharedTexts(reader.getSharedStringsData());
            StylesTable styles = reader.getStylesTable();
            for (int i = 0; styles != null && i < styles.getNumCellStyles(); i++) {
                XSSFCellStyle style = styles.getStyleAt(i);
                formats.add(new CellFormat(style.getDataFormat(), style.getDataFormatString()));
            }
            readSheets();
        } catch (IOException | OpenXML4JException | RuntimeException notAWorkbook) {
            opened.revert();
            throw notAWorkbook;
        }
    }

    private void readSheets() throws IOException, OpenXML4JException {
        try (InputStream data = reader.getWorkbookData()) {
            XMLStreamReader xml = SheetXml.open(data);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    since1904 = SheetXml.isTrue(xml.getAttributeValue(null, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    sheets.add(
                            new Sheet(xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONSHIPS, "id")));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public List<@Nullable String> sheetNames() {
        List<@Nullable String> names = new ArrayList<>();
        sheets.forEach(sheet -> names.add(sheet.name()));
        return names;
    }

    @Override
    public RawSheet open(int index) throws IOException {
        try {
            String relationship = sheets.get(index).relationship();
            return new XlsxSheet(
                    reader.getSheet(relationship), new SheetCells(texts, formats, since1904), merges(relationship));
        } catch (OpenXML4JException | XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Merged regions stand behind the rows, so the sheet's XML is gone through once before it is read. */
    private VerticalMerges merges(String relationship) throws IOException, OpenXML4JException, XMLStreamException {
        List<VerticalMerges.Region> regions = new ArrayList<>();
        try (InputStream data = reader.getSheet(relationship)) {
            XMLStreamReader xml = SheetXml.open(data);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    CellRangeAddress range = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
                    if (range.getFirstColumn() == range.getLastColumn()) {
                        regions.add(new VerticalMerges.Region(
                                range.getFirstColumn() + 1, range.getFirstRow() + 1, range.getLastRow() + 1));
                    }
                }
            }
        }
        return new VerticalMerges(regions);
    }

    @Override
    public void close() {
        opened.revert();
    }
}
