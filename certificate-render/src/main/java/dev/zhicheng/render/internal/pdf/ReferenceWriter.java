package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Colour;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.signing.SignatureRoom;
import dev.zhicheng.render.signing.PdfSealing;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page with PDFBox all the way: obvious and slow. What the fast fill makes must look, read and be tagged the
 * same. One instance writes one document.
 */
public final class ReferenceWriter {

    private final Page laidOut;
    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final Map<FontFace, PDFont> fonts = new HashMap<>();
    private final Map<FontFace, TrueTypeFont> opened = new HashMap<>();
    private final Tagging tagging;
    private int mark;

    private ReferenceWriter(Page laidOut, DocumentFacts facts) throws IOException {
        this.laidOut = laidOut;
        this.page = new PDPage(new PDRectangle((float) laidOut.width(), (float) laidOut.height()));
        page.setResources(new PDResources());
        document.addPage(page);
        this.tagging = new Tagging(document, page);
        DocumentFrame.apply(document, facts);
    }

    /**
     * Writes the page as a file.
     *
     * @param attachment the certificate's data
     * @param sealing how it is signed, or null
     * @return the file's bytes
     */
    public static byte[] write(Page page, DocumentFacts facts, byte[] attachment, @Nullable PdfSealing sealing)
            throws IOException {
        ReferenceWriter writer = new ReferenceWriter(page, facts);
        try (PDDocument document = writer.document) {
            writer.draw();
            Attachment.add(document, attachment, facts);
            if (sealing != null) {
                writer.tagging.addWidget(SignatureField.add(document, writer.page, sealing));
            }
            writer.tagging.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(96 * 1024);
            // Object streams would hide the room for the signature.
            document.save(
                    out, sealing == null ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            byte[] pdf = out.toByteArray();
            if (sealing != null) {
                SignatureRoom.findAndFill(pdf, sealing.service());
            }
            return pdf;
        } finally {
            for (TrueTypeFont font : writer.opened.values()) {
                font.close();
            }
        }
    }

    private void draw() throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Block block : laidOut.blocks()) {
                if (block.kind() == Block.Kind.ARTIFACT) {
                    content.beginMarkedContent(COSName.ARTIFACT);
                } else {
                    content.beginMarkedContent(COSName.getPDFName(Tagging.type(block)), mark);
                    tagging.add(block, mark++);
                }
                for (Mark each : block.marks()) {
                    draw(content, each);
                }
                content.endMarkedContent();
            }
        }
    }

    private void draw(PDPageContentStream content, Mark mark) throws IOException {
        if (mark instanceof Mark.Run run) {
            text(content, run);
        } else if (mark instanceof Mark.Shape shape) {
            PDFormXObject form = form(sink -> new Operators(sink).shape(shape), Operators.bounds(shape));
            for (AffineTransform place : shape.places()) {
                put(content, form, place, shape.multiply());
            }
        } else if (mark instanceof Mark.Symbol symbol) {
            double side = symbol.modules().length + 8.0;
            PDFormXObject form =
                    form(sink -> new Operators(sink).symbol(symbol), new Rectangle2D.Double(0, 0, side, side));
            put(content, form, Operators.place(symbol), false);
        } else if (mark instanceof Mark.Picture picture) {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, picture.image(), "picture");
            content.saveGraphicsState();
            multiply(content, picture.multiply());
            content.drawImage(
                    image, (float) picture.x(), (float) picture.y(), (float) picture.width(), (float) picture.height());
            content.restoreGraphicsState();
        }
    }

    private void text(PDPageContentStream content, Mark.Run run) throws IOException {
        Colour colour = run.colour();
        content.beginText();
        content.setFont(font(run.face()), (float) run.size());
        content.setCharacterSpacing((float) run.spacing());
        content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        content.newLineAtOffset((float) run.x(), (float) run.y());
        content.showText(run.text());
        content.endText();
    }

    private PDFont font(FontFace face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            TrueTypeFont file = face.open();
            opened.put(face, file);
            font = PDType0Font.load(document, file, true);
            fonts.put(face, font);
        }
        return font;
    }

    private PDFormXObject form(Consumer<Sink> operators, Rectangle2D bounds) throws IOException {
        Sink sink = new Sink(16 * 1024);
        operators.accept(sink);
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(
                (float) bounds.getX(), (float) bounds.getY(), (float) bounds.getWidth(), (float) bounds.getHeight()));
        form.setResources(new PDResources());
        try (OutputStream stream = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(sink.array(), 0, sink.size());
        }
        return form;
    }

    private void put(PDPageContentStream content, PDFormXObject form, AffineTransform place, boolean multiply)
            throws IOException {
        content.saveGraphicsState();
        multiply(content, multiply);
        if (!place.isIdentity()) {
            content.transform(new Matrix(place));
        }
        content.drawForm(form);
        content.restoreGraphicsState();
    }

    private static void multiply(PDPageContentStream content, boolean multiply) throws IOException {
        if (multiply) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(state);
        }
    }

    /** An array of four numbers. */
    static COSArray box(Rectangle2D bounds) {
        return new PDRectangle((float) bounds.getX(), (float) bounds.getY(), (float) bounds.getWidth(), (float)
                        bounds.getHeight())
                .getCOSArray();
    }
}
