package dev.zhicheng.core.identity;

import dev.zhicheng.core.identity.SocialCreditCode.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91440300708461136T",
                "91110108551385082Q",
                "11100000000013338W",
                "11430000006122244L",
                "11110000000021135M",
                "113700000045046442",
                "11100000MB03271699",
                "11640000999999015K",
                "116404009999990A9X",
                "116404029999990230"
            })
    void a_code_with_both_checks_right_is_one(String text) {
        assertThat(SocialCreditCode.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "11100000000013338X, CHECK_CHARACTER",
        "1I100000000013338W, CHARSET",
        "11100000000013338w, CHARSET",
        // both checks right, but letters where GB 32100 has the digits of a region
        "91AB0100M000100Y4T, CHARSET",
        "11100000000013338, LENGTH",
        // outer check right, organisation code 00001333-9 wrong
        "111000000000133390, ORGANISATION_CHECK"
    })
    void a_wrong_code_has_its_first_fault(String text, Fault fault) {
        assertThat(SocialCreditCode.parse(text).faultIfAny()).contains(fault);
    }

    @Test
    void a_code_tells_its_parts() {
        SocialCreditCode code = SocialCreditCode.of("116404029999990230");
        assertThat(code.department()).isEqualTo('1');
        assertThat(code.regionCode()).isEqualTo("640402");
        assertThat(code.organisationCode()).isEqualTo("999999023");
    }

    @Property(tries = 1000)
    void changing_one_character_is_always_noticed(
            @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int by) {
        char[] code = "91350100M000100Y43".toCharArray();
        code[place] = ALPHABET.charAt((ALPHABET.indexOf(code[place]) + by) % 31);
        assertThat(SocialCreditCode.parse(new String(code)).isValue()).isFalse();
    }

    @Property(tries = 1000)
    void no_text_whatever_throws(@ForAll String text) {
        assertThat(SocialCreditCode.parse(text).isValue()).isFalse();
    }
}
