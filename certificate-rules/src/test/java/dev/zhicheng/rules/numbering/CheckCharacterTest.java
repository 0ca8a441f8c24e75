package dev.zhicheng.rules.numbering;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckCharacterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // ISO/IEC 7064 and GB/T 17710 examples, GB 11643 numbers, GB/T 36904 identifiers
                "MOD11-2|0794|0",
                "MOD11-2|079|X",
                "MOD11-2|64222119660315001|8",
                "MOD11-2|64010219551231002|X",
                "MOD37-2|G123489654321|Y",
                "MOD37,36|A12425GABC1234002|M",
                "MOD37,36|11100000000013338W01111430000006122244L20230000403001|U",
                "MOD37,36|11100000MB03271699022340100000000016001|9",
                "MOD97-10|794|44"
            })
    void a_payload_has_the_check_of_the_standard(String system, String payload, String check) {
        CheckCharacter of = CheckCharacter.named(system).orElseThrow();

        assertThat(of.of(payload)).isEqualTo(check);
        assertThat(of.isValid(payload + check)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_single_substitution_is_found(CheckCharacter system) {
        assertThat(new Slips(system).substitutions().missed()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MOD_11_2", "MOD_37_2", "MOD_97_10"})
    void the_pure_systems_find_every_swap_of_neighbours(CheckCharacter system) {
        assertThat(new Slips(system).swaps().missed()).isZero();
    }

    @Test
    void the_hybrid_system_misses_0_16_percent_of_the_swaps() {
        Slips.Count swaps = new Slips(CheckCharacter.MOD_37_36).swaps();

        assertThat((double) swaps.missed() / swaps.tried()).isBetween(0.0015, 0.0017);
    }

    @Property(tries = 300)
    void a_payload_and_its_check_are_valid_and_no_other_check_is(@ForAll("payloads") Payload payload) {
        String check = payload.system().of(payload.text());

        assertThat(payload.system().isValid(payload.text() + check)).isTrue();
        for (char c : payload.system().checkAlphabet().toCharArray()) {
            String other = check.substring(0, check.length() - 1) + c;
            assertThat(payload.system().isValid(payload.text() + other)).isEqualTo(other.equals(check));
        }
    }

    @Property(tries = 300)
    void any_text_is_valid_or_not_and_never_an_exception(@ForAll CheckCharacter system, @ForAll String text) {
        assertThat(system.isValid(text)).isIn(true, false);
    }

    @Test
    void a_character_that_cannot_be_covered_is_named_by_its_place_only() {
        assertThatThrownBy(() -> CheckCharacter.MOD_11_2.of("12a4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MOD11-2 cannot cover the character at 2");
        assertThat(CheckCharacter.MOD_11_2.isValid("１２３４")).isFalse();
    }

    record Payload(CheckCharacter system, String text) {}

    @Provide
    Arbitrary<Payload> payloads() {
        return Arbitraries.of(CheckCharacter.class).flatMap(system -> Combinators.combine(
                        Arbitraries.just(system),
                        Arbitraries.strings()
                                .withChars(system.alphabet().toCharArray())
                                .ofMaxLength(40))
                .as(Payload::new));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_shorter_than_a_check_is_not_valid(CheckCharacter system) {
        assertThat(system.isValid("1".repeat(system.length() - 1))).isFalse();
    }
}
