package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;

/** A font's map to Unicode (ISO 32000-1 9.10.3), written in two parts: what every file has, and what one adds. */
final class UnicodeMap {

    /** Entries in a block at most (Adobe Technical Note 5411). */
    private static final int MOST_IN_A_BLOCK = 100;

    private UnicodeMap() {}

    static void begin(Sink out) {
        out.text("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n");
        out.text("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
        out.text("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n");
        out.text("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
    }

    /** The characters with the identifiers {@code first} up to but without {@code end}. */
    static void entries(Sink out, int[] characters, int first, int end) {
        for (int from = first; from < end; from += MOST_IN_A_BLOCK) {
            int to = Math.min(end, from + MOST_IN_A_BLOCK);
            out.integer(to - from).text(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                out.put('<').hex4(i).text("><");
                if (characters[i] > 0xFFFF) {
                    out.hex4(Character.highSurrogate(characters[i])).hex4(Character.lowSurrogate(characters[i]));
                } else {
                    out.hex4(characters[i]);
                }
                out.text(">\n");
            }
            out.text("endbfchar\n");
        }
    }

    static void end(Sink out) {
        out.text("endcmap CMapName currentdict/CMap defineresource pop end end");
    }
}
