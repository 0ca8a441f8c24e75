package dev.zhicheng.samples.benchmarks.render;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.pdf.MarkDrawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** PDFBox as a careful user would: fonts parsed once, ornaments loaded from a page made once, words and QR appended. */
final class PdfBoxPeer {

    private final byte[] background = background();
    private final Map<FontFace, TrueTypeFont> parsed = new HashMap<>();

    byte[] write(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(background)) {
            Map<FontFace, PDFont> fonts = new HashMap<>();
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                for (Block block : page.blocks()) {
                    for (Mark mark : block.marks()) {
                        if (mark instanceof Mark.Run run) {
                            PDFont font = fonts.get(run.face());
                            if (font == null) {
                                TrueTypeFont file = parsed.computeIfAbsent(run.face(), FontFace::open);
                                font = PDType0Font.load(document, file, true);
                                fonts.put(run.face(), font);
                            }
                            text(content, font, run);
                        } else if (mark instanceof Mark.Symbol symbol) {
                            symbol(content, symbol);
                        }
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void text(PDPageContentStream content, PDFont font, Mark.Run run) throws IOException {
        content.beginText();
        content.setFont(font, (float) run.size());
        content.setCharacterSpacing((float) run.spacing());
        content.setNonStrokingColor(
                run.colour().red() / 255f,
                run.colour().green() / 255f,
                run.colour().blue() / 255f);
        content.newLineAtOffset((float) run.x(), (float) run.y());
        content.showText(run.text());
        content.endText();
    }

    private static void symbol(PDPageContentStream content, Mark.Symbol symbol) throws IOException {
        int side = symbol.modules().length;
        float module = (float) (symbol.size() / (side + 8));
        content.setNonStrokingColor(1f, 1f, 1f);
        content.addRect((float) symbol.x(), (float) symbol.y(), (float) symbol.size(), (float) symbol.size());
        content.fill();
        content.setNonStrokingColor(0f, 0f, 0f);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int start = column;
                while (column < side && symbol.modules()[row][column]) {
                    column++;
                }
                if (column > start) {
                    content.addRect(
                            (float) symbol.x() + (start + 4) * module,
                            (float) symbol.y() + (side + 3 - row) * module,
                            (column - start) * module,
                            module);
                }
            }
        }
        content.fill();
    }

    static byte[] background() {
        Page page = Pages.background();
        try (PDDocument document = new PDDocument();
                MarkDrawing drawing = new MarkDrawing(document)) {
            PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                for (Block block : page.blocks()) {
                    for (Mark mark : block.marks()) {
                        drawing.draw(content, mark);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
