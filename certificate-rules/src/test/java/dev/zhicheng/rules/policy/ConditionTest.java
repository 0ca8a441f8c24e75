package dev.zhicheng.rules.policy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionTest {

    private static final Condition DATES =
            new Condition.DatesAre(Fact.ISSUED_ON, Condition.Order.AFTER, Fact.SUBMITTED_ON, 0);
    private static final Condition LEVELS = new Condition.Disjoint(Fact.LEVEL_WORD, Fact.TITLE_LEVEL);

    @Test
    void every_fact_that_a_condition_reads_is_named_at_each_place() {
        List<Fact> read = new ArrayList<>();
        new Condition.All(List.of(DATES, new Condition.Not(new Condition.Any(List.of(LEVELS, DATES)))))
                .forEachFact(read::add);

        assertThat(read)
                .containsExactly(
                        Fact.ISSUED_ON,
                        Fact.SUBMITTED_ON,
                        Fact.LEVEL_WORD,
                        Fact.TITLE_LEVEL,
                        Fact.ISSUED_ON,
                        Fact.SUBMITTED_ON);
    }

    @Test
    void an_operator_over_conditions_is_about_no_fact_of_its_own() {
        assertThat(new Condition.Not(DATES).subject()).isNull();
        assertThat(new Condition.Not(DATES).comparedWith()).isNull();
        assertThat(DATES.children()).isEmpty();
    }
}
