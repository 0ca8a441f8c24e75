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
import java.util.stream.IntStream;

import static dev.zhicheng.render.internal.page.Page.MM;

/**
 * The decorations of a template as curves. One period of a pattern is computed and repeated by its place: a page full of
 * hairlines is a few kilobytes, and a copier or a hand cannot follow it.
 */
public final class Ornaments {

    private static final int SEGMENTS_PER_WAVE = 6;
    private static final double[][] LARGE = {{0.84, 0.16}, {0.58, 0.15}, {0.36, 0.12}, {0.17, 0.08}};
    private static final double[][] SMALL = {{0.78, 0.22}, {0.36, 0.20}};

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
                        LARGE,
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
                SMALL,
                10,
                3,
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
        for (int ribbon = 0; ribbon < 2; ribbon++) {
            double phase = Math.PI * ribbon;
            for (double twist : twists(frame.strands())) {
                Wave.graph(period, x -> amplitude * ribbon(k * x + phase, twist, 0.66), 0, wave, SEGMENTS_PER_WAVE);
            }
        }
        for (int ribbon = 0; ribbon < 2; ribbon++) {
            double phase = Math.PI * (ribbon + 0.5);
            for (double twist : twists(frame.strands() / 2)) {
                Wave.graph(
                        period,
                        x -> amplitude * 0.5 * ribbon(2 * k * x + phase, twist, 0.5),
                        0,
                        wave,
                        2 * SEGMENTS_PER_WAVE);
            }
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

    /**
     * A strand of a ribbon of hairlines that twists round itself: at {@code twist} from -1 to 1 across the ribbon, the
     * strands spread where the wave climbs and draw together where it turns. Within -1 to 1.
     */
    private static double ribbon(double angle, double twist, double swing) {
        return swing * Math.sin(angle) + (1 - swing) * twist * Math.cos(angle + 0.5);
    }

    private static double[] twists(int strands) {
        return IntStream.range(0, strands)
                .mapToDouble(i -> strands == 1 ? 0 : 2.0 * i / (strands - 1) - 1)
                .toArray();
    }

    /** Rings of ribbons, each reaching into the next; {@code rings} are radii of their middles and half widths. */
    private static Mark rosette(
            List<AffineTransform> centres,
            double radius,
            double[][] rings,
            int petals,
            int strands,
            Colour colour,
            double lineWidth) {
        double angle = 2 * Math.PI / petals;
        Path2D petal = new Path2D.Double();
        for (int ring = 0; ring < rings.length; ring++) {
            double middle = rings[ring][0] * radius;
            double half = rings[ring][1] * radius;
            for (int ribbon = 0; ribbon < 2; ribbon++) {
                double phase = Math.PI * (ribbon + 0.5 * (ring % 2));
                for (double twist : twists(Math.max(2, strands - 2 * ring))) {
                    Wave.polar(
                            petal,
                            t -> middle + half * ribbon(petals * t + phase, twist, 0.6),
                            0,
                            angle,
                            SEGMENTS_PER_WAVE);
                }
            }
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
        double thick = 0.2;
        Path2D path = new Path2D.Double();
        for (int side : new int[] {-1, 1}) {
            path.append(rectangle(side < 0 ? x - half : x + 5.2 * MM, y - thick, half - 5.2 * MM, 2 * thick), false);
            lozenge(path, x + side * 3 * MM, y, 0.55 * MM);
            lozenge(path, x + side * half, y, 0.4 * MM);
        }
        lozenge(path, x, y, 1.1 * MM);
        return Mark.Shape.once(path, colour(rule.colour()), null, 0);
    }

    private static void lozenge(Path2D path, double x, double y, double half) {
        path.moveTo(x - half, y);
        path.lineTo(x, y + half);
        path.lineTo(x + half, y);
        path.lineTo(x, y - half);
        path.closePath();
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
