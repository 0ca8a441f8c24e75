package dev.zhicheng.render.internal.ornament;

import dev.zhicheng.render.internal.page.Colour;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.template.CertificateTemplate;
import dev.zhicheng.render.template.Ornament;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import static dev.zhicheng.render.internal.page.Page.MM;

/**
 * The decorations of a template as curves. One period of a pattern is computed and repeated by its place: a page full of
 * hairlines is a few kilobytes, and a copier or a hand cannot follow it.
 */
public final class Ornaments {

    private static final int SEGMENTS_PER_WAVE = 8;

    private final CertificateTemplate template;

    private Ornaments(CertificateTemplate template) {
        this.template = template;
    }

    /** All decorations of a template, in its order. */
    public static List<Mark> of(CertificateTemplate template) {
        Ornaments ornaments = new Ornaments(template);
        List<Mark> marks = new ArrayList<>();
        for (Ornament ornament : template.ornaments()) {
            if (ornament instanceof Ornament.Frame frame) {
                ornaments.frame(frame, marks);
            } else if (ornament instanceof Ornament.Rosette rosette) {
                Colour colour = ornaments.colour(rosette.colour());
                marks.add(rosette(
                        List.of(turn(rosette.x() * MM, rosette.y() * MM, 0)),
                        rosette.radius() * MM,
                        rosette.petals(),
                        rosette.strands(),
                        colour,
                        rosette.lineWidth()));
            } else if (ornament instanceof Ornament.Rule rule) {
                marks.add(ornaments.rule(rule));
            }
        }
        return marks;
    }

    private Colour colour(String name) {
        return Colour.parse(template.colours().get(name));
    }

    private void frame(Ornament.Frame frame, List<Mark> marks) {
        double w = template.width() * MM;
        double h = template.height() * MM;
        double inset = frame.inset() * MM;
        double band = frame.band() * MM;
        Colour colour = colour(frame.colour());
        Colour rule = colour(frame.ruleColour());
        double start = inset + band;
        double middle = inset + band / 2;

        if (frame.paper() != null) {
            Path2D paper = rectangle(inset, inset, w - 2 * inset, h - 2 * inset);
            marks.add(Mark.Shape.once(paper, colour(frame.paper()), null, 0));
        }
        marks.add(side(w - 2 * start, frame, colour, List.of(turn(start, middle, 0), turn(start, h - middle, 0))));
        marks.add(side(h - 2 * start, frame, colour, List.of(turn(middle, start, 1), turn(w - middle, start, 1))));
        rules(marks, w, h, inset, band, rule);
        marks.add(rosette(
                List.of(
                        turn(middle, middle, 0),
                        turn(w - middle, middle, 0),
                        turn(middle, h - middle, 0),
                        turn(w - middle, h - middle, 0)),
                band * 0.44,
                8,
                6,
                colour,
                frame.lineWidth()));
    }

    private static AffineTransform turn(double x, double y, int quarters) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(quarters);
        return place;
    }

    private static Mark side(double length, Ornament.Frame frame, Colour colour, List<AffineTransform> sides) {
        int waves = (int) Math.max(1, Math.round(length / (frame.wave() * MM)));
        double wave = length / waves;
        double amplitude = frame.band() * MM * 0.43;
        Path2D period = new Path2D.Double();
        double k = 2 * Math.PI / wave;
        for (int strand = 0; strand < frame.strands(); strand++) {
            double phase = 2 * Math.PI * strand / frame.strands();
            Wave.graph(
                    period,
                    x -> amplitude * Math.sin(k * x + phase) * (0.80 - 0.20 * Math.cos(2 * k * x + 2 * phase)),
                    0,
                    wave,
                    SEGMENTS_PER_WAVE);
        }
        for (int strand = 0; strand < 2; strand++) {
            double phase = Math.PI * strand;
            Wave.graph(period, x -> amplitude * 0.30 * Math.sin(2 * k * x + phase), 0, wave, 2 * SEGMENTS_PER_WAVE);
        }
        List<AffineTransform> places = new ArrayList<>();
        for (AffineTransform side : sides) {
            for (int i = 0; i < waves; i++) {
                AffineTransform place = new AffineTransform(side);
                place.translate(i * wave, 0);
                places.add(place);
            }
        }
        return new Mark.Shape(period, null, colour, frame.lineWidth(), places, false);
    }

    /** Double rules on both sides of the band, and the squares that hold the corner rosettes. */
    private static void rules(List<Mark> marks, double w, double h, double inset, double band, Colour colour) {
        double gap = 1.0 * MM;
        Path2D strong = new Path2D.Double();
        Path2D fine = new Path2D.Double();
        strong.append(framed(w, h, inset), false);
        strong.append(framed(w, h, inset + band), false);
        fine.append(framed(w, h, inset - gap), false);
        fine.append(framed(w, h, inset + band + gap), false);
        for (double x : new double[] {inset, w - inset - band}) {
            for (double y : new double[] {inset, h - inset - band}) {
                fine.append(rectangle(x, y, band, band), false);
            }
        }
        marks.add(Mark.Shape.once(strong, null, colour, 0.8));
        marks.add(Mark.Shape.once(fine, null, colour, 0.3));
    }

    private static Path2D framed(double w, double h, double at) {
        return rectangle(at, at, w - 2 * at, h - 2 * at);
    }

    /** Two rings of interlaced petals, the inner one closing the middle of the outer one. */
    private static Mark rosette(
            List<AffineTransform> centres, double radius, int petals, int strands, Colour colour, double lineWidth) {
        double angle = 2 * Math.PI / petals;
        Path2D petal = new Path2D.Double();
        for (int strand = 0; strand < strands; strand++) {
            double phase = 2 * Math.PI * strand / strands;
            Wave.polar(
                    petal,
                    t -> radius * (0.70 + 0.26 * Math.cos(petals * t + phase) + 0.04 * Math.cos(2 * petals * t)),
                    0,
                    angle,
                    SEGMENTS_PER_WAVE);
            Wave.polar(petal, t -> radius * (0.30 + 0.20 * Math.cos(petals * t - phase)), 0, angle, SEGMENTS_PER_WAVE);
        }
        List<AffineTransform> places = new ArrayList<>();
        for (AffineTransform centre : centres) {
            for (int i = 0; i < petals; i++) {
                AffineTransform place = new AffineTransform(centre);
                place.rotate(i * angle);
                places.add(place);
            }
        }
        return new Mark.Shape(petal, null, colour, lineWidth, places, false);
    }

    private Mark rule(Ornament.Rule rule) {
        double x = rule.x() * MM;
        double y = rule.y() * MM;
        double half = rule.width() * MM / 2;
        double lozenge = 1.1 * MM;
        double thick = 0.35;
        Path2D path = new Path2D.Double();
        for (int side : new int[] {-1, 1}) {
            path.moveTo(x + side * 2.4 * MM, y + thick);
            path.lineTo(x + side * half, y);
            path.lineTo(x + side * 2.4 * MM, y - thick);
            path.closePath();
        }
        path.moveTo(x - lozenge, y);
        path.lineTo(x, y + lozenge);
        path.lineTo(x + lozenge, y);
        path.lineTo(x, y - lozenge);
        path.closePath();
        return Mark.Shape.once(path, colour(rule.colour()), null, 0);
    }

    /** A circle, for seals. */
    public static Path2D circle(double x, double y, double radius) {
        return new Path2D.Double(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A rectangle, for photo frames. */
    public static Path2D rectangle(double x, double y, double width, double height) {
        return new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
    }
}
