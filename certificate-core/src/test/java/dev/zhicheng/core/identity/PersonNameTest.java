package dev.zhicheng.core.identity;

import dev.zhicheng.core.identity.PersonName.Fault;
import dev.zhicheng.core.identity.PersonName.Remark;
import dev.zhicheng.core.text.TextChange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonNameTest {

    @Test
    void a_name_with_a_middle_dot_is_unchanged() {
        PersonName name = PersonName.of("阿卜杜拉·买买提");
        assertThat(name.value()).isEqualTo("阿卜杜拉·买买提");
        assertThat(name.changes()).isEmpty();
    }

    @Test
    void another_dot_becomes_the_middle_dot_with_a_note() {
        PersonName name = PersonName.of("阿卜杜拉•买买提");
        assertThat(name.value()).isEqualTo("阿卜杜拉\u00B7买买提");
        assertThat(name.changes()).containsExactly(TextChange.NAME_SEPARATOR);
        assertThat(name).isEqualTo(PersonName.of("阿卜杜拉·买买提"));
    }

    @Test
    void old_certificates_print_a_gap_in_a_short_name() {
        assertThat(PersonName.of("李  倩")).isEqualTo(PersonName.of("李倩"));
    }

    @ParameterizedTest
    @CsvSource({
        "·马, SEPARATOR",
        "马·, SEPARATOR",
        "马··兰, SEPARATOR",
        "马, LENGTH",
        "'', LENGTH",
        "马3, DIGIT",
        "马３兰, DIGIT",
        "马\u0007兰, CONTROL",
        "马\u200B兰, CONTROL",
        "马\uD870兰, CONTROL",
        "马\uFFFD兰, CONTROL"
    })
    void what_is_no_name_has_its_fault(String text, Fault fault) {
        assertThat(PersonName.parse(text).faultIfAny()).contains(fault);
    }

    @Test
    void fifty_code_points_are_a_name_and_fifty_one_are_not() {
        assertThat(PersonName.of("𬱖".repeat(50)).length()).isEqualTo(50);
        assertThat(PersonName.parse("马".repeat(51)).faultIfAny()).contains(Fault.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𬱖", "㛃", "𠅤"})
    void a_rare_character_counts_once_and_draws_no_remark(String rare) {
        PersonName name = PersonName.of("马" + rare);
        assertThat(name.value()).isEqualTo("马" + rare);
        assertThat(name.length()).isEqualTo(2);
        assertThat(name.remarks()).isEmpty();
    }

    @Test
    void a_private_use_character_is_reported_and_kept() {
        PersonName name = PersonName.of("马\uE000");
        assertThat(name.remarks()).containsExactly(Remark.PRIVATE_USE);
        assertThat(name.value()).isEqualTo("马\uE000");
    }

    @Test
    void latin_letters_are_reported() {
        assertThat(PersonName.of("John Smith").remarks()).containsExactly(Remark.LATIN);
    }

    @Test
    void the_masked_form_shows_the_first_character() {
        assertThat(PersonName.of("马晓兰").masked()).isEqualTo("马**");
        assertThat(PersonName.of("𬱖兰").masked()).isEqualTo("𬱖*");
    }

    @Test
    void a_text_that_is_no_name_is_not_repeated() {
        assertThatThrownBy(() -> PersonName.of("642221196607060001"))
                .hasMessageContaining("DIGIT")
                .hasMessageNotContaining("642221196607060001");
    }

    @Property(tries = 1000)
    void a_name_read_again_is_the_same_name(@ForAll String text) {
        PersonName.parse(text).toOptional().ifPresent(name -> assertThat(PersonName.of(name.value()))
                .isEqualTo(name));
    }
}
