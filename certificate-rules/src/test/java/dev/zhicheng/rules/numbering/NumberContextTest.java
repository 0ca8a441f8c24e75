package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.title.TitleLevel;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberContextTest {

    private static final NumberContext YEAR = NumberContext.ofYear(2021);

    @ParameterizedTest
    @CsvSource({
        "YYYY, 2021",
        "YY, 21",
        "REGION2, 64",
        "REGION6, 640402",
        "SERIES2, 09",
        "LEVEL1, 2",
        "GB8561, 102",
        "COMMITTEE, 0031",
        "SERIAL, ",
        "CHECK, "
    })
    void a_token_prints_its_fact(NumberToken token, String printed) {
        NumberContext known = YEAR.withRegion("640402")
                .withSeries("09")
                .withLevel(TitleLevel.ASSOCIATE_SENIOR)
                .withGb8561("102")
                .withCommittee("0031");

        assertThat(known.value(token).orElse(null)).isEqualTo(printed);
    }

    @Test
    void a_province_has_no_code_of_six_digits_and_what_is_not_known_prints_nothing() {
        assertThat(YEAR.withRegion("64").value(NumberToken.REGION2)).contains("64");
        assertThat(YEAR.withRegion("64").value(NumberToken.REGION6)).isEmpty();
        assertThat(YEAR.value(NumberToken.REGION6)).isEmpty();
        assertThat(YEAR.value(NumberToken.LEVEL1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "6404", "64040２", "64040X", "6404020"})
    void a_code_that_is_not_of_its_width_in_ascii_digits_is_refused_and_not_repeated(String code) {
        isRefused("region is not 6 digits", YEAR::withRegion, code);
        isRefused("series is not 2 digits", YEAR::withSeries, code);
        isRefused("gb8561 is not 3 digits", YEAR::withGb8561, code);
    }

    @Test
    void the_committee_s_number_is_as_wide_as_it_likes_but_digits() {
        isRefused("committee is not 2 digits", YEAR::withCommittee, "３1");
    }

    @Test
    void a_certificate_is_of_a_year_of_four_digits() {
        assertThat(NumberContext.ofYear(1900).year()).isEqualTo(1900);
        assertThat(NumberContext.ofYear(9999).year()).isEqualTo(9999);
        assertThatThrownBy(() -> NumberContext.ofYear(1899)).hasMessage("year out of range: 1899");
        assertThatThrownBy(() -> NumberContext.ofYear(10_000)).hasMessage("year out of range: 10000");
    }

    private static void isRefused(String message, Function<String, NumberContext> with, String code) {
        assertThatThrownBy(() -> with.apply(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
