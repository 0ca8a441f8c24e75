package dev.zhicheng.render.internal.page;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.ornament.Ornaments;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.template.SealPlace;
import dev.zhicheng.render.template.Weight;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

import static dev.zhicheng.render.internal.page.Page.MM;

/**
 * Draws a seal as curves, letters too: a seal is a picture, its words are not text of the page. Proportions follow the
 * round seals of government bodies (42 mm across, ring 1.2 mm, star 14 mm).
 */
final class SealDrawing {

    private static final Colour RED = new Colour(0xC8, 0x1E, 0x2B);

    private SealDrawing() {}

    static List<Mark> of(Seal seal, SealPlace place) {
        double radius = place.diameter() * MM / 2;
        double x = place.x() * MM;
        double y = place.y() * MM;
        if (seal instanceof Seal.Picture picture) {
            return List.of(new Mark.Picture(picture.image(), x - radius, y - radius, 2 * radius, 2 * radius, true));
        }
        Seal.Drawn drawn = (Seal.Drawn) seal;
        FontFace face = FontFace.bundled(Weight.BOLD);
        Path2D ink = new Path2D.Double();
        double ring = radius / 17.5;
        ink.setWindingRule(Path2D.WIND_NON_ZERO);
        ink.append(Ornaments.circle(x, y, radius), false);
        Path2D hole = Ornaments.circle(0, 0, radius - ring);
        hole.transform(mirror(x, y));
        ink.append(hole, false);
        star(ink, x, y, radius / 3.3);
        ring(ink, face, drawn.ring(), x, y, radius);
        caption(ink, face, drawn.caption(), x, y - radius * 0.60, radius * 0.20, radius * 1.2);
        return List.of(new Mark.Shape(ink, RED, null, 0, List.of(new AffineTransform()), true));
    }

    /** A mirrored circle runs the other way round, so the nonzero rule leaves it empty. */
    private static AffineTransform mirror(double x, double y) {
        return new AffineTransform(-1, 0, 0, 1, x, y);
    }

    private static void star(Path2D ink, double x, double y, double radius) {
        double inner = radius * 0.381966;
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double r = i % 2 == 0 ? radius : inner;
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            if (i == 0) {
                ink.moveTo(px, py);
            } else {
                ink.lineTo(px, py);
            }
        }
        ink.closePath();
    }

    private static void ring(Path2D ink, FontFace face, String words, double x, double y, double radius) {
        int[] letters = words.codePoints().toArray();
        int count = letters.length;
        double step = Math.min(Math.toRadians(24), Math.toRadians(262) / Math.max(1, count));
        double size = Math.min(radius * 0.27, step * radius * 0.80);
        double base = radius * 0.90 - size * 0.88;
        for (int i = 0; i < count; i++) {
            double angle = Math.PI / 2 - (i - (count - 1) / 2.0) * step;
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(angle - Math.PI / 2);
            place.translate(-size / 2, base);
            place.scale(size, size);
            ink.append(face.outline(letters[i]).getPathIterator(place), false);
        }
    }

    private static void caption(
            Path2D ink, FontFace face, String words, double x, double y, double size, double width) {
        double natural = width(face, words);
        double fitted = natural == 0 ? size : Math.min(size, width / natural);
        double at = x - natural * fitted / 2;
        int[] codes = words.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(at, y);
            place.scale(fitted, fitted);
            ink.append(face.outline(codes[i]).getPathIterator(place), false);
            at += face.advance(face.glyph(codes[i])) / 1000 * fitted;
        }
    }

    private static double width(FontFace face, String words) {
        return words.codePoints()
                .mapToDouble(c -> face.advance(face.glyph(c)) / 1000)
                .sum();
    }
}
