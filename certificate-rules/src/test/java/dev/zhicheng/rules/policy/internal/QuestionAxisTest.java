package dev.zhicheng.rules.policy.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Condition.DateTest;
import dev.zhicheng.rules.policy.Condition.Order;
import dev.zhicheng.rules.policy.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionAxisTest {

    private static final Condition ABSENT = new Condition.Absent(Fact.ISSUER);
    private static final Condition LISTED = new Condition.Listed(Fact.ISSUER, "issuers");

    /** Questions that one look answers stand in one row; no two rows are the same look. */
    private static final List<List<Condition>> LOOKS = List.of(
            List.of(ABSENT, new Condition.Invalid(Fact.ISSUER, Set.of())),
            List.of(new Condition.Absent(Fact.LEGEND)),
            List.of(new Condition.Normalised(Fact.ISSUER)),
            List.of(LISTED),
            List.of(new Condition.Listed(Fact.ISSUER, "others")),
            List.of(
                    new Condition.Classed(Fact.LEGEND, "legends", Set.of("NONE")),
                    new Condition.Classed(Fact.LEGEND, "legends", Set.of("LIMITED"))),
            List.of(new Condition.Classed(Fact.LEGEND, "others", Set.of("NONE"))),
            List.of(
                    new Condition.DateIs(Fact.ISSUED_ON, DateTest.FROM, LocalDate.EPOCH),
                    new Condition.DateIs(Fact.ISSUED_ON, DateTest.BEFORE, LocalDate.MAX)),
            List.of(new Condition.DateIs(Fact.ACQUIRED_ON, DateTest.FROM, LocalDate.EPOCH)),
            List.of(new Condition.DatesAre(Fact.ISSUED_ON, Order.AFTER, Fact.SUBMITTED_ON, 0)),
            List.of(new Condition.DatesAre(Fact.ISSUED_ON, Order.AFTER, Fact.SUBMITTED_ON, 1)),
            List.of(new Condition.Disjoint(Fact.LEVEL_WORD, Fact.TITLE_LEVEL)),
            List.of(new Condition.Disjoint(Fact.TITLE_LEVEL, Fact.LEVEL_WORD)));

    @Test
    void questions_share_an_axis_exactly_when_one_look_answers_them() {
        List<QuestionAxis> axes = new ArrayList<>();
        for (List<Condition> look : LOOKS) {
            assertThat(look).map(QuestionAxis::of).containsOnly(QuestionAxis.of(look.get(0)));
            axes.add(QuestionAxis.of(look.get(0)));
        }
        assertThat(axes).doesNotHaveDuplicates();
    }

    @Test
    void a_condition_is_about_one_axis_when_all_its_parts_are() {
        Condition readable = new Condition.Not(new Condition.Any(LOOKS.get(0)));

        assertThat(QuestionAxis.only(readable)).isEqualTo(QuestionAxis.of(ABSENT));
        assertThat(QuestionAxis.only(new Condition.All(List.of(readable, LISTED))))
                .isNull();
        assertThat(QuestionAxis.only(new Condition.All(List.of(new Condition.Any(List.of(ABSENT, LISTED)), ABSENT))))
                .isNull();
    }
}
