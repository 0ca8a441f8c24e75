package dev.zhicheng.render.batch;

import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.GeneratedCertificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.NotDrawableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateZipTest {

    @Test
    void each_certificate_is_a_file_named_by_its_number_and_one_that_cannot_be_drawn_is_left_out() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CertificateZip zip = new CertificateZip(Issued.UNSEALED, out)) {
            zip.add(GeneratedCertificates.of(1), null);
            assertThatThrownBy(() -> zip.add(Certificates.named("\uDBBF\uDFFD"), null))
                    .isInstanceOf(NotDrawableException.class);
            zip.add(GeneratedCertificates.of(2), null);
            assertThatThrownBy(() -> zip.add(GeneratedCertificates.of(2), null))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        for (int seed = 1; seed <= 2; seed++) {
            ZipEntry entry = in.getNextEntry();
            assertThat(entry.getName()).isEqualTo(GeneratedCertificates.of(seed).number() + ".pdf");
            assertThat(in.readAllBytes()).isEqualTo(Issued.draw(Issued.UNSEALED, GeneratedCertificates.of(seed)));
        }
        assertThat(in.getNextEntry()).isNull();
    }
}
