package dev.zhicheng.render.internal.ornament;

import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Smooth curves through a function, as cubic Bézier segments from its value and slope (Hermite form). */
final class Wave {

    private static final double STEP = 1e-5;

    private Wave() {}

    /** The graph of {@code f} from {@code from} to {@code to}. */
    static void graph(Path2D path, DoubleUnaryOperator f, double from, double to, int segments) {
        curve(path, t -> t, f, from, to, segments);
    }

    /** The curve of radius {@code r} over the angle, round the origin. */
    static void polar(Path2D path, DoubleUnaryOperator r, double from, double to, int segments) {
        curve(path, t -> r.applyAsDouble(t) * Math.cos(t), t -> r.applyAsDouble(t) * Math.sin(t), from, to, segments);
    }

    private static void curve(
            Path2D path, DoubleUnaryOperator x, DoubleUnaryOperator y, double from, double to, int segments) {
        double h = (to - from) / segments;
        path.moveTo(x.applyAsDouble(from), y.applyAsDouble(from));
        for (int i = 0; i < segments; i++) {
            double a = from + i * h;
            double b = a + h;
            path.curveTo(
                    x.applyAsDouble(a) + slope(x, a) * h / 3,
                    y.applyAsDouble(a) + slope(y, a) * h / 3,
                    x.applyAsDouble(b) - slope(x, b) * h / 3,
                    y.applyAsDouble(b) - slope(y, b) * h / 3,
                    x.applyAsDouble(b),
                    y.applyAsDouble(b));
        }
    }

    private static double slope(DoubleUnaryOperator f, double at) {
        return (f.applyAsDouble(at + STEP) - f.applyAsDouble(at - STEP)) / (2 * STEP);
    }
}
