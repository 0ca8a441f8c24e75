package dev.zhicheng.render;

import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.signing.PdfSealing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
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
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void the_signed_page_is_pdf_a_3a_and_pdf_ua_1(String algorithm) throws IOException {
        PdfSealing sealing = new PdfSealing(Keys.signer(algorithm), CLOCK, "签发电子证书");

        assertThat(VeraPdf.failures(draw(RENDERER.withSealing(sealing)))).isEmpty();
    }

    @Test
    void an_ed25519_signature_gives_the_same_bytes_each_time() throws IOException {
        CertificateRenderer signing = RENDERER.withSealing(new PdfSealing(Keys.signer("Ed25519"), CLOCK, "签发电子证书"));

        assertThat(draw(signing)).isEqualTo(draw(signing));
    }

    private static byte[] draw(CertificateRenderer renderer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(Certificates.named("田𬭎"), out);
        return out.toByteArray();
    }
}
