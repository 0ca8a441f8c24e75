package dev.zhicheng.rules.review.internal;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the few SVG elements a chart of boxes and arrows needs. */
final class SvgPen {

    private static final String FONTS =
            "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Helvetica Neue',Arial,sans-serif";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgPen(int width, int height, String title) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes(
                    "viewBox", "0 0 " + width + " " + height,
                    "width", width,
                    "height", height,
                    "role", "img",
                    "font-family", FONTS);
            xml.writeCharacters("\n");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element without content: name, then pairs of attribute and value. */
    void shape(String name, Object... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** A box with round corners. */
    void box(double x, double y, double width, double height, double radius, String fill, String stroke) {
        shape("rect", "x", x, "y", y, "width", width, "height", height, "rx", radius, "fill", fill, "stroke", stroke);
    }

    /** A line of text; its left end, or with another anchor its middle or right end, stands at x, its base line at y. */
    void text(double x, double y, String words, double size, String colour, Object... attributes) {
        try {
            xml.writeStartElement("text");
            attributes("x", x, "y", y, "font-size", size, "fill", colour);
            attributes(attributes);
            xml.writeCharacters(words);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** A path without fill. */
    void line(String path, String colour, double width, Object... attributes) {
        Object[] all = new Object[attributes.length + 8];
        Object[] own = {"d", path, "fill", "none", "stroke", colour, "stroke-width", width};
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(attributes, 0, all, own.length, attributes.length);
        shape("path", all);
    }

    /** An arrow head whose tip is at a point: {@code dx}, {@code dy} say where it points to, one of them 0, the other ±1. */
    void head(double x, double y, int dx, int dy, String colour) {
        double backX = x - dx * 8;
        double backY = y - dy * 8;
        String path = "M" + plain(x) + " " + plain(y)
                + " L" + plain(backX + dy * 4.5) + " " + plain(backY + dx * 4.5)
                + " L" + plain(backX - dy * 4.5) + " " + plain(backY - dx * 4.5) + " Z";
        shape("path", "d", path, "fill", colour);
    }

    /** The finished document. */
    String done() {
        try {
            xml.writeEndElement();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** How wide a line will be, roughly: Han characters fill their square, others about half of it. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(c -> c >= 0x2E80 ? 1 : 0.52).sum() * size;
    }

    /** A number without a needless fraction. */
    static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : Double.toString(Math.rint(number * 10) / 10);
    }

    private void attributes(Object... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            xml.writeAttribute(pairs[i].toString(), value instanceof Double number ? plain(number) : value.toString());
        }
    }

    private static IllegalStateException unwritable(XMLStreamException e) {
        return new IllegalStateException("writing into memory failed", e);
    }
}
