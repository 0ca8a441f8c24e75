package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Extent;
import dev.zhicheng.render.internal.pdf.Sink;
import java.awt.geom.Rectangle2D;

/** Structure elements (ISO 32000-1 14.7.2). */
final class Elements {

    private Elements() {}

    /** Writes the element of a block, whose marked content has the identifier {@code mark}. */
    static void write(PdfFile file, int object, Block block, int mark) {
        Sink out = file.open(object);
        out.text("<</Type/StructElem/S/").text(BlockWriter.type(block.kind())).text("/P ");
        out.reference(CompiledPage.DOCUMENT)
                .text("/Pg ")
                .reference(CompiledPage.PAGE)
                .text("/K ")
                .integer(mark);
        if (block.alternative() != null) {
            Rectangle2D box = Extent.of(block.marks());
            out.text("/Alt").string(block.alternative()).text("/A<</O/Layout/BBox[");
            out.number(box.getMinX())
                    .number(box.getMinY())
                    .number(box.getMaxX())
                    .number(box.getMaxY());
            out.text("]>>");
        }
        if (block.language() != null) {
            out.text("/Lang(").text(block.language()).put(')');
        }
        out.text(">>");
        file.close();
    }
}
