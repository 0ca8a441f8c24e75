package dev.zhicheng.core.summary;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryWarningTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_is_one_line_in_chinese_and_english(SummaryWarning.Kind kind) {
        SummaryWarning warning = new SummaryWarning(kind, SummaryPlace.ofCell("附件2", 22, 3), "手机号");

        assertThat(warning.message(Locale.SIMPLIFIED_CHINESE))
                .hasLineCount(1)
                .startsWith("附件2!C22: ")
                .doesNotContain("%")
                .isNotEqualTo(warning.message(Locale.ENGLISH));
        assertThat(warning.message(Locale.ENGLISH))
                .hasLineCount(1)
                .startsWith("附件2!C22: ")
                .doesNotContain("%");
    }

    @Test
    void a_subject_is_named() {
        SummaryWarning warning =
                new SummaryWarning(SummaryWarning.Kind.UNKNOWN_COLUMN, SummaryPlace.ofCell("附件2", 4, 12), "手机号");

        assertThat(warning.message(Locale.CHINESE)).isEqualTo("附件2!L4: 不认识的列“手机号”，未读取");
        assertThat(warning.message(Locale.ENGLISH)).isEqualTo("附件2!L4: column 手机号 is not known and is not read");
    }

    @ParameterizedTest
    @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "53, BA", "702, ZZ", "703, AAA", "16384, XFD"})
    void columns_have_the_letters_of_a_spreadsheet(int number, String letters) {
        assertThat(SummaryPlace.ofColumn(null, number)).hasToString(letters);
    }

    @Test
    void a_place_is_written_as_a_spreadsheet_writes_it() {
        assertThat(SummaryPlace.ofSheet("附件2")).hasToString("附件2");
        assertThat(SummaryPlace.ofRow("附件2", 22)).hasToString("附件2!22");
        assertThat(SummaryPlace.ofCell(null, 22, 3)).hasToString("C22");
    }
}
