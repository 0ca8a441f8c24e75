package dev.zhicheng.render.internal.page;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.template.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures text and breaks it into lines. */
final class Line {

    /** May not begin a line (GB/T 15834-2011 5.1). */
    private static final String NOT_FIRST = "。，、；：？！）》〉”’〕】·—…)]};:,.!?%";

    /** May not end a line. */
    private static final String NOT_LAST = "（《〈“‘〔【([{";

    /** Where a reader pauses: parts of a name, items of a list, before what stands in brackets. */
    private static final String PAUSE = "·、，；） ";

    /** Where a line may end. */
    enum Breaks {
        /** At a pause only. */
        AT_PAUSES,
        /** Wherever GB/T 15834 lets it. */
        ANYWHERE
    }

    private Line() {}

    /** Width in points; a character no font covers counts as a full square. */
    static double width(Typeface typeface, TextStyle style, double size, double spacing, String text) {
        double width = 0;
        int count = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int code = text.codePointAt(at);
            FontFace face = typeface.faceFor(code, style.weight());
            width += face == null ? 1000 : face.advance(face.glyph(code));
            count++;
        }
        return width / 1000 * size + spacing * Math.max(0, count - 1);
    }

    /** The lines of a text at a size, or null when it needs more than {@code most}. */
    static @Nullable List<String> breakInto(
            Typeface typeface, TextStyle style, double size, String text, double width, int most, Breaks breaks) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (width(typeface, style, size, style.spacing(), rest) > width + 1e-6) {
                int end = lineEnd(typeface, style, size, rest, width, breaks);
                if (end == 0 || lines.size() >= most) {
                    return null;
                }
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines.size() > most ? null : lines;
    }

    private static int lineEnd(
            Typeface typeface, TextStyle style, double size, String text, double width, Breaks breaks) {
        int best = 0;
        for (int at = Character.charCount(text.codePointAt(0)); at < text.length(); ) {
            if (width(
                            typeface,
                            style,
                            size,
                            style.spacing(),
                            text.substring(0, at).strip())
                    > width + 1e-6) {
                break;
            }
            if (mayBreak(text, at) && (breaks == Breaks.ANYWHERE || isPause(text, at))) {
                best = at;
            }
            at += Character.charCount(text.codePointAt(at));
        }
        return best;
    }

    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        boolean word = before < 0x2E80 && after < 0x2E80 && before != ' ' && after != ' ' && before != '-';
        return !word && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isPause(String text, int at) {
        return PAUSE.indexOf(text.codePointBefore(at)) >= 0 || text.codePointAt(at) == '（';
    }
}
