package dev.zhicheng.render.preview;

import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificatePreviewTest {

    private static final CertificatePreview PREVIEW = Issued.SEALED.preview(Certificates.named("马晓兰"), null);

    @Test
    void the_png_differs_from_the_certificate_all_over_the_page() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PREVIEW.png(72, out);
        BufferedImage preview = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        BufferedImage certificate;
        try (PDDocument document = Loader.loadPDF(Issued.draw(Issued.UNSEALED, Certificates.named("马晓兰")))) {
            certificate = new PDFRenderer(document).renderImageWithDPI(0, 72);
        }

        assertThat(preview.getWidth()).isEqualTo(certificate.getWidth());
        int third = preview.getHeight() / 3;
        for (int part = 0; part < 3; part++) {
            assertThat(differing(preview, certificate, part * third, third)).isGreaterThan(3_000);
        }
    }

    @Test
    void the_svg_is_well_formed_and_names_its_texts() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PREVIEW.svg(out);

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getTextContent()).contains("专业技术职称电子证书", "姓名马晓兰");
    }

    @Test
    void a_picture_finer_than_any_screen_is_refused() {
        assertThatThrownBy(() -> PREVIEW.png(CertificatePreview.MOST_DPI + 1, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_bundled_template_has_a_preview() throws IOException {
        for (String template : List.of("ningxia-title-2021", "yunmeng-title-portrait")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CertificateRenderer.bundled(template)
                    .preview(Certificates.named("𬱖"), null)
                    .png(30, out);
            assertThat(out.size()).isGreaterThan(10_000);
        }
    }

    private static int differing(BufferedImage one, BufferedImage other, int from, int height) {
        int count = 0;
        for (int y = from; y < from + height; y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
