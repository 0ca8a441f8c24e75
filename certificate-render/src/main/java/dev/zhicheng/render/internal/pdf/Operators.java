package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.internal.page.Colour;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.qr.QrCode;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;

/** PDF content operators for what is no text (ISO 32000-1 8.5), points to a hundredth. */
public final class Operators {

    /** What each run of a symbol's modules ends in. */
    public static final String MODULES = " 1 re\n";

    private static final byte[] RUN_END = MODULES.getBytes(StandardCharsets.US_ASCII);

    private final Sink out;

    /** Operators written to a sink. */
    public Operators(Sink out) {
        this.out = out;
    }

    /** An operand. */
    public Operators number(double value) {
        out.number(value);
        return this;
    }

    /** An operator. */
    public Operators word(String operator) {
        out.text(operator).put('\n');
        return this;
    }

    /** A colour and the operator that sets it. */
    public Operators colour(Colour colour, String operator) {
        return number(colour.red() / 255.0)
                .number(colour.green() / 255.0)
                .number(colour.blue() / 255.0)
                .word(operator);
    }

    /** A transformation of what follows. */
    public Operators transform(AffineTransform place) {
        return number(place.getScaleX())
                .number(place.getShearY())
                .number(place.getShearX())
                .number(place.getScaleY())
                .number(place.getTranslateX())
                .number(place.getTranslateY())
                .word("cm");
    }

    /** A shape's path once, with its colours, at the origin of its places. */
    public Operators shape(Mark.Shape shape) {
        if (shape.fill() != null) {
            colour(shape.fill(), "rg");
        }
        if (shape.stroke() != null) {
            colour(shape.stroke(), "RG");
            number(shape.lineWidth()).word("w");
        }
        path(shape.path());
        boolean evenOdd = shape.path().getWindingRule() == Path2D.WIND_EVEN_ODD;
        if (shape.fill() == null) {
            return word("S");
        }
        return word((shape.stroke() == null ? "f" : "B") + (evenOdd ? "*" : ""));
    }

    /** Dark modules as one path of horizontal runs on a white plate: crisp at any resolution. */
    public Operators symbol(Mark.Symbol symbol) {
        boolean[][] modules = symbol.modules();
        int side = modules.length + 2 * QrCode.QUIET_ZONE;
        colour(Colour.WHITE, "rg");
        number(0).number(0).number(side).number(side).word("re f");
        colour(Colour.BLACK, "rg");
        for (int row = 0; row < modules.length; row++) {
            int y = modules.length - 1 - row + QrCode.QUIET_ZONE;
            for (int column = 0; column < modules.length; column++) {
                int start = column;
                while (column < modules.length && modules[row][column]) {
                    column++;
                }
                if (column > start) {
                    out.integer(start + QrCode.QUIET_ZONE).put(' ').integer(y).put(' ');
                    out.integer(column - start).put(RUN_END);
                }
            }
        }
        return word("f");
    }

    /** How a symbol of unit modules is put on the page. */
    public static AffineTransform place(Mark.Symbol symbol) {
        double module = symbol.size() / (symbol.modules().length + 2 * QrCode.QUIET_ZONE);
        return new AffineTransform(module, 0, 0, module, symbol.x(), symbol.y());
    }

    /** What a shape covers at its origin. */
    public static Rectangle2D bounds(Mark.Shape shape) {
        Rectangle2D bounds = shape.path().getBounds2D();
        double margin = shape.lineWidth();
        return new Rectangle2D.Double(
                bounds.getX() - margin,
                bounds.getY() - margin,
                bounds.getWidth() + 2 * margin,
                bounds.getHeight() + 2 * margin);
    }

    private Operators point(double value) {
        out.coordinate(value);
        return this;
    }

    private void path(Path2D path) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> point(c[0]).point(c[1]).word("m");
                case PathIterator.SEG_LINETO -> point(c[0]).point(c[1]).word("l");
                case PathIterator.SEG_QUADTO -> {
                    point(x + (c[0] - x) * 2 / 3).point(y + (c[1] - y) * 2 / 3);
                    point(c[2] + (c[0] - c[2]) * 2 / 3).point(c[3] + (c[1] - c[3]) * 2 / 3);
                    point(c[2]).point(c[3]).word("c");
                    c[0] = c[2];
                    c[1] = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    point(c[0])
                            .point(c[1])
                            .point(c[2])
                            .point(c[3])
                            .point(c[4])
                            .point(c[5])
                            .word("c");
                    c[0] = c[4];
                    c[1] = c[5];
                }
                default -> word("h");
            }
            x = c[0];
            y = c[1];
        }
    }
}
