package dev.zhicheng.core.summary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of an {@code .xlsx} share (ECMA-376 part 1, 18.4.9), by their index. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /** Reads the part; null when the workbook has none. */
    SharedTexts(@Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        try (part) {
            XMLStreamReader xml = SheetXml.open(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(SheetXml.richText(xml, "si"));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    String get(int index) {
        return texts.get(index);
    }
}
