package dev.zhicheng.render.font;

import dev.zhicheng.render.template.Weight;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypefaceTest {

    private static final Typeface TYPEFACE = Typeface.bundled();

    @Test
    void every_ideograph_of_the_basic_plane_and_extension_a_is_covered() {
        for (int code = 0x3400; code <= 0x9FFF; code++) {
            if (Character.isIdeographic(code)) {
                assertThat(TYPEFACE.faceFor(code, Weight.REGULAR))
                        .as("U+%04X", code)
                        .isNotNull();
            }
        }
    }

    @Test
    void every_ideograph_of_gb_2312_is_bold() {
        FontFace bold = FontFace.bundled(Weight.BOLD);
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String text = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
                if (Character.isIdeographic(text.codePointAt(0))) {
                    assertThat(bold.covers(text.codePointAt(0))).as(text).isTrue();
                }
            }
        }
    }

    @Test
    void a_bold_character_that_only_the_regular_font_has_is_set_in_regular() {
        FontFace plain = FontFace.bundled(Weight.REGULAR);
        int rare = "㐂".codePointAt(0);

        assertThat(FontFace.bundled(Weight.BOLD).covers(rare)).isFalse();
        assertThat(TYPEFACE.faceFor(rare, Weight.BOLD)).isSameAs(plain);
    }

    @Test
    void a_callers_font_is_asked_last() {
        byte[] file = new byte[FontFace.bundled(Weight.BOLD).file().remaining()];
        FontFace.bundled(Weight.BOLD).file().get(file);
        FontFace callers = FontFace.read(file);

        Typeface with = TYPEFACE.withFallback(callers);

        assertThat(with.faces()).contains(callers);
        assertThat(with.faceFor('马', Weight.REGULAR)).isSameAs(FontFace.bundled(Weight.REGULAR));
    }

    @Test
    void what_is_no_font_is_refused() {
        assertThatThrownBy(() -> FontFace.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FontFace.read(new byte[400])).isInstanceOf(IllegalArgumentException.class);
    }
}
