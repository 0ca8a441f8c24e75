package dev.zhicheng.render.internal.page;

import dev.zhicheng.render.font.FontFace;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is put on the page. Lengths are points from the lower left corner. Never changed once made. */
public sealed interface Mark {

    /**
     * Characters of one font on one line.
     *
     * @param face their font, which covers them all
     * @param size points
     * @param x start of the first character
     * @param y base line
     * @param spacing added after each character, points
     * @param colour fill
     * @param text the characters
     */
    record Run(FontFace face, double size, double x, double y, double spacing, Colour colour, String text)
            implements Mark {}

    /**
     * A path, filled or stroked, and put at one or more places.
     *
     * @param path its curves
     * @param fill or null
     * @param stroke or null
     * @param lineWidth of the stroke
     * @param places where it is repeated; one identity when it stands once
     * @param multiply whether it darkens what is below instead of covering it, as ink does
     */
    record Shape(
            Path2D path,
            @Nullable Colour fill,
            @Nullable Colour stroke,
            double lineWidth,
            List<AffineTransform> places,
            boolean multiply)
            implements Mark {

        /** A path that stands once. */
        public static Shape once(Path2D path, @Nullable Colour fill, @Nullable Colour stroke, double lineWidth) {
            return new Shape(path, fill, stroke, lineWidth, List.of(new AffineTransform()), false);
        }
    }

    /**
     * A QR symbol: black modules on a white plate.
     *
     * @param modules rows from the top, true is dark
     * @param x left edge of the plate
     * @param y lower edge of the plate
     * @param size of the plate with its quiet zone of four modules
     */
    record Symbol(boolean[][] modules, double x, double y, double size) implements Mark {}

    /**
     * A picture.
     *
     * @param image JPEG or PNG bytes
     * @param x left edge
     * @param y lower edge
     * @param width points
     * @param height points
     * @param multiply whether it darkens what is below
     */
    record Picture(byte[] image, double x, double y, double width, double height, boolean multiply) implements Mark {}
}
