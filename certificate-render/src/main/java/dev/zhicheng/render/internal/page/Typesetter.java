package dev.zhicheng.render.internal.page;

import dev.zhicheng.render.RenderFinding;
import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.template.Align;
import dev.zhicheng.render.template.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets texts as runs: shrinks, then breaks, then gives a finding. Collects the findings of one page. */
final class Typesetter {

    /** Where the top of an ideograph stands above the base line, as a share of the size. */
    static final double TOP = 0.88;

    private static final double SHRINK = 0.25;

    /** A line is shrunk to this share of its size before it is broken: two readable lines before one of small print. */
    private static final double ONE_LINE = 0.78;

    private final Map<String, String> colours;
    private final Typeface typeface;
    private final List<RenderFinding> findings = new ArrayList<>();

    Typesetter(Map<String, String> colours, Typeface typeface) {
        this.colours = colours;
        this.typeface = typeface;
    }

    List<RenderFinding> findings() {
        return List.copyOf(findings);
    }

    Colour colour(TextStyle style) {
        return Colour.parse(colours.get(style.colour()));
    }

    /** A text fitted to a width. */
    record Fitted(TextStyle style, double size, List<String> lines) {
        double leading() {
            return size * style.leading();
        }
    }

    Fitted fit(String field, String text, TextStyle style, double width, double height) {
        missingGlyphs(field, text, style);
        Fitted fitted = largest(text, style, 1, Math.max(style.minimum(), ONE_LINE * style.size()), width, height);
        if (fitted == null) {
            fitted = largest(text, style, style.lines(), style.minimum(), width, height);
        }
        if (fitted != null) {
            return fitted;
        }
        findings.add(new RenderFinding(
                RenderFinding.Code.TEXT_DOES_NOT_FIT,
                field,
                String.format(Locale.ROOT, "%.0f by %.0f points", width, height)));
        return new Fitted(style, style.minimum(), List.of());
    }

    private @Nullable Fitted largest(
            String text, TextStyle style, int most, double minimum, double width, double height) {
        for (double size = style.size(); size >= minimum - 1e-9; size -= SHRINK) {
            for (Line.Breaks breaks : Line.Breaks.values()) {
                List<String> lines = Line.breakInto(typeface, style, size, text, width, most, breaks);
                if (lines != null && size * (1 + (lines.size() - 1) * style.leading()) <= height) {
                    return new Fitted(style, size, even(text, style, size, width, lines, breaks));
                }
            }
        }
        return null;
    }

    /** The same number of lines, of lengths as even as may be: no last line of one character. */
    private List<String> even(
            String text, TextStyle style, double size, double width, List<String> lines, Line.Breaks breaks) {
        List<String> even = lines;
        double narrow = width / lines.size();
        double wide = width;
        while (lines.size() > 1 && wide - narrow > size / 4) {
            double middle = (narrow + wide) / 2;
            List<String> tried = Line.breakInto(typeface, style, size, text, middle, lines.size(), breaks);
            if (tried == null) {
                narrow = middle;
            } else {
                wide = middle;
                even = tried;
            }
        }
        return even;
    }

    /** Whether a text stands on one line, at no less than the share of its size that is shrunk to before it is broken. */
    boolean onOneLine(String text, TextStyle style, double width) {
        double size = Math.max(style.minimum(), ONE_LINE * style.size());
        return Line.width(typeface, style, size, style.spacing(), text) <= width;
    }

    /** A paragraph keeps its size and is broken where it is full; only when that fails is it set smaller. */
    Fitted paragraph(String field, String text, TextStyle style, double width, double height) {
        List<String> lines =
                Line.breakInto(typeface, style, style.size(), text, width, style.lines(), Line.Breaks.ANYWHERE);
        if (lines != null && style.size() * (1 + (lines.size() - 1) * style.leading()) <= height) {
            missingGlyphs(field, text, style);
            return new Fitted(style, style.size(), lines);
        }
        return fit(field, text, style, width, height);
    }

    /** Puts fitted lines so that their block stands round the height {@code middle}. */
    List<Mark> placeRound(Fitted fitted, double x, double width, double middle, Align align) {
        double rise = (fitted.lines().size() - 1) * fitted.leading() / 2;
        return place(fitted, x, width, middle + rise - (TOP - 0.5) * fitted.size(), align);
    }

    /** Puts fitted lines with the first base line at {@code baseline}. */
    List<Mark> place(Fitted fitted, double x, double width, double baseline, Align align) {
        List<Mark> runs = new ArrayList<>();
        double y = baseline;
        for (String line : fitted.lines()) {
            double spacing = fitted.style().spacing();
            double slack = width - Line.width(typeface, fitted.style(), fitted.size(), spacing, line);
            double start = x + (align == Align.LEFT ? 0 : align == Align.RIGHT ? slack : slack / 2);
            runs(line, fitted.style(), fitted.size(), start, y, spacing, runs);
            y -= fitted.leading();
        }
        return runs;
    }

    /** A label whose characters are spread over the whole width (均排). */
    List<Mark> spread(String field, String label, TextStyle style, double x, double width, double baseline) {
        Fitted fitted = fit(field, label, style, width, style.size());
        int count = label.codePointCount(0, label.length());
        double natural = Line.width(typeface, style, fitted.size(), 0, label);
        double spacing = count < 2 ? 0 : (width - natural) / (count - 1);
        List<Mark> runs = new ArrayList<>();
        for (String line : fitted.lines()) {
            runs(line, style, fitted.size(), x, baseline, spacing, runs);
        }
        return runs;
    }

    /** Runs at no particular place. */
    void runs(String text, TextStyle style, List<Mark> runs) {
        runs(text, style, style.size(), 0, 0, 0, runs);
    }

    private void runs(String text, TextStyle style, double size, double x, double y, double spacing, List<Mark> runs) {
        Colour colour = colour(style);
        StringBuilder run = new StringBuilder();
        FontFace current = null;
        double at = x;
        double start = x;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int code = text.codePointAt(i);
            @Nullable FontFace face = typeface.faceFor(code, style.weight());
            if (face == null) {
                continue;
            }
            if (face != current && current != null) {
                runs.add(new Mark.Run(current, size, start, y, spacing, colour, run.toString()));
                run.setLength(0);
                start = at;
            }
            current = face;
            run.appendCodePoint(code);
            at += face.advance(face.glyph(code)) / 1000 * size + spacing;
        }
        if (current != null) {
            runs.add(new Mark.Run(current, size, start, y, spacing, colour, run.toString()));
        }
    }

    private void missingGlyphs(String field, String text, TextStyle style) {
        text.codePoints()
                .filter(code -> code != '\n' && typeface.faceFor(code, style.weight()) == null)
                .distinct()
                .forEach(code -> findings.add(new RenderFinding(
                        RenderFinding.Code.GLYPH_MISSING, field, String.format(Locale.ROOT, "U+%04X", code))));
    }
}
