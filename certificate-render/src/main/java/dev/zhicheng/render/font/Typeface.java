package dev.zhicheng.render.font;

import dev.zhicheng.render.template.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts a page is set in: regular and bold, and a caller's own for characters those do not cover. Falls back
 * character by character; a bold character that only the regular font has is set in regular. Immutable and thread-safe.
 */
public final class Typeface {

    private final List<FontFace> regular;
    private final List<FontFace> bold;

    private Typeface(List<FontFace> regular, List<FontFace> bold) {
        this.regular = List.copyOf(regular);
        this.bold = List.copyOf(bold);
    }

    /** The two bundled fonts. */
    public static Typeface bundled() {
        FontFace plain = FontFace.bundled(Weight.REGULAR);
        return new Typeface(List.of(plain), List.of(FontFace.bundled(Weight.BOLD), plain));
    }

    /** The same with one more font to fall back on, asked last; {@code face} is not null. */
    public Typeface withFallback(FontFace face) {
        List<FontFace> plain = new ArrayList<>(regular);
        List<FontFace> strong = new ArrayList<>(bold);
        plain.add(face);
        strong.add(face);
        return new Typeface(plain, strong);
    }

    /** The first font of that weight, which sets the measure of a line. */
    public FontFace main(Weight weight) {
        return of(weight).get(0);
    }

    /** The font that sets a character, null when none covers it. */
    public @Nullable FontFace faceFor(int codePoint, Weight weight) {
        for (FontFace face : of(weight)) {
            if (face.covers(codePoint)) {
                return face;
            }
        }
        return null;
    }

    /** Every font of either weight, each once. */
    public List<FontFace> faces() {
        return Stream.concat(regular.stream(), bold.stream()).distinct().toList();
    }

    private List<FontFace> of(Weight weight) {
        return weight == Weight.BOLD ? bold : regular;
    }
}
