package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.font.internal.TrueTypeFile;
import dev.zhicheng.render.internal.pdf.Sink;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A font cut for subsetting: its glyphs compressed one by one, when first needed, and those of the fixed words compressed
 * together. A character's identifier in the file is its place in the subset, fixed words first. Thread-safe.
 */
final class FontProgram {

    /** One glyph as it stands in a glyf table. */
    record Glyph(Segment segment, int checksum, boolean simple) {}

    private final FontFace face;
    private final TrueTypeFile file;
    private final AtomicReferenceArray<Glyph> cache;

    final byte[] head;
    final byte[] hhea;
    final byte[] maxp;
    final int[] fixedCharacters;
    final int[] fixedEnds;
    final Segment fixedGlyphs;
    final int fixedChecksum;
    final Segment fixedUnicode;
    final byte[] fixedWidths;
    private final boolean fixedAreSimple;
    private final Map<Integer, Integer> fixedIdentifiers = new HashMap<>();

    FontProgram(FontFace face, Collection<Integer> characters) {
        this.face = face;
        this.file = new TrueTypeFile(face.file());
        this.head = file.table("head");
        this.hhea = file.table("hhea");
        this.maxp = file.table("maxp");
        this.cache = new AtomicReferenceArray<>(file.glyphCount());
        this.fixedCharacters = new int[characters.size() + 1];
        this.fixedEnds = new int[characters.size() + 1];
        Sink glyphs = new Sink(64 * 1024);
        int checksum = add(glyphs, 0);
        fixedEnds[0] = glyphs.size();
        Sink widths = new Sink(8 * characters.size()).integer(width(0)).put(' ');
        boolean simple = true;
        int id = 1;
        for (int character : characters) {
            simple &= isSimple(file.glyph(face.glyph(character)));
            widths.integer(width(character)).put(' ');
            checksum += add(glyphs, face.glyph(character));
            fixedCharacters[id] = character;
            fixedEnds[id] = glyphs.size();
            fixedIdentifiers.put(character, id++);
        }
        this.fixedGlyphs = Segment.of(glyphs.toBytes());
        this.fixedChecksum = checksum;
        this.fixedAreSimple = simple;
        this.fixedWidths = widths.toBytes();
        Sink unicode = new Sink(16 * 1024);
        UnicodeMap.begin(unicode);
        UnicodeMap.entries(unicode, fixedCharacters, 1, id);
        this.fixedUnicode = Segment.of(unicode.toBytes());
    }

    FontFace face() {
        return face;
    }

    /** The identifier of a fixed character, or null. */
    @Nullable
    Integer fixedIdentifier(int character) {
        return fixedIdentifiers.get(character);
    }

    /** Whether every glyph of the fixed words stands for itself and refers to no other. */
    boolean fixedAreSimple() {
        return fixedAreSimple;
    }

    /** Whether the character's glyph stands for itself. */
    boolean isSimple(int character) {
        return fixedIdentifiers.containsKey(character) || glyph(character).simple();
    }

    private static boolean isSimple(byte[] outline) {
        return outline.length == 0 || outline[0] >= 0;
    }

    Glyph glyph(int character) {
        int number = face.glyph(character);
        Glyph glyph = cache.get(number);
        if (glyph == null) {
            byte[] outline = file.glyph(number);
            glyph = new Glyph(Segment.of(outline), Sfnt.checksum(outline, outline.length), isSimple(outline));
            cache.set(number, glyph);
        }
        return glyph;
    }

    /** Advance and left side bearing as they stand in the font, in its units. */
    int metrics(int character) {
        return file.metrics(character == 0 ? 0 : face.glyph(character));
    }

    /** Advance in thousandths of the type size. */
    int width(int character) {
        return Math.round(face.advance(character == 0 ? 0 : face.glyph(character)));
    }

    private int add(Sink glyphs, int number) {
        byte[] outline = file.glyph(number);
        glyphs.put(outline);
        return Sfnt.checksum(outline, outline.length);
    }
}
