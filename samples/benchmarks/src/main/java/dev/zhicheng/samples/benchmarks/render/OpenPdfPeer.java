package dev.zhicheng.samples.benchmarks.render;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.template.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** OpenPDF: fonts parsed once, ornaments imported from a page made once; neither tagged nor PDF/A. */
final class OpenPdfPeer {

    private final BaseFont regular = font(Weight.REGULAR);
    private final BaseFont bold = font(Weight.BOLD);
    private final byte[] background = PdfBoxPeer.background();

    byte[] write(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle((float) page.width(), (float) page.height()));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        PdfContentByte content = writer.getDirectContent();
        content.addTemplate(writer.getImportedPage(new PdfReader(background), 1), 0, 0);
        for (Block block : page.blocks()) {
            for (Mark mark : block.marks()) {
                if (mark instanceof Mark.Run run) {
                    text(content, run);
                } else if (mark instanceof Mark.Symbol symbol) {
                    symbol(content, symbol);
                }
            }
        }
        document.close();
        return out.toByteArray();
    }

    private void text(PdfContentByte content, Mark.Run run) {
        boolean plain = run.face() == FontFace.bundled(Weight.REGULAR);
        content.beginText();
        content.setFontAndSize(plain ? regular : bold, (float) run.size());
        content.setCharacterSpacing((float) run.spacing());
        content.setRGBColorFill(
                run.colour().red(), run.colour().green(), run.colour().blue());
        content.setTextMatrix((float) run.x(), (float) run.y());
        content.showText(run.text());
        content.endText();
    }

    private static void symbol(PdfContentByte content, Mark.Symbol symbol) {
        int side = symbol.modules().length;
        float module = (float) (symbol.size() / (side + 8));
        content.setRGBColorFill(255, 255, 255);
        content.rectangle((float) symbol.x(), (float) symbol.y(), (float) symbol.size(), (float) symbol.size());
        content.fill();
        content.setRGBColorFill(0, 0, 0);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int start = column;
                while (column < side && symbol.modules()[row][column]) {
                    column++;
                }
                if (column > start) {
                    content.rectangle(
                            (float) symbol.x() + (start + 4) * module,
                            (float) symbol.y() + (side + 3 - row) * module,
                            (column - start) * module,
                            module);
                }
            }
        }
        content.fill();
    }

    private static BaseFont font(Weight weight) {
        try {
            return BaseFont.createFont(Pages.file(weight).toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
