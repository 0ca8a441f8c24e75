package dev.zhicheng.rules.policy;

import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "CONVERTIBLE, INCOMPLETE, INCOMPLETE",
        "REFUSED, SUPERSEDED, REFUSED",
        "UNDETERMINED, SUPERSEDED, SUPERSEDED",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED"
    })
    void of_two_outcomes_the_higher_counts(Outcome one, Outcome other, Outcome higher) {
        assertThat(one.orHigher(other)).isEqualTo(higher);
        assertThat(other.orHigher(one)).isEqualTo(higher);
    }

    @Test
    void an_outcome_is_Chinese_for_a_Chinese_reader_and_English_for_any_other() {
        assertThat(Outcome.REFUSED.inWords(Locale.SIMPLIFIED_CHINESE)).isEqualTo("不予换发");
        assertThat(Outcome.REFUSED.inWords(Locale.ENGLISH)).isEqualTo("refused");
        assertThat(Outcome.REFUSED.inWords(Locale.FRENCH)).isEqualTo("refused");
    }

    @Test
    void a_text_is_read_in_the_language_of_its_reader() {
        Text text = new Text("封二", "second cover page");

        assertThat(text.in(Locale.CHINA)).isEqualTo("封二");
        assertThat(text.in(Locale.ROOT)).isEqualTo("second cover page");
        assertThat(text.in(Language.ZH)).isEqualTo("封二");
    }

    @Test
    void a_fault_says_where_and_what_and_its_kind_to_a_Chinese_reader() {
        PolicyFault fault = new PolicyFault(PolicyFault.Kind.DUPLICATE, "/rules/3/id", 12, "two rules are called a");
        PolicyFault ofTheFile = new PolicyFault(PolicyFault.Kind.SYNTAX, "", 0, "no text in UTF-8");

        assertThat(fault.inWords(Locale.ENGLISH)).isEqualTo("line 12, /rules/3/id: two rules are called a");
        assertThat(fault.inWords(Locale.CHINA)).isEqualTo("第 12 行，/rules/3/id：名称重复（two rules are called a）");
        assertThat(ofTheFile.inWords(Locale.ENGLISH)).isEqualTo("/: no text in UTF-8");
        assertThat(ofTheFile.inWords(Locale.CHINA)).isEqualTo("/：不是合法的 JSON（no text in UTF-8）");
    }

    @Test
    void findings_list_what_somebody_may_want_to_know() {
        EnumSet<Verdict> listed = EnumSet.allOf(Verdict.class);
        listed.removeIf(verdict -> !verdict.isFinding());

        assertThat(listed).containsExactly(Verdict.WARN, Verdict.FAIL, Verdict.UNKNOWN, Verdict.OVERRIDDEN);
    }
}
