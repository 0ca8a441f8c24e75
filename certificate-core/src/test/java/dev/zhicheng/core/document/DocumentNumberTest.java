package dev.zhicheng.core.document;

import dev.zhicheng.core.document.DocumentNumber.Deviation;
import dev.zhicheng.core.document.DocumentNumber.Fault;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "原人社发〔2019〕210号, 原人社发〔2019〕210号, ''",
        "宁人社函[2021]156号, 宁人社函〔2021〕156号, BRACKET",
        "宁人社函［２０２１］１５６号, 宁人社函〔2021〕156号, BRACKET WIDTH",
        "宁人社发【2012】08号, 宁人社发〔2012〕8号, BRACKET LEADING_ZERO",
        "宁人社发（2010）第35号, 宁人社发〔2010〕35号, BRACKET DI WIDTH",
        "宁人发﹝2003﹞45号, 宁人发〔2003〕45号, BRACKET WIDTH",
        "宁职改字(92)第12号, 宁职改字〔1992〕12号, BRACKET YEAR2 DI ZI",
        "宁人社函〔2021)156号, 宁人社函〔2021〕156号, BRACKET_MISMATCH",
        "原人社函 〔2021〕 85 号, 原人社函〔2021〕85号, SPACE",
        "宁人发〔2003年〕45号, 宁人发〔2003〕45号, NIAN",
        "宁人发〔2003〕45, 宁人发〔2003〕45号, NO_HAO",
        "宁人发〔2003〕12-1号, 宁人发〔2003〕12-1号, SUB_NUMBER",
        "宁人发〔2003〕12之一号, 宁人发〔2003〕12-1号, SUB_NUMBER",
        "宁人发〔2003〕12号之二, 宁人发〔2003〕12-2号, SUB_NUMBER",
        "宁人发〖2003〗45号, 宁人发〔2003〕45号, BRACKET",
        "宁人发〔05〕45号, 宁人发〔2005〕45号, YEAR2"
    })
    void every_form_met_on_papers_is_read_and_its_deviations_named(String text, String canonical, String deviations) {
        DocumentNumber number = DocumentNumber.of(text);
        assertThat(number.canonical()).isEqualTo(canonical);
        assertThat(number.original()).isEqualTo(text);
        assertThat(number.deviations())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(deviations.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Deviation::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "宁人社函[XXXX]XX号, TEMPLATE",
        "宁人社函[2021]XX号, TEMPLATE",
        "宁人社函[2021]1X号, TEMPLATE",
        "12[XXXX]XX号, TEMPLATE",
        "2019210号, BRACKETS",
        "'', BRACKETS",
        "宁人社函〔2021, BRACKETS",
        "〔2021〕156号, AGENCY",
        "12〔2021〕156号, AGENCY",
        "宁人社函〔2021〕号, SERIAL",
        "宁人社函〔2021〕0号, SERIAL",
        "宁人社函〔202〕1号, YEAR",
        "宁人社函〔3021〕1号, YEAR",
        "宁人社函〔2021〕156号文件, TRAILING_TEXT",
        "宁人社函〔2021〕156号（X）, TRAILING_TEXT",
        "宁人社函〔2021〕12-号, TRAILING_TEXT",
        "宁人社函〔2021〕1234567号, TRAILING_TEXT"
    })
    void what_is_no_document_number_has_its_fault(String text, Fault fault) {
        assertThat(DocumentNumber.parse(text).faultIfAny()).contains(fault);
    }

    @Test
    void a_number_tells_its_parts() {
        DocumentNumber number = DocumentNumber.of("原人社发〔2019〕210号");
        assertThat(number.agency()).isEqualTo("原人社发");
        assertThat(number.year()).isEqualTo(2019);
        assertThat(number.serial()).isEqualTo(210);
        assertThat(number.sub()).isEmpty();
        assertThat(DocumentNumber.of("宁人发〔2003〕12-1号").sub()).hasValue(1);
    }

    @Test
    void the_way_it_was_written_does_not_make_another_number() {
        assertThat(DocumentNumber.of("宁人社发【2012】08号")).isEqualTo(DocumentNumber.of("宁人社发〔2012〕8号"));
        assertThat(DocumentNumber.of("宁人社发〔2012〕8号")).isNotEqualTo(DocumentNumber.of("宁人社发〔2012〕8-1号"));
    }

    @Property(tries = 500)
    void the_canonical_form_reads_back_without_deviation(
            @ForAll("agencies") String agency,
            @ForAll @IntRange(min = 1900, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 999_999) int serial) {
        DocumentNumber number = DocumentNumber.of(agency + "〔" + year + "〕" + serial + "号");
        assertThat(number.deviations()).isEmpty();
        assertThat(DocumentNumber.of(number.canonical())).isEqualTo(number);
    }

    @Property(tries = 1000)
    void no_text_whatever_throws(@ForAll String text) {
        DocumentNumber.parse(text).toOptional().ifPresent(number -> assertThat(DocumentNumber.of(number.canonical()))
                .isEqualTo(number));
    }

    @Property(tries = 1000)
    void whatever_is_read_from_its_own_characters_prints_a_form_that_reads_back(@ForAll("scraps") String text) {
        DocumentNumber.parse(text).toOptional().ifPresent(number -> assertThat(DocumentNumber.of(number.canonical()))
                .isEqualTo(number));
    }

    @Provide
    Arbitrary<String> agencies() {
        return Arbitraries.of("原人社发", "宁人社函", "宁职改", "宁人发", "固人社");
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "宁", "字", "〔", "[", "（", "〕", "]", "）", "2019", "９９", "0", "12", "第", "号", "之", "一", "-", " ",
                        "年")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
