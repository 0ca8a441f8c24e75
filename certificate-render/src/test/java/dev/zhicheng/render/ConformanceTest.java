package dev.zhicheng.render;

import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.signing.PdfSealing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConformanceTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-11-22T02:00:00Z"));

    private static final CertificateRenderer RENDERER =
            CertificateRenderer.bundled("ningxia-title-2021").withSeal(Seal.specimen());

    @Test
    void the_page_is_pdf_a_3a_and_pdf_ua_1() throws IOException {
        assertThat(VeraPdf.failures(draw(RENDERER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void the_page_with_a_photo_is_pdf_a_3a_and_pdf_ua_1(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(Certificates.named("田𬭎"), Photos.bust(format), out);

        assertThat(VeraPdf.failures(out.toByteArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void the_signed_page_is_pdf_a_3a_and_pdf_ua_1(String algorithm) throws IOException {
        PdfSealing sealing = new PdfSealing(Keys.signer(algorithm), CLOCK, "签发电子证书");

        assertThat(VeraPdf.failures(draw(RENDERER.withSealing(sealing)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "Ed25519"})
    void a_signature_gives_the_same_bytes_each_time(String algorithm) throws IOException {
        CertificateRenderer signing = RENDERER.withSealing(new PdfSealing(Keys.signer(algorithm), CLOCK, "签发电子证书"));

        assertThat(draw(signing)).isEqualTo(draw(signing));
    }

    /** The suite judges three, {@code -Drender.conformance=500} all of them, every third with a photo. */
    @Test
    void generated_certificates_are_pdf_a_3a_and_pdf_ua_1_in_both_templates() throws IOException {
        CertificateRenderer portrait =
                CertificateRenderer.bundled("yunmeng-title-portrait").withSeal(Seal.specimen());
        int first = Integer.getInteger("render.conformance.from", 0);
        for (int seed = first; seed < Integer.getInteger("render.conformance", 3); seed++) {
            CertificateRenderer renderer = seed % 2 == 0 ? portrait : RENDERER;

            byte[] photo = seed % 3 == 2 ? Photos.bust("jpg") : null;
            assertThat(VeraPdf.failures(Issued.draw(renderer, GeneratedCertificates.of(seed), photo)))
                    .as("certificate %d", seed)
                    .isEmpty();
        }
    }

    /** What veraPDF lets pass: Info unlike XMP, no language, a compressed XMP packet. */
    @Test
    void info_and_xmp_agree_the_language_is_told_and_the_packet_is_plain() throws IOException {
        try (PDDocument document = Loader.loadPDF(draw(RENDERER))) {
            PDDocumentInformation info = document.getDocumentInformation();
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            String packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8);

            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(metadata.getFilters()).isNullOrEmpty();
            assertThat(packet)
                    .contains(">" + info.getTitle() + "<", ">" + info.getSubject() + "<")
                    .contains("pdf:Producer=\"" + info.getProducer() + "\"")
                    .contains("xmp:CreateDate=\""
                            + info.getCreationDate().toInstant().toString().replace("Z", "+00:00"))
                    .contains("xmp:ModifyDate=\""
                            + info.getModificationDate().toInstant().toString().replace("Z", "+00:00"));
        }
    }

    private static byte[] draw(CertificateRenderer renderer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(Certificates.named("田𬭎"), out);
        return out.toByteArray();
    }
}
