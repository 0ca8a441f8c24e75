package dev.zhicheng.core.document;

import dev.zhicheng.core.document.PartialDate.Fault;
import dev.zhicheng.core.document.PartialDate.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTest {

    private static final LocalDate CUTOFF = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2019-12-12, DAY, 2019-12-12",
        "2019/12/12, DAY, 2019-12-12",
        "2019.12.12, DAY, 2019-12-12",
        "2019年12月12日, DAY, 2019-12-12",
        "2019.2.3, DAY, 2019-02-03",
        "2019.12, MONTH, 2019-12",
        "2019-12, MONTH, 2019-12",
        "2019年12月, MONTH, 2019-12",
        "2019年2月, MONTH, 2019-02",
        "2019, YEAR, 2019",
        "2019年, YEAR, 2019",
        "２０１９．１２．１２, DAY, 2019-12-12",
        "２０１９年１２月, MONTH, 2019-12",
        "0987, YEAR, 0987"
    })
    void every_written_form_is_read_to_its_precision(String text, Precision precision, String iso) {
        PartialDate date = PartialDate.of(text);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date).hasToString(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-13, CALENDAR",
        "2019-02-30, CALENDAR",
        "2019.0.1, CALENDAR",
        "0000, CALENDAR",
        "19-12-12, FORM",
        "2019-12.12, FORM",
        "2019-12-, FORM",
        "12/12/2019, FORM",
        "去年, FORM",
        "'', FORM"
    })
    void what_is_no_date_has_its_fault(String text, Fault fault) {
        assertThat(PartialDate.parse(text).faultIfAny()).contains(fault);
    }

    @Test
    void the_last_day_before_the_cutoff_lies_before_it_and_the_cutoff_does_not() {
        PartialDate last = PartialDate.of("2019-12-31");
        assertThat(last.whollyBefore(CUTOFF)).isTrue();
        assertThat(last.whollyOnOrAfter(CUTOFF)).isFalse();
        PartialDate first = PartialDate.of("2020-01-01");
        assertThat(first.whollyBefore(CUTOFF)).isFalse();
        assertThat(first.whollyOnOrAfter(CUTOFF)).isTrue();
        assertThat(first.whollyAfter(CUTOFF)).isFalse();
        assertThat(PartialDate.of("2020-01-02").whollyAfter(CUTOFF)).isTrue();
    }

    @Test
    void a_month_or_a_year_is_all_its_days() {
        assertThat(PartialDate.of("2019.12").latest()).isEqualTo("2019-12-31");
        assertThat(PartialDate.of("2020.2").latest()).isEqualTo("2020-02-29");
        assertThat(PartialDate.of("2019").whollyBefore(CUTOFF)).isTrue();
        assertThat(PartialDate.of("2020").whollyOnOrAfter(CUTOFF)).isTrue();
        assertThat(PartialDate.of("2020").straddles(LocalDate.of(2020, 6, 1))).isTrue();
        assertThat(PartialDate.of("2020").straddles(CUTOFF)).isFalse();
        assertThat(PartialDate.of("2020.1").includes(CUTOFF)).isTrue();
        assertThat(PartialDate.of("2019.12").includes(CUTOFF)).isFalse();
    }

    @Property(tries = 1000)
    void exactly_one_of_before_after_and_straddling_holds(
            @ForAll @IntRange(min = 2018, max = 2022) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = -800, max = 800) int days) {
        LocalDate cutoff = CUTOFF.plusDays(days);
        for (PartialDate date : new PartialDate[] {
            PartialDate.ofYear(year),
            PartialDate.ofMonth(YearMonth.of(year, month)),
            PartialDate.ofDay(LocalDate.of(year, month, 1))
        }) {
            int holding = (date.whollyBefore(cutoff) ? 1 : 0)
                    + (date.whollyOnOrAfter(cutoff) ? 1 : 0)
                    + (date.straddles(cutoff) ? 1 : 0);
            assertThat(holding).isEqualTo(1);
            assertThat(PartialDate.of(date.toString())).isEqualTo(date);
        }
    }

    @Test
    void the_order_is_consistent_with_equality() {
        assertThat(PartialDate.of("2019")).isLessThan(PartialDate.of("2019-01"));
        assertThat(PartialDate.of("2019-01")).isLessThan(PartialDate.of("2019-01-01"));
        assertThat(PartialDate.of("2019-01-01")).isLessThan(PartialDate.of("2019-02"));
        assertThat(PartialDate.of("2019.1")).isEqualByComparingTo(PartialDate.of("2019年1月"));
    }

    /** The written forms once more, as two expressions: slow, obvious, and sharing nothing with the reader. */
    @Property(tries = 2000)
    void the_reader_takes_exactly_what_the_two_forms_say(@ForAll("scraps") String text) {
        boolean form = text.matches("[0-9]{4}(?:([-/.])[0-9]{1,2}(?:\\1[0-9]{1,2})?)?")
                || text.matches("[0-9]{4} ?年(?: ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?[日号])?)?");
        assertThat(PartialDate.parse(text).faultIfAny().equals(Optional.of(Fault.FORM)))
                .isEqualTo(!form);
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> parts = Arbitraries.of("12", "3", "0", ".", "-", "/", "年", "月", "日", "号", " ");
        Arbitrary<String> years = Arbitraries.of("2019", "19", "2019年", "2019 年", "2019.", "");
        return Combinators.combine(years, parts.list().ofMaxSize(7)).as((year, rest) -> year + String.join("", rest));
    }

    @Property(tries = 500)
    void no_text_whatever_throws(@ForAll String text) {
        PartialDate.parse(text).toOptional().ifPresent(date -> assertThat(PartialDate.of(date.toString()))
                .isEqualTo(date));
    }

    @Test
    void a_year_that_has_no_four_digits_is_none_of_a_certificate() {
        for (int year : new int[] {-1, 0, 10_000}) {
            LocalDate day = LocalDate.of(year, 1, 1);
            assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.ofYear(year));
            assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.ofMonth(YearMonth.from(day)));
            assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.ofDay(day));
        }
    }
}
