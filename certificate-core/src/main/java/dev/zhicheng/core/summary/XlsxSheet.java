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
import org.jspecify.annotations.Nullable;

/**
 * A sheet's XML (ECMA-376 part 1, 18.3.1) read row by row.
 *
 * <p>POI's own event reader hands out formatted texts; here it matters whether an id or a date was held as a text, a
 * number or a date.
 */
final class XlsxSheet implements RawSheet {

    private static final int MAX_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

    private final InputStream data;
    private final XMLStreamReader xml;
    private final SheetCells cells;
    private final VerticalMerges merges;
    private final Set<Integer> hidden = new HashSet<>();
    private int lastRow;

    XlsxSheet(InputStream data, SheetCells cells, VerticalMerges merges) throws XMLStreamException {
        this.data = data;
        this.xml = SheetXml.open(data);
        this.cells = cells;
        this.merges = merges;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "col" -> readHiddenColumns();
                        case "row" -> {
                            return merges.fill(readRow());
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
        List<RawCell> read = new ArrayList<>();
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
                read.add(cells.read(xml, column));
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new RawRow(lastRow, hiddenRow, read);
            }
        }
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
