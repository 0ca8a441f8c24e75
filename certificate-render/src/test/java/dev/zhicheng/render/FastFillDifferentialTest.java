package dev.zhicheng.render;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.seal.Seal;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * The fast fill against the reference writer: same text, same structure, same picture. The suite compares a few; all 2,000
 * with {@code -Drender.differential=2000}, or a part of them from {@code -Drender.differential.from=500}.
 */
class FastFillDifferentialTest {

    private static final int CERTIFICATES = Integer.getInteger("render.differential", 6);
    private static final int FROM = Integer.getInteger("render.differential.from", 0);

    private static final CertificateRenderer LANDSCAPE =
            CertificateRenderer.bundled("ningxia-title-2021").withSeal(Seal.specimen());
    private static final CertificateRenderer PORTRAIT =
            CertificateRenderer.bundled("yunmeng-title-portrait").withSeal(Seal.specimen());

    /** Every fourth in portrait, every third with a photo. */
    @Test
    void the_fast_fill_reads_is_tagged_and_looks_like_the_reference() throws IOException {
        byte[][] photos = {null, null, Photos.bust("jpg")};
        for (int seed = FROM; seed < CERTIFICATES; seed++) {
            CertificateRenderer renderer = seed % 4 == 3 ? PORTRAIT : LANDSCAPE;
            ElectronicCertificate certificate = GeneratedCertificates.of(seed);
            byte[] photo = photos[seed % 3];

            SamePage.assertSame(
                    Issued.draw(renderer, certificate, photo),
                    renderer.renderByReference(certificate, photo),
                    "certificate " + seed);
        }
    }
}
