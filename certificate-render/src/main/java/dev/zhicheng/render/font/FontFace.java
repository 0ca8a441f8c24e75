package dev.zhicheng.render.font;

import dev.zhicheng.render.template.Weight;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType font file: which characters it covers and how wide they are. Not an OpenType font with CFF outlines,
 * which cannot be embedded here. Immutable and thread-safe; holds the file's bytes once.
 */
public final class FontFace {

    private static final int EM = 1000;

    private final String name;
    private final byte[] file;
    private final char[] basicPlane;
    private final int[] codePoints;
    private final int[] glyphs;
    private final float[] advances;
    private final float ascent;

    private FontFace(String name, byte[] file, int[] codePoints, int[] glyphs, float[] advances, float ascent) {
        this.name = name;
        this.file = file;
        this.basicPlane = new char[0x10000];
        for (int i = 0; i < codePoints.length && codePoints[i] < 0x10000; i++) {
            basicPlane[codePoints[i]] = (char) glyphs[i];
        }
        this.codePoints = codePoints;
        this.glyphs = glyphs;
        this.advances = advances;
        this.ascent = ascent;
    }

    /** The bundled Noto Serif SC of that weight (SIL OFL 1.1): read once, shared by all. */
    public static FontFace bundled(Weight weight) {
        return switch (weight) {
            case REGULAR -> Bundled.REGULAR;
            case BOLD -> Bundled.BOLD;
        };
    }

    /**
     * Reads a font file.
     *
     * @param ttf its bytes, not null, copied
     * @throws IllegalArgumentException when it is no TrueType font with outlines and a Unicode character map
     */
    public static FontFace read(byte[] ttf) {
        byte[] file = ttf.clone();
        try (TrueTypeFont font = open(file)) {
            CmapLookup map = font.getUnicodeCmapLookup(false);
            int count = font.getNumberOfGlyphs();
            if (map == null || !font.getTableMap().containsKey("glyf")) {
                throw new IllegalArgumentException("not a TrueType font with outlines and a Unicode map");
            }
            int[] codes = new int[count];
            int[] glyphs = new int[count];
            int size = 0;
            for (int code = 0x20; code <= Character.MAX_CODE_POINT; code++) {
                int glyph = map.getGlyphId(code);
                if (glyph == 0) {
                    continue;
                }
                if (size == codes.length) {
                    codes = Arrays.copyOf(codes, size * 2);
                    glyphs = Arrays.copyOf(glyphs, size * 2);
                }
                codes[size] = code;
                glyphs[size++] = glyph;
            }
            float unit = (float) EM / font.getUnitsPerEm();
            float[] advances = new float[count];
            for (int glyph = 0; glyph < count; glyph++) {
                advances[glyph] = font.getAdvanceWidth(glyph) * unit;
            }
            return new FontFace(
                    font.getName(),
                    file,
                    Arrays.copyOf(codes, size),
                    Arrays.copyOf(glyphs, size),
                    advances,
                    font.getHorizontalHeader().getAscender() * unit);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a font file that can be read", e);
        }
    }

    /** The PostScript name, never null. */
    public String name() {
        return name;
    }

    /** Whether the font has a glyph for that character. */
    public boolean covers(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** The glyph of a character, 0 when there is none. */
    public int glyph(int codePoint) {
        if (codePoint < 0x10000) {
            return basicPlane[codePoint];
        }
        int at = Arrays.binarySearch(codePoints, codePoint);
        return at < 0 ? 0 : glyphs[at];
    }

    /** How far a glyph advances, in thousandths of the type size. */
    public float advance(int glyph) {
        return advances[glyph];
    }

    /** The ascender, in thousandths of the type size. */
    public float ascent() {
        return ascent;
    }

    /** The file's bytes; they cannot be changed through it. */
    public ByteBuffer file() {
        return ByteBuffer.wrap(file).asReadOnlyBuffer();
    }

    /**
     * The font as PDFBox knows it, parsed anew each time because its reader keeps a position. Glyph substitution is off:
     * a page of Chinese needs none and the shaper costs more than all the rest.
     *
     * @return a font the caller closes
     */
    public TrueTypeFont open() {
        try {
            return open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outlines of a text's characters, one each, at a type size of 1 with the base line at 0; empty for a blank. */
    public List<Path2D> outlines(String text) {
        try (TrueTypeFont font = open(file)) {
            AffineTransform unit =
                    AffineTransform.getScaleInstance(1.0 / font.getUnitsPerEm(), 1.0 / font.getUnitsPerEm());
            List<Path2D> outlines = new ArrayList<>();
            for (int code : text.codePoints().toArray()) {
                GlyphData glyph = font.getGlyph().getGlyph(glyph(code));
                Path2D.Double path = new Path2D.Double();
                if (glyph != null) {
                    path.append(glyph.getPath().getPathIterator(unit), false);
                }
                outlines.add(path);
            }
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont open(byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }

    /** Names the font. */
    @Override
    public String toString() {
        return "FontFace[" + name + "]";
    }

    private static final class Bundled {
        static final FontFace REGULAR = resource("NotoSerifSC-Regular.ttf");
        static final FontFace BOLD = resource("NotoSerifSC-Bold.ttf");

        private static FontFace resource(String name) {
            try (InputStream stream = FontFace.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("the bundled font is missing: " + name);
                }
                return read(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
