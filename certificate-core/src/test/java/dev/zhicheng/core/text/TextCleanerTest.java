package dev.zhicheng.core.text;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextCleanerTest {

    @Test
    void clean_text_is_left_alone_and_says_so() {
        CleanedText cleaned = TextCleaner.clean("高级兽医师");
        assertThat(cleaned.text()).isSameAs(cleaned.original());
        assertThat(cleaned.changed()).isFalse();
    }

    @Test
    void outer_white_space_goes_ideographic_and_no_break_spaces_included() {
        CleanedText cleaned = TextCleaner.clean("\u3000\t 高级 兽医师\u00A0\n");
        assertThat(cleaned.text()).isEqualTo("高级 兽医师");
        assertThat(cleaned.changes()).containsExactly(TextChange.OUTER_SPACE);
    }

    @Test
    void full_width_ascii_becomes_ascii() {
        CleanedText cleaned = TextCleaner.clean("　２０１９．１２（Ａ）～");
        assertThat(cleaned.text()).isEqualTo("2019.12(A)~");
        assertThat(cleaned.changes()).containsExactly(TextChange.OUTER_SPACE, TextChange.FULL_WIDTH);
        assertThat(cleaned.original()).isEqualTo("　２０１９．１２（Ａ）～");
    }

    @Test
    void blank_is_absent() {
        assertThat(TextCleaner.clean(" \u3000").text()).isNull();
        assertThat(TextCleaner.clean("").changes()).containsExactly(TextChange.BLANK);
        assertThat(TextCleaner.clean(null).changed()).isFalse();
    }

    @Test
    void chinese_punctuation_that_is_no_ascii_stays() {
        assertThat(TextCleaner.clean("原人社发〔2019〕210号、“無”。").changed()).isFalse();
    }

    @Test
    void every_dot_met_in_a_name_becomes_the_middle_dot_of_the_2016_notice() {
        for (String dot : "• ・ ･ ． . ‧ ⋅ ∙ ●".split(" ")) {
            CleanedText cleaned = TextCleaner.cleanName("阿卜杜拉" + dot + "买买提");
            assertThat(cleaned.text()).as(dot).isEqualTo("阿卜杜拉\u00B7买买提");
            assertThat(cleaned.changes()).as(dot).contains(TextChange.NAME_SEPARATOR);
        }
        assertThat(TextCleaner.cleanName("阿卜杜拉·买买提").changed()).isFalse();
    }

    @Test
    void a_han_name_loses_its_inner_spaces_and_a_latin_name_keeps_them() {
        CleanedText cleaned = TextCleaner.cleanName("李  倩");
        assertThat(cleaned.text()).isEqualTo("李倩");
        assertThat(cleaned.changes()).containsExactly(TextChange.INNER_SPACE);
        assertThat(TextCleaner.cleanName("John F. Smith").text()).isEqualTo("John F. Smith");
    }

    @Test
    void rare_characters_survive() {
        assertThat(TextCleaner.cleanName("马𬱖㛃𠅤").text()).isEqualTo("马𬱖㛃𠅤");
    }

    @Test
    void look_ups_ignore_width_and_line_breaks() {
        assertThat(TextCleaner.lookupKey("研究员（社会科学）")).isEqualTo(TextCleaner.lookupKey("研究员(社会科学)"));
        assertThat(TextCleaner.lookupKey("农业\n系列")).isEqualTo("农业系列");
        assertThat(TextCleaner.lookupKey(" \u3000")).isEmpty();
    }

    @Test
    void white_space_is_that_of_java_and_of_unicode_and_the_byte_order_mark() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            boolean expected = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
            assertThat(TextCleaner.isSpace((char) c)).as("U+%04X", c).isEqualTo(expected);
        }
    }

    @Test
    void the_record_of_changes_does_not_show_the_text() {
        assertThat(TextCleaner.clean("６４２２２１１９６６０７０６０００１").toString()).isEqualTo("CleanedText[changes=[FULL_WIDTH]]");
    }

    @Property(tries = 500)
    void cleaning_twice_changes_nothing_more(@ForAll String text) {
        String once = TextCleaner.clean(text).text();
        assertThat(TextCleaner.clean(once).changed()).isFalse();
        String name = TextCleaner.cleanName(text).text();
        assertThat(TextCleaner.cleanName(name).text()).isEqualTo(name);
    }

    @Property(tries = 500)
    void a_look_up_key_is_its_own_key_and_does_not_depend_on_cleaning(
            @ForAll @CharRange(from = '\uFF00', to = '\uFF5F') @CharRange(from = ' ', to = '~') String text) {
        String key = TextCleaner.lookupKey(text);
        assertThat(TextCleaner.lookupKey(key)).isEqualTo(key);
        String cleaned = TextCleaner.clean(text).text();
        assertThat(TextCleaner.lookupKey(cleaned == null ? "" : cleaned)).isEqualTo(key);
    }

    @Property(tries = 500)
    void a_change_is_recorded_exactly_when_the_text_differs(@ForAll String text) {
        CleanedText cleaned = TextCleaner.clean(text);
        assertThat(cleaned.changed()).isEqualTo(!text.equals(cleaned.text()));
    }
}
