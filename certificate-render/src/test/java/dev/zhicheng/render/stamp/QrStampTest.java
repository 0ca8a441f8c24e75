package dev.zhicheng.render.stamp;

import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.qr.QrReader;
import dev.zhicheng.render.stamp.QrStamp.Place;
import dev.zhicheng.render.stamp.QrStamp.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrStampTest {

    private static final String TEXT = Certificates.credential();
    private static final Place PLACE = new Place(1, 150, 20, 36);

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void a_page_turned_any_way_is_stamped_after_its_own_bytes(int rotation) throws IOException {
        byte[] pdf = blank(rotation, null);

        byte[] stamped = QrStamp.put(pdf, TEXT, PLACE).get();

        assertThat(Arrays.copyOf(stamped, pdf.length)).isEqualTo(pdf);
        assertThat(QrReader.fromPdf(stamped)).contains(TEXT);
    }

    @Test
    void a_signed_file_is_refused() {
        byte[] signed = Issued.draw(Issued.SEALED, Certificates.named("马晓兰"));

        assertThat(QrStamp.put(signed, TEXT, PLACE).faultIfAny()).contains(Refusal.SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void an_encrypted_file_is_refused(String password) throws IOException {
        assertThat(QrStamp.put(blank(0, password), TEXT, PLACE).faultIfAny()).contains(Refusal.ENCRYPTED);
    }

    @Test
    void a_broken_file_is_refused() throws IOException {
        byte[] pdf = blank(0, null);

        assertThat(QrStamp.put(Arrays.copyOf(pdf, 40), TEXT, PLACE).faultIfAny())
                .contains(Refusal.BROKEN);
        assertThat(QrStamp.put(new byte[0], TEXT, PLACE).faultIfAny()).contains(Refusal.BROKEN);
    }

    @Test
    void a_place_that_is_not_there_is_refused() throws IOException {
        byte[] pdf = blank(0, null);

        assertThat(QrStamp.put(pdf, TEXT, new Place(2, 10, 10, 36)).faultIfAny())
                .contains(Refusal.NO_SUCH_PAGE);
        assertThat(QrStamp.put(pdf, TEXT, new Place(1, 180, 10, 36)).faultIfAny())
                .contains(Refusal.OUTSIDE_PAGE);
    }

    @Test
    void a_symbol_that_no_phone_reads_is_refused() throws IOException {
        assertThat(QrStamp.put(blank(0, null), TEXT, new Place(1, 10, 10, 20)).faultIfAny())
                .contains(Refusal.TOO_DENSE);
    }

    private static byte[] blank(int rotation, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            document.addPage(page);
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
