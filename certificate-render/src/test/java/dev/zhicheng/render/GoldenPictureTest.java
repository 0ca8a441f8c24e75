package dev.zhicheng.render;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.seal.Seal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees, compared with a picture that was looked at. On a mismatch the real one is kept beside it as
 * {@code actual_*}; after looking at it, it may become the golden one.
 */
class GoldenPictureTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final int DPI = 60;

    /** Of 255, in the mean of each 16 by 16 dots: smoothing differs a little from one JDK to the next. */
    private static final double TOLERANCE = 12;

    @ParameterizedTest
    @CsvSource({
        "ningxia-short-name, ningxia-title-2021, 田𬭎, false",
        "ningxia-long-name, ningxia-title-2021, 阿卜杜拉·买买提·阿卜杜热西提·玉素甫江, false",
        "ningxia-photo, ningxia-title-2021, 马晓兰, true",
        "yunmeng, yunmeng-title-portrait, 𬱖, false",
        "yunmeng-photo, yunmeng-title-portrait, 阿卜杜拉·买买提·阿卜杜热西提·玉素甫江, true"
    })
    void the_page_looks_as_it_did(String golden, String template, String name, boolean withPhoto) throws IOException {
        ElectronicCertificate certificate = Certificates.named(name);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        CertificateRenderer.bundled(template)
                .withSeal(Seal.specimen())
                .render(certificate, withPhoto ? Photos.bust("jpg") : null, pdf);
        BufferedImage actual = picture(pdf.toByteArray());
        File expected = FOLDER.resolve(golden + ".png").toFile();

        boolean same = expected.exists() && worstDifference(ImageIO.read(expected), actual) < TOLERANCE;
        if (!same) {
            ImageIO.write(
                    actual, "png", FOLDER.resolve("actual_" + golden + ".png").toFile());
        }

        assertThat(same).as("looks like %s", expected.getName()).isTrue();
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    private static double worstDifference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return Double.MAX_VALUE;
        }
        double worst = 0;
        int tile = 16;
        for (int top = 0; top + tile <= one.getHeight(); top += tile) {
            for (int left = 0; left + tile <= one.getWidth(); left += tile) {
                int sum = 0;
                for (int y = top; y < top + tile; y++) {
                    for (int x = left; x < left + tile; x++) {
                        sum += Math.abs(one.getRaster().getSample(x, y, 0)
                                - other.getRaster().getSample(x, y, 0));
                    }
                }
                worst = Math.max(worst, (double) sum / tile / tile);
            }
        }
        return worst;
    }
}
