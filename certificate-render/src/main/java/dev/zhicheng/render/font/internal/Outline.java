package dev.zhicheng.render.font.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** The curves of a TrueType glyph (ISO/IEC 14496-22 clause 5.3.3), in font units. */
public final class Outline {

    private static final int DEEPEST = 8;

    private Outline() {}

    /** The outline of a glyph; empty for a blank. */
    public static Path2D of(TrueTypeFile font, int glyph) {
        return of(font, glyph, DEEPEST);
    }

    private static Path2D of(TrueTypeFile font, int glyph, int depth) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        byte[] bytes = font.glyph(glyph);
        if (bytes.length == 0 || depth == 0) {
            return path;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int contours = in.getShort();
        in.position(10);
        if (contours >= 0) {
            simple(in, contours, path);
        } else {
            composite(font, in, path, depth);
        }
        return path;
    }

    private static void simple(ByteBuffer in, int contours, Path2D path) {
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = Short.toUnsignedInt(in.getShort());
        }
        int instructions = Short.toUnsignedInt(in.getShort());
        in.position(in.position() + instructions);
        int count = contours == 0 ? 0 : ends[contours - 1] + 1;
        byte[] flags = new byte[count];
        for (int i = 0; i < count; i++) {
            flags[i] = in.get();
            if ((flags[i] & 8) != 0) {
                for (int repeat = Byte.toUnsignedInt(in.get()); repeat > 0; repeat--) {
                    flags[i + 1] = flags[i++];
                }
            }
        }
        int[] x = coordinates(in, flags, 2, 16);
        int[] y = coordinates(in, flags, 4, 32);
        int start = 0;
        for (int end : ends) {
            contour(flags, x, y, start, end, path);
            start = end + 1;
        }
    }

    private static int[] coordinates(ByteBuffer in, byte[] flags, int shortBit, int sameBit) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = Byte.toUnsignedInt(in.get());
                value += same ? step : -step;
            } else if (!same) {
                value += in.getShort();
            }
            values[i] = value;
        }
        return values;
    }

    /** Between two control points an on-curve point is implied. */
    private static void contour(byte[] flags, int[] x, int[] y, int start, int end, Path2D path) {
        int count = end - start + 1;
        if (count < 2) {
            return;
        }
        int first = start;
        while (first <= end && (flags[first] & 1) == 0) {
            first++;
        }
        double fromX = first <= end ? x[first] : (x[start] + x[end]) / 2.0;
        double fromY = first <= end ? y[first] : (y[start] + y[end]) / 2.0;
        int offset = first <= end ? first - start + 1 : 0;
        int steps = first <= end ? count - 1 : count;
        path.moveTo(fromX, fromY);
        for (int i = 0; i < steps; i++) {
            int point = start + (offset + i) % count;
            if ((flags[point] & 1) != 0) {
                path.lineTo(x[point], y[point]);
                continue;
            }
            int next = start + (offset + i + 1) % count;
            if (i + 1 == steps) {
                path.quadTo(x[point], y[point], fromX, fromY);
            } else if ((flags[next] & 1) != 0) {
                path.quadTo(x[point], y[point], x[next], y[next]);
                i++;
            } else {
                path.quadTo(x[point], y[point], (x[point] + x[next]) / 2.0, (y[point] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }

    private static void composite(TrueTypeFile font, ByteBuffer in, Path2D path, int depth) {
        int flags;
        do {
            flags = Short.toUnsignedInt(in.getShort());
            int glyph = Short.toUnsignedInt(in.getShort());
            double dx = (flags & 1) != 0 ? in.getShort() : in.get();
            double dy = (flags & 1) != 0 ? in.getShort() : in.get();
            double a = 1;
            double b = 0;
            double c = 0;
            double d = 1;
            if ((flags & 8) != 0) {
                a = d = fraction(in);
            } else if ((flags & 0x40) != 0) {
                a = fraction(in);
                d = fraction(in);
            } else if ((flags & 0x80) != 0) {
                a = fraction(in);
                b = fraction(in);
                c = fraction(in);
                d = fraction(in);
            }
            boolean offsets = (flags & 2) != 0;
            AffineTransform place = new AffineTransform(a, b, c, d, offsets ? dx : 0, offsets ? dy : 0);
            path.append(of(font, glyph, depth - 1).getPathIterator(place), false);
        } while ((flags & 0x20) != 0);
    }

    private static double fraction(ByteBuffer in) {
        return in.getShort() / 16_384.0;
    }
}
