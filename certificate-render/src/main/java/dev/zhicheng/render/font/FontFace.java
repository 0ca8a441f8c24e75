package dev.zhicheng.render.font;

import dev.zhicheng.render.font.internal.Outline;
import dev.zhicheng.render.font.internal.TrueTypeFile;
import dev.zhicheng.render.template.Weight;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType font file: which characters it covers and how wide they are. Not an OpenType font with CFF outlines,
 * which cannot be embedded here. Immutable and thread-safe; holds the file's bytes once.
 */
public final class FontFace {

    private static final int EM = 1000;

    private final byte[] file;
    private final TrueTypeFile font;
    private final String name;
    private final double unit;
    private final char[] basicPlane = new char[0x10000];
    private final Map<Integer, Integer> otherPlanes = new HashMap<>();

    private FontFace(byte[] file, TrueTypeFile font) {
        this.file = file;
        this.font = font;
        this.name = font.name();
        this.unit = (double) EM / font.unitsPerEm();
        int count = font.glyphCount();
        font.forEachCharacter((code, glyph) -> {
            if (glyph <= 0 || glyph >= count || code < ' ') {
                return 0;
            }
            if (code < basicPlane.length) {
                basicPlane[code] = (char) glyph;
            } else {
                otherPlanes.put(code, glyph);
            }
            return glyph;
        });
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
        return of(ttf.clone());
    }

    private static FontFace of(byte[] file) {
        try {
            TrueTypeFile font = new TrueTypeFile(ByteBuffer.wrap(file).asReadOnlyBuffer());
            return new FontFace(file, font);
        } catch (IndexOutOfBoundsException e) {
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
        return otherPlanes.getOrDefault(codePoint, 0);
    }

    /** How far a glyph advances, in thousandths of the type size. */
    public float advance(int glyph) {
        return (float) ((font.metrics(glyph) >>> 16) * unit);
    }

    /** The ascender, in thousandths of the type size. */
    public float ascent() {
        return (float) (font.ascender() * unit);
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
            TrueTypeFont opened = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
            opened.setEnableGsub(false);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline of a character at a type size of 1, the base line at 0; empty for a blank. */
    public Path2D outline(int codePoint) {
        Path2D outline = Outline.of(font, glyph(codePoint));
        outline.transform(AffineTransform.getScaleInstance(unit / EM, unit / EM));
        return outline;
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
                return of(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
