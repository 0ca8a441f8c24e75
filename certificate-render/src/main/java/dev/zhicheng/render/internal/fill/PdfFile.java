package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.util.Arrays;

/** A file in the making: objects, where they start, and the table that says so. For one thread; reusable. */
final class PdfFile {

    private final Sink out = new Sink(128 * 1024);
    private int[] offsets = new int[256];
    private int objects;

    /** Starts a file with bytes that hold the first objects already. */
    void start(byte[] prefix, int[] prefixOffsets) {
        out.clear();
        out.put(prefix);
        Arrays.fill(offsets, 0);
        System.arraycopy(prefixOffsets, 0, offsets, 0, prefixOffsets.length);
        objects = prefixOffsets.length;
    }

    /** A number for one more object. */
    int reserve(int count) {
        int first = objects;
        objects += count;
        if (objects > offsets.length) {
            offsets = Arrays.copyOf(offsets, objects * 2);
        }
        return first;
    }

    Sink open(int object) {
        offsets[object] = out.size();
        return out.integer(object).text(" 0 obj\n");
    }

    void close() {
        out.text("\nendobj\n");
    }

    /** A stream that is compressed already; {@code entries} are those besides length and filter. */
    void stream(int object, String entries, Sink data) {
        open(object)
                .text("<<")
                .text(entries)
                .text("/Filter/FlateDecode/Length ")
                .integer(data.size());
        out.text(">>stream\n").put(data.array(), 0, data.size()).text("\nendstream");
        close();
    }

    /** A stream as it is. */
    void plainStream(int object, String entries, byte[] data) {
        open(object).text("<<").text(entries).text("/Length ").integer(data.length);
        out.text(">>stream\n").put(data).text("\nendstream");
        close();
    }

    int size() {
        return out.size();
    }

    int[] offsets() {
        return Arrays.copyOf(offsets, objects);
    }

    byte[] toBytes() {
        return out.toBytes();
    }

    /** Ends the file with its cross-reference table. */
    byte[] finish(int catalog, int info, String identifier) {
        int table = out.size();
        out.text("xref\n0 ").integer(objects).text("\n0000000000 65535 f \n");
        for (int i = 1; i < objects; i++) {
            out.offset(offsets[i]).text(offsets[i] == 0 ? " 65535 f \n" : " 00000 n \n");
        }
        out.text("trailer\n<</Size ")
                .integer(objects)
                .text("/Root ")
                .reference(catalog)
                .text("/Info ");
        out.reference(info)
                .text("/ID[<")
                .text(identifier)
                .text("><")
                .text(identifier)
                .text(">]>>\nstartxref\n");
        out.integer(table).text("\n%%EOF\n");
        return out.toBytes();
    }
}
