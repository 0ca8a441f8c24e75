package dev.zhicheng.render;

import dev.zhicheng.render.seal.Seal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PhotoTest {

    private static final CertificateRenderer RENDERER =
            CertificateRenderer.bundled("ningxia-title-2021").withSeal(Seal.specimen());

    static Stream<Arguments> photos() {
        return Stream.of(
                arguments("JPEG", Photos.bust("jpg")),
                arguments("grey JPEG", Photos.bust("jpg", BufferedImage.TYPE_BYTE_GRAY)),
                arguments("PNG", Photos.bust("png")),
                arguments("PNG with clear dots", Photos.bust("png", BufferedImage.TYPE_INT_ARGB)),
                arguments("PNG with a palette", Photos.bust("png", BufferedImage.TYPE_BYTE_INDEXED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void a_page_with_a_photo_is_pdf_a_3a_and_the_same_as_by_the_reference(String kind, byte[] photo)
            throws IOException {
        byte[] fast = draw(photo);

        assertThat(VeraPdf.failures(fast)).isEmpty();
        SamePage.assertSame(fast, RENDERER.renderByReference(Certificates.named("马晓兰"), photo), kind);
    }

    @Test
    void a_jpeg_stands_in_the_file_as_it_is() throws IOException {
        byte[] photo = Photos.bust("jpg");

        try (PDDocument document = Loader.loadPDF(draw(photo))) {
            PDResources resources = document.getPage(0).getResources();
            boolean found = false;
            for (COSName name : resources.getXObjectNames()) {
                try (var raw = resources.getXObject(name).getCOSObject().createRawInputStream()) {
                    found |= Arrays.equals(raw.readAllBytes(), photo);
                }
            }
            assertThat(found).isTrue();
        }
    }

    static Stream<Arguments> unreadable() {
        byte[] jpeg = Photos.bust("jpg");
        byte[] png = Photos.bust("png");
        byte[] fourChannels = jpeg.clone();
        fourChannels[frame(jpeg) + 9] = 4;
        byte[] twelveBits = jpeg.clone();
        twelveBits[frame(jpeg) + 4] = 12;
        return Stream.of(
                arguments("no picture", new byte[] {1, 2, 3}),
                arguments("nothing", new byte[0]),
                arguments("a JPEG cut off", Arrays.copyOf(jpeg, jpeg.length / 2)),
                arguments("a JPEG of four channels", fourChannels),
                arguments("a JPEG of twelve bits", twelveBits),
                arguments("a JPEG without a frame", new byte[] {-1, -40, -1, -32, 0, 4, 0, 0, -1, -39}),
                arguments("a PNG cut off", Arrays.copyOf(png, 60)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_photo_that_cannot_stand_on_the_page_is_a_finding_and_nothing_is_written(String kind, byte[] photo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(NotDrawableException.class)
                .as(kind)
                .isThrownBy(() -> RENDERER.render(Certificates.named("马晓兰"), photo, out))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(RenderFinding::code)
                        .containsExactly(RenderFinding.Code.PHOTO_UNREADABLE));
        assertThat(out.size()).isZero();
    }

    private static int frame(byte[] jpeg) {
        for (int at = 2; ; at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF)) {
            if (jpeg[at + 1] == (byte) 0xC0) {
                return at;
            }
        }
    }

    private static byte[] draw(byte[] photo) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(Certificates.named("马晓兰"), photo, out);
        return out.toByteArray();
    }
}
