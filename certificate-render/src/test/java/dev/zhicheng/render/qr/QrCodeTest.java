package dev.zhicheng.render.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QrCodeTest {

    @Property(tries = 200)
    void a_text_of_form_a_is_the_symbol_that_zxing_makes_with_the_same_mask(@ForAll("alphanumeric") String base45)
            throws WriterException {
        String text = "ZC1:" + base45;
        ByteMatrix expected = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, 3))
                .getMatrix();

        QrCode code = QrCode.of(text);

        assertThat(code.size()).isEqualTo(expected.getWidth());
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                assertThat(code.isDark(row, column))
                        .as("row %d column %d", row, column)
                        .isEqualTo(expected.get(column, row) == 1);
            }
        }
    }

    @Property(tries = 60)
    void a_text_of_form_u_is_read_back(@ForAll("digits") String digits) {
        String text = "https://verify.example/z#1" + digits;

        assertThat(QrReader.fromImage(image(QrCode.of(text)))).contains(text);
    }

    @Test
    void any_text_is_read_back() {
        assertThat(QrReader.fromImage(image(QrCode.of("职称证书 09")))).contains("职称证书 09");
    }

    @Test
    void the_digits_of_form_u_take_a_small_symbol() {
        assertThat(QrCode.of("https://verify.example/z#1" + "1234567890".repeat(59))
                        .size())
                .isLessThanOrEqualTo(17 + 4 * 13);
    }

    @Test
    void a_text_longer_than_any_symbol_is_refused() {
        assertThatThrownBy(() -> QrCode.of("A".repeat(4_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> alphanumeric() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
                .ofMinLength(1)
                .ofMaxLength(1_600);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(20).ofMaxLength(1_500);
    }

    private static BufferedImage image(QrCode code) {
        int module = 4;
        int side = (code.size() + 2 * QrCode.QUIET_ZONE) * module;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int row = y / module - QrCode.QUIET_ZONE;
                int column = x / module - QrCode.QUIET_ZONE;
                boolean inside = row >= 0 && column >= 0 && row < code.size() && column < code.size();
                image.setRGB(x, y, inside && code.isDark(row, column) ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }
}
