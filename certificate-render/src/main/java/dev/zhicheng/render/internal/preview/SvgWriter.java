package dev.zhicheng.render.internal.preview;

import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Colour;
import dev.zhicheng.render.internal.page.ImageKind;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.qr.QrCode;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a page as SVG 1.1 that needs no font: letters are curves, each text with its words as a title. */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder(256 * 1024);

    private SvgWriter() {}

    /** The page as one SVG element. */
    public static String write(Page page, String title, String language) {
        SvgWriter writer = new SvgWriter();
        writer.page(page, title, language);
        return writer.out.toString();
    }

    private void page(Page page, String title, String language) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"").append(escape(language));
        out.append("\" width=\"").append(number(page.width() / Page.MM)).append("mm\" height=\"");
        out.append(number(page.height() / Page.MM)).append("mm\" viewBox=\"0 0 ");
        out.append(number(page.width()))
                .append(' ')
                .append(number(page.height()))
                .append("\">\n<title>");
        out.append(escape(title)).append("</title>\n<g transform=\"matrix(1 0 0 -1 0 ");
        out.append(number(page.height())).append(")\">\n");
        for (Block block : page.blocks()) {
            boolean silent = block.kind() == Block.Kind.ARTIFACT;
            out.append(silent ? "<g aria-hidden=\"true\">\n" : "<g role=\"img\">\n");
            if (!silent) {
                out.append("<title>").append(escape(words(block))).append("</title>\n");
            }
            for (Mark mark : block.marks()) {
                write(mark);
            }
            out.append("</g>\n");
        }
        out.append("</g>\n</svg>\n");
    }

    private static String words(Block block) {
        if (block.alternative() != null) {
            return block.alternative();
        }
        StringBuilder words = new StringBuilder();
        for (Mark mark : block.marks()) {
            if (mark instanceof Mark.Run run) {
                words.append(run.text());
            }
        }
        return words.toString();
    }

    private void write(Mark mark) {
        if (mark instanceof Mark.Run run) {
            path(outline(run), run.colour(), null, 0, false);
        } else if (mark instanceof Mark.Shape shape) {
            for (AffineTransform place : shape.places()) {
                Path2D placed = new Path2D.Double(shape.path(), place);
                path(placed, shape.fill(), shape.stroke(), shape.lineWidth(), shape.multiply());
            }
        } else if (mark instanceof Mark.Symbol symbol) {
            symbol(symbol);
        } else if (mark instanceof Mark.Picture picture) {
            picture(picture);
        }
    }

    private static Path2D outline(Mark.Run run) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = run.x();
        for (int code : run.text().codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, run.y());
            place.scale(run.size(), run.size());
            outline.append(run.face().outline(code).getPathIterator(place), false);
            x += run.face().advance(run.face().glyph(code)) / 1000 * run.size() + run.spacing();
        }
        return outline;
    }

    private void symbol(Mark.Symbol symbol) {
        boolean[][] modules = symbol.modules();
        double module = symbol.size() / (modules.length + 2 * QrCode.QUIET_ZONE);
        Path2D plate = new Path2D.Double();
        rectangle(plate, symbol.x(), symbol.y(), symbol.size(), symbol.size());
        path(plate, Colour.WHITE, null, 0, false);
        Path2D dark = new Path2D.Double();
        for (int row = 0; row < modules.length; row++) {
            for (int column = 0; column < modules.length; column++) {
                if (modules[row][column]) {
                    double x = symbol.x() + module * (column + QrCode.QUIET_ZONE);
                    double y = symbol.y() + module * (modules.length - 1 - row + QrCode.QUIET_ZONE);
                    rectangle(dark, x, y, module, module);
                }
            }
        }
        path(dark, Colour.BLACK, null, 0, false);
    }

    private static void rectangle(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }

    private void picture(Mark.Picture picture) {
        String type = ImageKind.of(picture.image()) == ImageKind.JPEG ? "image/jpeg" : "image/png";
        out.append("<image transform=\"matrix(1 0 0 -1 ")
                .append(number(picture.x()))
                .append(' ');
        out.append(number(picture.y() + picture.height()))
                .append(")\" width=\"")
                .append(number(picture.width()));
        out.append("\" height=\"").append(number(picture.height())).append("\" preserveAspectRatio=\"none\"");
        out.append(picture.multiply() ? " style=\"mix-blend-mode:multiply\"" : "");
        out.append(" href=\"data:").append(type).append(";base64,");
        out.append(Base64.getEncoder().encodeToString(picture.image())).append("\"/>\n");
    }

    private void path(Path2D path, @Nullable Colour fill, @Nullable Colour stroke, double lineWidth, boolean multiply) {
        out.append("<path fill=\"").append(fill == null ? "none" : fill.hex()).append('"');
        if (stroke != null) {
            out.append(" stroke=\"").append(stroke.hex()).append("\" stroke-width=\"");
            out.append(number(lineWidth)).append('"');
        }
        out.append(multiply ? " style=\"mix-blend-mode:multiply\"" : "").append(" d=\"");
        double[] c = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> segment('M', c, 2);
                case PathIterator.SEG_LINETO -> segment('L', c, 2);
                case PathIterator.SEG_QUADTO -> segment('Q', c, 4);
                case PathIterator.SEG_CUBICTO -> segment('C', c, 6);
                default -> out.append('Z');
            }
        }
        out.append("\"/>\n");
    }

    private void segment(char command, double[] coordinates, int count) {
        out.append(command);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(number(coordinates[i]));
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
