package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.numbering.NumberScheme.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberSchemeTest {

    @Test
    void a_scope_that_is_not_printed_is_refused_since_two_counters_would_meet() {
        assertThat(NumberScheme.parse("{yyyy}{serial:4}", List.of("yyyy", "series2"))
                        .faultIfAny())
                .contains(Fault.NOT_INJECTIVE);
    }

    @Test
    void a_year_of_two_digits_does_not_keep_two_centuries_apart() {
        assertThat(NumberScheme.parse("{yy}{serial:4}", List.of("yyyy")).faultIfAny())
                .contains(Fault.NOT_INJECTIVE);
        assertThat(NumberScheme.parse("{yyyy}{serial:4}", List.of("yy")).isValue())
                .isTrue();
    }

    @Test
    void what_is_no_scheme_is_refused_by_name() {
        assertThat(NumberScheme.parse("{serial}", List.of()).faultIfAny()).contains(Fault.TEMPLATE);
        assertThat(NumberScheme.parse("{serial:4}", List.of("serial")).faultIfAny())
                .contains(Fault.SCOPE_UNKNOWN);
        assertThat(NumberScheme.parse("{serial:4}", List.of("jahr")).faultIfAny())
                .contains(Fault.SCOPE_UNKNOWN);
        assertThat(NumberScheme.parse("{yyyy}{serial:4}", List.of("yyyy", "yyyy"))
                        .faultIfAny())
                .contains(Fault.SCOPE_REPEATED);
    }

    @Test
    void every_number_of_every_counter_is_another_one() {
        NumberScheme scheme = NumberScheme.of("{yy}{level1}{serial:2}{check:MOD11-2}", List.of("yy", "level1"));
        Set<String> numbers = new HashSet<>();
        Set<String> counters = new HashSet<>();
        for (int year = 2000; year < 2100; year++) {
            for (TitleLevel level : TitleLevel.values()) {
                NumberContext facts = NumberContext.ofYear(year).withLevel(level);
                counters.add(scheme.counter(facts));
                for (long serial = 1; scheme.holds(serial); serial++) {
                    numbers.add(scheme.template().print(facts, serial));
                }
            }
        }

        assertThat(counters).hasSize(500);
        assertThat(numbers).hasSize(500 * 99);
    }

    @Test
    void a_counter_is_named_after_its_facts_and_not_after_the_template() {
        NumberContext facts = NumberContext.ofYear(2021).withSeries("09").withLevel(TitleLevel.FULL_SENIOR);
        NumberScheme narrow = NumberScheme.of("{series2}{yyyy}{serial:4}", List.of("series2", "yyyy"));
        NumberScheme wide = NumberScheme.of("{yyyy}{series2}{serial:6}", List.of("yyyy", "series2"));

        assertThat(narrow.counter(facts)).isEqualTo("yyyy=2021,series2=09").isEqualTo(wide.counter(facts));
    }

    @Test
    void a_fact_of_template_or_scope_that_is_unknown_is_missing() {
        NumberScheme scheme = NumberScheme.of("{yyyy}{series2}{level1}{serial:4}", List.of("yyyy", "series2"));

        assertThat(scheme.missing(NumberContext.ofYear(2021)))
                .containsExactlyInAnyOrder(NumberToken.SERIES2, NumberToken.LEVEL1);
    }

    @Test
    void a_counter_of_each_province_may_number_with_the_whole_code_of_the_region() {
        NumberScheme scheme = NumberScheme.of("{region6}{serial:4}", List.of("region2"));

        assertThat(scheme.counter(NumberContext.ofYear(2021).withRegion("640402")))
                .isEqualTo("region2=64");
        assertThat(NumberScheme.parse("{region2}{serial:4}", List.of("region6")).faultIfAny())
                .contains(Fault.NOT_INJECTIVE);
    }

    @Test
    void without_a_fact_of_the_scope_there_is_no_counter() {
        NumberScheme scheme = NumberScheme.of("{yyyy}{series2}{serial:4}", List.of("yyyy", "series2"));

        assertThatThrownBy(() -> scheme.counter(NumberContext.ofYear(2021))).hasMessage("unknown: series2");
    }

    @Test
    void a_scheme_explains_its_template_its_counters_and_why_no_number_comes_twice() {
        String template = "{yyyy}{series2}{serial:4}";
        String proof = "; no two certificates can print one number: every part has a fixed width and every fact of the"
                + " counter is printed\n";

        assertThat(NumberScheme.of(template, List.of("yyyy", "series2")).explain())
                .isEqualTo(NumberTemplate.of(template).explain() + "  a counter for each yyyy, series2" + proof);
        assertThat(NumberScheme.of(template, List.of()).explain())
                .isEqualTo(NumberTemplate.of(template).explain() + "  one counter for all" + proof);
    }

    @Test
    void a_scheme_is_its_template_and_its_scope() {
        NumberScheme scheme = NumberScheme.of("{yyyy}{serial:4}", List.of("yyyy"));

        assertThat(scheme)
                .hasToString("{yyyy}{serial:4} [yyyy]")
                .isEqualTo(NumberScheme.of("{yyyy}{serial:4}", List.of("yyyy")))
                .hasSameHashCodeAs(NumberScheme.of("{yyyy}{serial:4}", List.of("yyyy")))
                .isNotEqualTo(NumberScheme.of("{yyyy}{serial:5}", List.of("yyyy")))
                .isNotEqualTo(NumberScheme.of("{yyyy}{serial:4}", List.of()));
        assertThatThrownBy(() -> NumberScheme.of("{serial:4}", List.of("yyyy")))
                .hasMessage("not a number scheme: NOT_INJECTIVE");
    }
}
