package dev.zhicheng.core.credential.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Base45Test {

    /** RFC 9285 §4.3 and §4.4. */
    @ParameterizedTest
    @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
    void examples_of_the_rfc(String bytes, String letters) throws Refusal {
        assertThat(Base45.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
        assertThat(Base45.decode(letters, 0))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(bytes);
    }

    /** RFC 9285 §6: the first two are beyond their bytes; the rest have no value, or a letter left over. */
    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "::", "A", "ABCD", "bb8", "BB8\n", "ＢB8", "B\u0130B"})
    void refuses_what_encodes_no_bytes(String letters) {
        assertThatThrownBy(() -> Base45.decode(letters, 0)).isInstanceOf(Refusal.class);
    }

    @Property
    void every_byte_string_comes_back(@ForAll byte[] bytes) throws Refusal {
        assertThat(Base45.decode("ZC1:" + Base45.encode(bytes), 4)).isEqualTo(bytes);
    }

    @Property
    void letters_that_decode_are_the_ones_that_encode(
            @ForAll List<@net.jqwik.api.constraints.IntRange(max = 44) Integer> values) {
        StringBuilder letters = new StringBuilder();
        values.forEach(value -> letters.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".charAt(value)));
        try {
            assertThat(Base45.encode(Base45.decode(letters.toString(), 0))).isEqualTo(letters.toString());
        } catch (Refusal refused) {
            assertThat(refused.code()).hasToString("BAD_TEXT_ENCODING");
        }
    }
}
