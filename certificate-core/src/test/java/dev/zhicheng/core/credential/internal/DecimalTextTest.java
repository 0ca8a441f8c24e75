package dev.zhicheng.core.credential.internal;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({
        "ff,255",
        "0001,00001",
        "ffffff,16777215",
        "ffffffff,4294967295",
        "ffffffffff,1099511627775",
        "ffffffffffff,281474976710655",
        "ffffffffffffff,72057594037927935",
        "00000000000000ff,00000000000000000255"
    })
    void seven_bytes_make_seventeen_digits_and_a_tail_makes_fewer(String hex, String digits) throws Refusal {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(DecimalText.encode(bytes)).isEqualTo(digits);
        assertThat(DecimalText.decode(digits, 0)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "256",
                "65536",
                "16777216",
                "4294967296",
                "1099511627776",
                "281474976710656",
                "72057594037927936",
                "99999999999999999",
                "1",
                "12",
                "1234",
                "123456789012345678",
                "25 ",
                "25\n",
                "２55",
                "-12",
                "%20"
            })
    void refuses_a_group_without_bytes_a_wrong_tail_and_anything_but_digits(String digits) {
        assertThatThrownBy(() -> DecimalText.decode(digits, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothing_is_nothing() throws Refusal {
        assertThat(DecimalText.encode(new byte[0])).isEmpty();
        assertThat(DecimalText.decode("", 0)).isEmpty();
    }

    @Property
    void every_byte_string_comes_back(@ForAll byte[] bytes) throws Refusal {
        assertThat(DecimalText.decode("#1" + DecimalText.encode(bytes), 2)).isEqualTo(bytes);
    }

    @Property
    void digits_that_decode_are_the_ones_that_encode(
            @ForAll @IntRange(max = 60) int length, @ForAll java.util.Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        try {
            assertThat(DecimalText.encode(DecimalText.decode(digits.toString(), 0)))
                    .isEqualTo(digits.toString());
        } catch (Refusal refused) {
            assertThat(refused.code()).hasToString("BAD_TEXT_ENCODING");
        }
    }
}
