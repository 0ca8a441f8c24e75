package dev.zhicheng.render.qr;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.GeneratedCertificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.seal.Seal;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A decoder that shares no code with ours nor with ZXing (BoofCV) reads what stands on the page. */
class SecondDecoderTest {

    static Stream<Arguments> pages() {
        return Stream.of("ningxia-title-2021", "yunmeng-title-portrait")
                .flatMap(template -> IntStream.of(120, 150, 200, 300).boxed().flatMap(dpi -> Stream.of(1L, 2L)
                        .map(seed -> Arguments.of(template, dpi, seed))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_qr_of_a_page_is_read_by_another_decoder(String template, int dpi, long seed) throws IOException {
        ElectronicCertificate certificate = GeneratedCertificates.of(seed);
        byte[] pdf = Issued.draw(CertificateRenderer.bundled(template).withSeal(Seal.specimen()), certificate);

        assertThat(read(picture(pdf, dpi))).containsExactly(certificate.credential());
    }

    private static List<String> read(GrayU8 picture) {
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
        detector.process(picture);
        return detector.getDetections().stream().map(code -> code.message).toList();
    }

    private static GrayU8 picture(byte[] pdf, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
            GrayU8 picture = new GrayU8(image.getWidth(), image.getHeight());
            picture.data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            return picture;
        }
    }
}
