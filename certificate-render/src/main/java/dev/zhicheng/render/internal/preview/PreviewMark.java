package dev.zhicheng.render.internal.preview;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Colour;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.template.Weight;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The words across a preview: 五, “电子证书的任何形式电子再转换版本，不具备同等法律效力”. */
public final class PreviewMark {

    private static final String WORDS = "预览 样本 不具备法律效力";
    private static final Colour COLOUR = new Colour(0xF6, 0xC9, 0xC6);

    private PreviewMark() {}

    /** The page with the words across it, three times, so that no cut-out is without them. */
    public static Page on(Page page) {
        FontFace face = FontFace.bundled(Weight.BOLD);
        double size = Math.hypot(page.width(), page.height()) / 22;
        Path2D words = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = 0;
        for (int code : WORDS.codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(at, 0);
            place.scale(size, size);
            words.append(face.outline(code).getPathIterator(place), false);
            at += face.advance(face.glyph(code)) / 1000 * size;
        }
        List<AffineTransform> places = new ArrayList<>();
        for (int row = -1; row <= 1; row++) {
            AffineTransform place =
                    AffineTransform.getTranslateInstance(page.width() / 2, page.height() * (0.5 + 0.27 * row));
            place.rotate(Math.toRadians(22));
            place.translate(-at / 2, -size / 3);
            places.add(place);
        }
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.add(Block.artifact(List.of(new Mark.Shape(words, COLOUR, null, 0, places, true))));
        return new Page(page.width(), page.height(), blocks);
    }
}
