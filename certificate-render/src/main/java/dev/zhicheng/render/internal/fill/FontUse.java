package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.pdf.Sink;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The characters of one font that one file uses, and its five objects. For one thread. */
final class FontUse {

    /** Objects a font takes: the font, its descendant, descriptor, program and map to Unicode. */
    static final int OBJECTS = 5;

    private final FontProgram program;
    private final Map<Integer, Integer> added = new HashMap<>();
    private int[] characters;
    private int count;

    FontUse(FontProgram program) {
        this.program = program;
        this.characters = Arrays.copyOf(program.fixedCharacters, program.fixedCharacters.length + 64);
        this.count = program.fixedCharacters.length;
    }

    boolean isEmpty() {
        return count == 1;
    }

    int identifier(int character) {
        Integer fixed = program.fixedIdentifier(character);
        if (fixed != null) {
            return fixed;
        }
        Integer known = added.get(character);
        if (known != null) {
            return known;
        }
        if (count == characters.length) {
            characters = Arrays.copyOf(characters, 2 * count);
        }
        characters[count] = character;
        added.put(character, count);
        return count++;
    }

    /** Writes the five objects, numbered from {@code first}. */
    void write(PdfFile file, int first, Scratch scratch, TrainedCode words) {
        FontFace face = program.face();
        String name = tag() + "+" + face.name();
        Sink out = file.open(first);
        out.text("<</Type/Font/Subtype/Type0/BaseFont/").text(name).text("/Encoding/Identity-H/DescendantFonts[");
        out.reference(first + 1).text("]/ToUnicode ").reference(first + 4).text(">>");
        file.close();

        out = file.open(first + 1);
        out.text("<</Type/Font/Subtype/CIDFontType2/BaseFont/").text(name);
        out.text("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity");
        out.text("/FontDescriptor ").reference(first + 2).text("/DW 1000/W[0[");
        out.put(program.fixedWidths);
        for (int i = program.fixedCharacters.length; i < count; i++) {
            out.integer(program.width(characters[i])).put(' ');
        }
        out.text("]]>>");
        file.close();

        out = file.open(first + 2);
        out.text("<</Type/FontDescriptor/FontName/").text(name).text("/Flags 4/ItalicAngle 0/StemV 80/FontBBox[");
        for (int i = 36; i <= 42; i += 2) {
            out.integer((short) (program.head[i] << 8 | program.head[i + 1] & 0xFF))
                    .put(' ');
        }
        out.text("]/Ascent ").integer(Math.round(face.ascent()));
        out.text("/Descent -286/CapHeight 733/FontFile2 ").reference(first + 3).text(">>");
        file.close();

        program(file, first + 3, scratch);
        Sink added = scratch.text();
        UnicodeMap.entries(added, characters, program.fixedCharacters.length, count);
        UnicodeMap.end(added);
        Stream unicode = scratch.stream().start().segment(program.fixedUnicode).trained(words, added);
        file.stream(first + 4, "", unicode.finish());
    }

    private void program(PdfFile file, int object, Scratch scratch) {
        int[] metrics = new int[count];
        int[] ends = Arrays.copyOf(program.fixedEnds, count);
        int checksum = program.fixedChecksum;
        int fixed = program.fixedCharacters.length;
        FontProgram.Glyph[] glyphs = new FontProgram.Glyph[count - fixed];
        for (int i = 0; i < count; i++) {
            metrics[i] = program.metrics(characters[i]);
            if (i >= fixed) {
                glyphs[i - fixed] = program.glyph(characters[i]);
                ends[i] = ends[i - 1] + glyphs[i - fixed].segment().length();
                checksum += glyphs[i - fixed].checksum();
            }
        }
        Sink prefix = scratch.text();
        Sfnt.prefix(prefix, program, metrics, ends, checksum);
        Stream stream = scratch.stream().start().stored(prefix).segment(program.fixedGlyphs);
        for (FontProgram.Glyph glyph : glyphs) {
            stream.segment(glyph.segment());
        }
        file.stream(object, "/Length1 " + (prefix.size() + ends[count - 1]), stream.finish());
    }

    /** Six letters that differ when the characters do (ISO 32000-1 9.6.4). */
    private String tag() {
        int hash = 17;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + characters[i];
        }
        StringBuilder tag = new StringBuilder(6);
        for (long rest = Integer.toUnsignedLong(hash); tag.length() < 6; rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.toString().toUpperCase(Locale.ROOT);
    }
}
