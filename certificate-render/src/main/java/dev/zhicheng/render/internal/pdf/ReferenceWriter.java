package dev.zhicheng.render.internal.pdf;

import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.signing.SignatureRoom;
import dev.zhicheng.render.signing.PdfSealing;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page with PDFBox all the way: obvious and slow. What the fast fill makes must look, read and be tagged the
 * same. One instance writes one document.
 */
public final class ReferenceWriter {

    private final Page laidOut;
    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final MarkDrawing drawing = new MarkDrawing(document);
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
        try (PDDocument document = writer.document;
                MarkDrawing drawing = writer.drawing) {
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
                    drawing.draw(content, each);
                }
                content.endMarkedContent();
            }
        }
    }

    /** An array of four numbers. */
    static COSArray box(Rectangle2D bounds) {
        return new PDRectangle((float) bounds.getX(), (float) bounds.getY(), (float) bounds.getWidth(), (float)
                        bounds.getHeight())
                .getCOSArray();
    }
}
