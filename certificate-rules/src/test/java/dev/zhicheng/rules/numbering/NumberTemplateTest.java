package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.numbering.NumberTemplate.Fault;
import dev.zhicheng.rules.numbering.NumberTemplate.NumberFault;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberTemplateTest {

    private static final String NINGXIA = "{region2}{yyyy}{series2}{level1}{serial:6}{check:MOD11-2}";
    private static final NumberContext FACTS = NumberContext.ofYear(2021)
            .withRegion("640000")
            .withSeries("09")
            .withLevel(TitleLevel.ASSOCIATE_SENIOR)
            .withGb8561("102")
            .withCommittee("31");

    @ParameterizedTest
    @CsvSource({
        // Forms that were seen (provinces)
        "HN{yyyy}{series2}{level1}{serial:4}, 17, HN20210920017",
        "{yyyy}{gb8561}{committee:2}{serial:4}, 17, 2021102310017",
        "粤高职证字第{yy}{region2}{serial:9}号, 8631, 粤高职证字第2164000008631号",
        "{yyyy}-{committee:2}-{serial:4}-{check:MOD97-10}, 1, 2021-31-0001-69",
        "NX{yyyy}{serial:5}{check:MOD37-2}, 42, NX202100042T",
    })
    void a_number_is_printed_as_its_template_says(String template, long serial, String number) {
        NumberTemplate read = NumberTemplate.of(template);

        assertThat(read.print(FACTS, serial)).isEqualTo(number).hasSize(read.length());
        assertThat(read.read(number).get().checkIsRight()).isTrue();
        assertThat(read.read(number).get().part(NumberToken.SERIAL).map(Long::parseLong))
                .contains(serial);
    }

    @Property(tries = 300)
    void a_number_read_back_tells_every_part(
            @ForAll @IntRange(min = 1900, max = 9999) int year,
            @ForAll TitleLevel level,
            @ForAll @LongRange(min = 1, max = 999_999) long serial) {
        NumberTemplate template = NumberTemplate.of(NINGXIA);
        NumberContext facts =
                NumberContext.ofYear(year).withRegion("640402").withSeries("27").withLevel(level);
        NumberReading reading = template.read(template.print(facts, serial)).get();

        assertThat(reading.checkIsRight()).isTrue();
        assertThat(reading.part(NumberToken.SERIAL).map(Long::parseLong)).contains(serial);
        for (NumberToken fact : template.facts()) {
            assertThat(reading.part(fact)).isEqualTo(facts.value(fact));
        }
    }

    @Test
    void a_wrong_check_is_reported_with_the_right_one() {
        NumberTemplate template = NumberTemplate.of(NINGXIA);
        String number = template.print(FACTS, 17);
        String swapped = number.substring(0, 13) + "71" + number.substring(15);
        NumberReading reading = template.read(swapped).get();

        assertThat(reading.checkIsRight()).isFalse();
        assertThat(reading.expectedCheck())
                .isEqualTo(CheckCharacter.MOD_11_2.of(swapped.substring(0, swapped.length() - 1)))
                .isNotEqualTo(number.substring(15));
    }

    @ParameterizedTest
    @CsvSource({
        "{yyyy}{serial:6, BRACE",
        "{yyyy}}{serial:6}, BRACE",
        "{}{serial:6}, BRACE",
        "{jahr}{serial:6}, UNKNOWN_TOKEN",
        "{serial}, WIDTH",
        "{serial:0}, WIDTH",
        "{serial:13}, WIDTH",
        "{yyyy:4}{serial:6}, WIDTH",
        "{yyyy}{yyyy}{serial:6}, REPEATED_TOKEN",
        "{yyyy}, SERIAL",
        "'', SERIAL",
        "{serial:3}{serial:3}, SERIAL",
        "{serial:6}{check:MOD10}, CHECK_UNKNOWN",
        "{serial:6}{check}, CHECK_UNKNOWN",
        "{check:MOD11-2}{serial:6}, CHECK_NOT_LAST",
        "{serial:6}{check:MOD11-2}A, CHECK_NOT_LAST",
        "NX{serial:6}{check:MOD11-2}, CHECK_CANNOT_COVER",
        "nx{serial:6}{check:MOD37-2}, CHECK_CANNOT_COVER",
        "A B{serial:6}, LITERAL",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA{serial:6}, TOO_LONG"
    })
    void a_text_that_is_no_template_is_refused_by_name(String text, Fault fault) {
        assertThat(NumberTemplate.parse(text).faultIfAny()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "642021092000017, LENGTH",
        "64202109２0000173, CHARSET",
        "64202109200001A3, CHARSET",
        "642021092000017Y, CHARSET",
        "6420210920000003, SERIAL_ZERO"
    })
    void a_text_that_is_no_number_is_refused_by_name(String text, NumberFault fault) {
        assertThat(NumberTemplate.of(NINGXIA).read(text).faultIfAny()).contains(fault);
    }

    @Test
    void other_fixed_text_is_refused() {
        assertThat(NumberTemplate.of("第{serial:3}号").read("第001条").faultIfAny()).contains(NumberFault.LITERAL);
    }

    @Test
    void a_counter_holds_as_many_as_its_width_has_serials() {
        NumberTemplate template = NumberTemplate.of("{yyyy}{serial:2}");

        assertThat(template.capacity()).isEqualTo(99);
        assertThat(template.print(FACTS, 99)).isEqualTo("202199");
        assertThatThrownBy(() -> template.print(FACTS, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template.print(FACTS, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fact_that_is_unknown_or_of_another_width_is_missing() {
        NumberTemplate template = NumberTemplate.of("{yyyy}{series2}{committee:3}{serial:2}");

        assertThat(template.missing(NumberContext.ofYear(2021).withCommittee("31")))
                .containsExactlyInAnyOrder(NumberToken.SERIES2, NumberToken.COMMITTEE);
        assertThatThrownBy(() -> template.print(FACTS, 1)).hasMessage("unknown or of another width: committee");
    }

    @Test
    void a_template_explains_itself_part_by_part() {
        assertThat(NumberTemplate.of("NX{yyyy}{serial:5}{check:MOD37-2}").explain())
                .isEqualTo("""
                        NX{yyyy}{serial:5}{check:MOD37-2}
                           1-2   固定文字 fixed text “NX”
                           3-6   年份 year of issue
                           7-11  流水号 serial
                          12-12  校验位 check, ISO/IEC 7064 MOD37-2
                          12 characters, 99999 serials a counter
                        """);
    }

    @Test
    void a_number_of_64_characters_is_the_longest() {
        assertThat(NumberTemplate.of("号".repeat(58) + "{serial:6}").length()).isEqualTo(64);
        assertThat(NumberTemplate.parse("号".repeat(59) + "{serial:6}").faultIfAny())
                .contains(Fault.TOO_LONG);
    }

    @Test
    void after_the_check_stands_nothing_that_it_would_have_to_cover() {
        for (char c = '!'; c < '{'; c++) {
            boolean covered = CheckCharacter.MOD_37_2.covers(Character.toUpperCase(c));

            assertThat(NumberTemplate.parse("{serial:6}{check:MOD37-2}" + c).faultIfAny())
                    .as("a number ending in %s", c)
                    .isEqualTo(covered ? Optional.of(Fault.CHECK_NOT_LAST) : Optional.empty());
        }
    }

    @Test
    void a_template_is_its_text_and_a_text_that_is_none_is_not_repeated() {
        assertThat(NumberTemplate.of(NINGXIA))
                .isEqualTo(NumberTemplate.of(NINGXIA))
                .hasSameHashCodeAs(NumberTemplate.of(NINGXIA))
                .isNotEqualTo(NumberTemplate.of("{yyyy}{serial:6}"));
        assertThatThrownBy(() -> NumberTemplate.of("{jahr}{serial:6}"))
                .hasMessage("not a number template: UNKNOWN_TOKEN");
    }
}
