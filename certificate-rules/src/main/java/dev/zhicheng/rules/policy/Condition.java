package dev.zhicheng.rules.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks: a tree over the closed set of operators, judged in three-valued logic (Kleene).
 *
 * <p>A question about the value of an absent or invalid fact is unknown; {@link Absent}, {@link Invalid} and
 * {@link Normalised} are always known. Plain data, immutable; judging it is the engine's work.
 */
public sealed interface Condition {

    /** True when all parts are. */
    record All(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True when any part is. */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** True when the part is false. */
    record Not(Condition part) implements Condition {}

    /** The fact was not given. */
    record Absent(Fact fact) implements Condition {}

    /** The fact was given, but cannot be read; an empty set of faults means any fault. */
    record Invalid(Fact fact, Set<String> faults) implements Condition {
        /** Copies the set. */
        public Invalid {
            faults = Set.copyOf(faults);
        }
    }

    /** Cleaning changed the text of the fact. */
    record Normalised(Fact fact) implements Condition {}

    /** The fact is one of the words. */
    record Is(Fact fact, Set<String> words) implements Condition {
        /** Copies the set. */
        public Is {
            words = Set.copyOf(words);
        }
    }

    /** The text is a name or alias of a list of the policy, in the form in which texts are looked up. */
    record Listed(Fact fact, String list) implements Condition {}

    /** A classifier of the policy puts the text into one of the classes. */
    record Classed(Fact fact, String classifier, Set<String> classes) implements Condition {
        /** Copies the set. */
        public Classed {
            classes = Set.copyOf(classes);
        }
    }

    /** How the interval of a date lies to a day. */
    record DateIs(Fact fact, DateTest test, LocalDate day) implements Condition {}

    /**
     * The whole interval of a date lies before or after that of another one moved by years; false when they overlap.
     *
     * @param fact the date
     * @param order before or after
     * @param other the date it is compared with
     * @param plusYears years added to the other date, 0 for none
     */
    record DatesAre(Fact fact, Order order, Fact other, int plusYears) implements Condition {}

    /** The number is greater than the limit. */
    record Over(Fact fact, long limit) implements Condition {}

    /** No level fits both; a bare 高级 stands for both senior levels. */
    record Disjoint(Fact fact, Fact other) implements Condition {}

    /** Questions about a date's interval and a day. */
    enum DateTest {
        /** Earlier than the day; unknown when the interval straddles it. */
        BEFORE("before"),
        /** On the day or later; unknown when the interval straddles it. */
        FROM("from"),
        /** Later than the day; unknown when the interval straddles its end. */
        AFTER("after"),
        /** The interval has days before the day and days from it on. */
        STRADDLES("straddles"),
        /** The interval has a day before the day. */
        BEGINS_BEFORE("beginsBefore");

        private final String key;

        DateTest(String key) {
            this.key = key;
        }

        /** Its name in policy files. */
        public String key() {
            return key;
        }
    }

    /** How one date lies to another. */
    enum Order {
        /** Wholly before. */
        BEFORE("whollyBefore"),
        /** Wholly after. */
        AFTER("whollyAfter");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        /** Its name in policy files. */
        public String key() {
            return key;
        }
    }

    /** The parts of an operator over conditions; empty for a question about facts. */
    default List<Condition> children() {
        if (this instanceof All all) {
            return all.parts();
        }
        if (this instanceof Any any) {
            return any.parts();
        }
        return this instanceof Not not ? List.of(not.part()) : List.of();
    }

    /** The fact that a question is about; null for an operator over conditions. */
    default @Nullable Fact subject() {
        if (this instanceof Absent c) {
            return c.fact();
        }
        if (this instanceof Invalid c) {
            return c.fact();
        }
        if (this instanceof Normalised c) {
            return c.fact();
        }
        if (this instanceof Is c) {
            return c.fact();
        }
        if (this instanceof Listed c) {
            return c.fact();
        }
        if (this instanceof Classed c) {
            return c.fact();
        }
        if (this instanceof DateIs c) {
            return c.fact();
        }
        if (this instanceof DatesAre c) {
            return c.fact();
        }
        if (this instanceof Over c) {
            return c.fact();
        }
        return this instanceof Disjoint c ? c.fact() : null;
    }

    /** The second fact that a comparison reads; null for any other question. */
    default @Nullable Fact comparedWith() {
        if (this instanceof DatesAre c) {
            return c.other();
        }
        return this instanceof Disjoint c ? c.other() : null;
    }

    /** Hands every fact that the condition reads to the action, once per place. */
    default void forEachFact(Consumer<Fact> action) {
        Fact subject = subject();
        if (subject != null) {
            action.accept(subject);
        }
        Fact other = comparedWith();
        if (other != null) {
            action.accept(other);
        }
        children().forEach(part -> part.forEachFact(action));
    }
}
