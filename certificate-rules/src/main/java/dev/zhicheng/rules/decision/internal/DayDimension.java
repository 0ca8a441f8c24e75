package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;

/**
 * How the interval of a date lies to the days that the policy names: how many of those days are not later than its first
 * day, and how many not later than its last.
 */
final class DayDimension extends Dimension {

    private final Fact fact;
    private final LocalDate[] days;

    /** For the days at which something begins; see {@link #threshold}. */
    DayDimension(Fact fact, SortedSet<LocalDate> days) {
        this.fact = fact;
        this.days = days.toArray(LocalDate[]::new);
    }

    /** The day from which a question's answer changes: “after” a day is “from” the next. */
    static LocalDate threshold(Condition.DateIs question) {
        return question.test() == Condition.DateTest.AFTER ? question.day().plusDays(1) : question.day();
    }

    @Override
    int size() {
        return (days.length + 1) * (days.length + 1) + 1;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        if (!(valueOf(fact, application, row) instanceof PartialDate date)) {
            return 0;
        }
        return 1 + passed(date.earliest()) * (days.length + 1) + passed(date.latest());
    }

    private int passed(LocalDate day) {
        int passed = 0;
        while (passed < days.length && !days[passed].isAfter(day)) {
            passed++;
        }
        return passed;
    }

    @Override
    Truth answer(Condition question, int cls) {
        if (cls == 0) {
            return Truth.UNKNOWN;
        }
        Condition.DateIs asked = (Condition.DateIs) question;
        int at = rank(threshold(asked));
        boolean beginsBefore = (cls - 1) / (days.length + 1) < at;
        boolean endsBefore = (cls - 1) % (days.length + 1) < at;
        boolean straddles = beginsBefore && !endsBefore;
        return switch (asked.test()) {
            case STRADDLES -> Truth.of(straddles);
            case BEGINS_BEFORE -> Truth.of(beginsBefore);
            case BEFORE -> straddles ? Truth.UNKNOWN : Truth.of(endsBefore);
            case FROM, AFTER -> straddles ? Truth.UNKNOWN : Truth.of(!beginsBefore);
        };
    }

    private int rank(LocalDate day) {
        int rank = 1;
        while (!days[rank - 1].equals(day)) {
            rank++;
        }
        return rank;
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
