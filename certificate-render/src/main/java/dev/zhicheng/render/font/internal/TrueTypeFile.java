package dev.zhicheng.render.font.internal;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;

/**
 * A view of a TrueType file's bytes (ISO/IEC 14496-22) that copies no table: the bundled font is 14 MB, and a library that
 * holds its tables again would not run in a small heap. Immutable and thread-safe.
 */
public final class TrueTypeFile {

    private final ByteBuffer file;
    private final int glyf;
    private final int loca;
    private final int hmtx;
    private final int fullMetrics;
    private final boolean longOffsets;

    /**
     * A view of these bytes.
     *
     * @throws IllegalArgumentException when they lack a table that outlines need
     */
    public TrueTypeFile(ByteBuffer file) {
        this.file = file;
        this.glyf = offset("glyf");
        this.loca = offset("loca");
        this.hmtx = offset("hmtx");
        this.fullMetrics = Short.toUnsignedInt(file.getShort(offset("hhea") + 34));
        this.longOffsets = file.getShort(offset("head") + 50) == 1;
    }

    /** How many glyphs it has. */
    public int glyphCount() {
        return Short.toUnsignedInt(file.getShort(offset("maxp") + 4));
    }

    /** Units in an em. */
    public int unitsPerEm() {
        return Short.toUnsignedInt(file.getShort(offset("head") + 18));
    }

    /** The ascender of the hhea table, in font units. */
    public int ascender() {
        return file.getShort(offset("hhea") + 4);
    }

    /** Advance in the upper half and left side bearing in the lower, in font units, as the hmtx table has them. */
    public int metrics(int glyph) {
        int advance = file.getShort(hmtx + 4 * Math.min(glyph, fullMetrics - 1));
        int bearing = file.getShort(
                glyph < fullMetrics ? hmtx + 4 * glyph + 2 : hmtx + 4 * fullMetrics + 2 * (glyph - fullMetrics));
        return advance << 16 | bearing & 0xFFFF;
    }

    /** A glyph's bytes in the glyf table, filled up to a multiple of four; empty for a blank. */
    public byte[] glyph(int glyph) {
        int from = location(glyph);
        int to = location(glyph + 1);
        byte[] bytes = new byte[to - from + 3 & ~3];
        file.get(glyf + from, bytes, 0, to - from);
        return bytes;
    }

    private int location(int glyph) {
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * Short.toUnsignedInt(file.getShort(loca + 2 * glyph));
    }

    /** A copy of a table, filled up to a multiple of four. */
    public byte[] table(String tag) {
        int entry = entry(tag);
        int length = file.getInt(entry + 12);
        byte[] table = new byte[length + 3 & ~3];
        file.get(file.getInt(entry + 8), table, 0, length);
        return table;
    }

    /** Hands every character and its glyph to {@code characters}, in order; what it returns is not used. */
    public void forEachCharacter(IntBinaryOperator characters) {
        int cmap = offset("cmap");
        int best = -1;
        int bestFormat = 0;
        int count = file.getShort(cmap + 2);
        for (int i = 0; i < count; i++) {
            int subtable = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            int platform = file.getShort(cmap + 4 + 8 * i);
            int format = file.getShort(subtable);
            if ((platform == 0 || platform == 3) && (format == 4 || format == 12) && format > bestFormat) {
                best = subtable;
                bestFormat = format;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("the font has no Unicode character map");
        }
        if (bestFormat == 12) {
            segmented(best, characters);
        } else {
            deltas(best, characters);
        }
    }

    /** Format 12: groups of consecutive characters. */
    private void segmented(int subtable, IntBinaryOperator characters) {
        int groups = file.getInt(subtable + 12);
        for (int i = 0; i < groups; i++) {
            int at = subtable + 16 + 12 * i;
            int first = file.getInt(at);
            int last = file.getInt(at + 4);
            int glyph = file.getInt(at + 8);
            for (int code = first; code <= last; code++) {
                characters.applyAsInt(code, glyph + code - first);
            }
        }
    }

    /** Format 4: segments with a delta or a table of glyphs. */
    private void deltas(int subtable, IntBinaryOperator characters) {
        int segments = Short.toUnsignedInt(file.getShort(subtable + 6)) / 2;
        int ends = subtable + 14;
        int starts = ends + 2 * segments + 2;
        for (int i = 0; i < segments; i++) {
            int first = Short.toUnsignedInt(file.getShort(starts + 2 * i));
            int last = Short.toUnsignedInt(file.getShort(ends + 2 * i));
            int delta = file.getShort(starts + 2 * segments + 2 * i);
            int rangeAt = starts + 4 * segments + 2 * i;
            int range = Short.toUnsignedInt(file.getShort(rangeAt));
            for (int code = first; code <= last && code != 0xFFFF; code++) {
                int glyph = code;
                if (range != 0) {
                    glyph = Short.toUnsignedInt(file.getShort(rangeAt + range + 2 * (code - first)));
                }
                if (range == 0 || glyph != 0) {
                    characters.applyAsInt(code, glyph + delta & 0xFFFF);
                }
            }
        }
    }

    /** The PostScript name, or {@code Font} when it has none. */
    public String name() {
        int table = offset("name");
        int count = file.getShort(table + 2);
        int strings = table + file.getShort(table + 4);
        for (int i = 0; i < count; i++) {
            int record = table + 6 + 12 * i;
            if (file.getShort(record + 6) == 6) {
                byte[] bytes = new byte[file.getShort(record + 8)];
                file.get(strings + file.getShort(record + 10), bytes);
                Charset charset = file.getShort(record) == 1 ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE;
                return new String(bytes, charset).replaceAll("[^A-Za-z0-9-]", "");
            }
        }
        return "Font";
    }

    private int offset(String tag) {
        return file.getInt(entry(tag) + 8);
    }

    private int entry(String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            if (file.getInt(12 + 16 * i) == wanted) {
                return 12 + 16 * i;
            }
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }
}
