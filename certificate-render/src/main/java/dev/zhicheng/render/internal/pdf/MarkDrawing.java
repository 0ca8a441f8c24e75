package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.internal.page.Colour;
import dev.zhicheng.render.internal.page.Mark;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
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

/** Draws marks with PDFBox on the pages of one document; closed after the document was saved. For one thread. */
public final class MarkDrawing implements Closeable {

    private final PDDocument document;
    private final Map<FontFace, PDFont> fonts = new HashMap<>();
    private final Map<FontFace, TrueTypeFont> opened = new HashMap<>();

    /** For the pages of that document. */
    public MarkDrawing(PDDocument document) {
        this.document = document;
    }

    /** Draws a mark where it stands. */
    public void draw(PDPageContentStream content, Mark mark) throws IOException {
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

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : opened.values()) {
            font.close();
        }
    }
}
