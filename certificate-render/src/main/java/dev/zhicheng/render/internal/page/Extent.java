package dev.zhicheng.render.internal.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What area marks cover. */
public final class Extent {

    private Extent() {}

    /** The smallest rectangle round marks, in points; {@code marks} is not empty. */
    public static Rectangle2D of(List<Mark> marks) {
        Rectangle2D all = null;
        for (Mark mark : marks) {
            Rectangle2D one = of(mark);
            all = all == null ? one : all.createUnion(one);
        }
        return all == null ? new Rectangle2D.Double() : all;
    }

    private static Rectangle2D of(Mark mark) {
        if (mark instanceof Mark.Picture picture) {
            return new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height());
        }
        if (mark instanceof Mark.Symbol symbol) {
            return new Rectangle2D.Double(symbol.x(), symbol.y(), symbol.size(), symbol.size());
        }
        if (mark instanceof Mark.Shape shape) {
            Rectangle2D all = null;
            for (AffineTransform place : shape.places()) {
                Rectangle2D one = place.createTransformedShape(shape.path()).getBounds2D();
                all = all == null ? one : all.createUnion(one);
            }
            return all == null ? new Rectangle2D.Double() : all;
        }
        Mark.Run run = (Mark.Run) mark;
        double width = run.text()
                        .codePoints()
                        .mapToDouble(code -> run.face().advance(run.face().glyph(code)) / 1000 * run.size())
                        .sum()
                + run.spacing() * run.text().codePointCount(0, run.text().length());
        return new Rectangle2D.Double(run.x(), run.y() - 0.12 * run.size(), width, run.size());
    }
}
