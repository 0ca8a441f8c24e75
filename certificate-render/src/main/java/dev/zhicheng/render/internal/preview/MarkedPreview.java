package dev.zhicheng.render.internal.preview;

import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.preview.CertificatePreview;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A preview of a laid-out page: the words are put across it before anything is drawn. */
public final class MarkedPreview implements CertificatePreview {

    /** Writes a page as an unsigned PDF. */
    @FunctionalInterface
    public interface PageWriter {
        /** The bytes of a file that shows the page. */
        byte[] write(Page page) throws IOException;
    }

    private final Page page;
    private final String title;
    private final String language;
    private final PageWriter writer;

    /** Of a laid-out page, its title and language, and what draws it. */
    public MarkedPreview(Page page, String title, String language, PageWriter writer) {
        this.page = PreviewMark.on(page);
        this.title = title;
        this.language = language;
        this.writer = writer;
    }

    @Override
    public void png(int dpi, OutputStream out) throws IOException {
        if (dpi < 1 || dpi > MOST_DPI) {
            throw new IllegalArgumentException("dpi is not between 1 and " + MOST_DPI);
        }
        try (PDDocument document = Loader.loadPDF(writer.write(page))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
            ImageIO.write(image, "png", out);
        }
    }

    @Override
    public void svg(OutputStream out) throws IOException {
        out.write(SvgWriter.write(page, title, language).getBytes(StandardCharsets.UTF_8));
    }
}
