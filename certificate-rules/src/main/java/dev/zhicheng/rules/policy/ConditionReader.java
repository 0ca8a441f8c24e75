package dev.zhicheng.rules.policy;

import dev.zhicheng.rules.policy.Condition.DateTest;
import dev.zhicheng.rules.policy.Condition.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions, checking each operator against the type of the fact it is put to. */
final class ConditionReader {

    static final String IT = "it";
    private static final int MAX_PARTS = 64;
    private static final Condition STAND_IN = new Condition.All(List.of());

    /** Stands in for a fact that there is not: known in every scope and without words of its own, so it begets no fault. */
    private static final Fact STAND_IN_FACT = Fact.EMPLOYER;

    private final Map<Fact, FactDeclaration> facts;
    private final Map<String, NamedList> lists;
    private final Map<String, TextClassifier> classifiers;

    ConditionReader(
            Map<Fact, FactDeclaration> facts, Map<String, NamedList> lists, Map<String, TextClassifier> classifiers) {
        this.facts = facts;
        this.lists = lists;
        this.classifiers = classifiers;
    }

    /** The condition at the cursor, {@code "it"} standing for the given fact where a rule is written for several. */
    Condition read(Cursor at, @Nullable Fact it) {
        if (!at.json().isObject()) {
            at.only();
            return STAND_IN;
        }
        if (at.has("all")) {
            return new Condition.All(parts(at.only("all").at("all"), it));
        }
        if (at.has("any")) {
            return new Condition.Any(parts(at.only("any").at("any"), it));
        }
        if (at.has("not")) {
            return new Condition.Not(read(at.only("not").at("not"), it));
        }
        if (at.has("absent")) {
            return new Condition.Absent(fact(at.only("absent").at("absent"), it));
        }
        if (at.has("invalid")) {
            return invalid(at.only("invalid", "faults"), it);
        }
        if (at.has("normalised")) {
            return new Condition.Normalised(
                    typed(at.only("normalised").at("normalised"), it, FactType.TEXT, FactType.DATE, FactType.LEVEL));
        }
        if (at.has("is")) {
            Fact fact = typed(at.only("is", "in").at("is"), it, FactType.CODE, FactType.LEVEL);
            return new Condition.Is(fact, among(at.at("in"), fact.codes()));
        }
        if (at.has("listed")) {
            Fact fact = impersonal(at.only("listed", "list").at("listed"), it);
            return new Condition.Listed(fact, known(at.at("list"), lists.keySet()));
        }
        if (at.has("classed")) {
            return classed(at.only("classed", "by", "in"), it);
        }
        if (at.has("over")) {
            Fact fact = typed(at.only("over", "limit").at("over"), it, FactType.NUMBER);
            return new Condition.Over(fact, at.at("limit").number(0, Long.MAX_VALUE));
        }
        if (at.has("disjoint")) {
            Fact fact = typed(at.only("disjoint", "with").at("disjoint"), it, FactType.LEVEL);
            return new Condition.Disjoint(fact, typed(at.at("with"), it, FactType.LEVEL));
        }
        return date(at, it);
    }

    /** The fact that the cursor names; a stand-in, after a fault, when there is none of that name. */
    Fact fact(Cursor at, @Nullable Fact it) {
        Fact named = named(at, it);
        return named == null ? STAND_IN_FACT : named;
    }

    private @Nullable Fact named(Cursor at, @Nullable Fact it) {
        String key = at.text();
        if (key.equals(IT) && it != null) {
            return it;
        }
        Fact fact = Fact.ofKey(key).orElse(null);
        if (fact == null && !key.isEmpty()) {
            at.fault(PolicyFault.Kind.REFERENCE, "there is no fact " + key);
        } else if (fact != null && !facts.containsKey(fact)) {
            at.fault(PolicyFault.Kind.REFERENCE, "the policy does not declare the fact " + key);
        }
        return fact;
    }

    private Condition date(Cursor at, @Nullable Fact it) {
        for (DateTest test : DateTest.values()) {
            if (at.has(test.key())) {
                Fact fact = typed(at.only(test.key(), "date").at(test.key()), it, FactType.DATE);
                return new Condition.DateIs(fact, test, at.at("date").date());
            }
        }
        for (Order order : Order.values()) {
            if (at.has(order.key())) {
                at.only(order.key(), "other", "plusYears");
                Fact fact = typed(at.at(order.key()), it, FactType.DATE);
                Fact other = typed(at.at("other"), it, FactType.DATE);
                Cursor years = at.at("plusYears");
                return new Condition.DatesAre(
                        fact, order, other, years.isPresent() ? (int) years.number(-150, 150) : 0);
            }
        }
        at.fault(
                PolicyFault.Kind.UNKNOWN_KEY,
                "no operator is called one of "
                        + at.members().stream().map(Cursor::key).toList());
        return STAND_IN;
    }

    private List<Condition> parts(Cursor at, @Nullable Fact it) {
        List<Condition> parts = new ArrayList<>();
        for (Cursor part : at.elements(MAX_PARTS)) {
            parts.add(read(part, it));
        }
        return parts;
    }

    private Condition invalid(Cursor at, @Nullable Fact it) {
        Fact fact = named(at.at("invalid"), it);
        if (fact == null) {
            return new Condition.Invalid(STAND_IN_FACT, Set.of());
        }
        if (fact.faults().isEmpty()) {
            at.at("invalid").fault(PolicyFault.Kind.TYPE, fact.key() + " is never invalid");
        }
        Cursor faults = at.at("faults");
        return new Condition.Invalid(fact, faults.isPresent() ? among(faults, fact.faults()) : Set.of());
    }

    private Condition classed(Cursor at, @Nullable Fact it) {
        Fact fact = impersonal(at.at("classed"), it);
        String by = known(at.at("by"), classifiers.keySet());
        TextClassifier classifier = classifiers.get(by);
        Set<String> classes =
                classifier == null ? at.at("in").words(MAX_PARTS) : among(at.at("in"), classifier.classNames());
        return new Condition.Classed(fact, by, classes);
    }

    /** A text that may be compared with texts of the policy: none that says who somebody is. */
    private Fact impersonal(Cursor at, @Nullable Fact it) {
        Fact fact = typed(at, it, FactType.TEXT);
        if (fact == Fact.NAME || fact == Fact.CITIZEN_ID) {
            at.fault(PolicyFault.Kind.PERSONAL_TEXT, "a policy cannot tell persons apart by " + fact.key());
        }
        return fact;
    }

    private Fact typed(Cursor at, @Nullable Fact it, FactType... types) {
        Fact fact = named(at, it);
        if (fact == null) {
            return STAND_IN_FACT;
        }
        for (FactType type : types) {
            if (fact.type() == type) {
                return fact;
            }
        }
        at.fault(PolicyFault.Kind.TYPE, "the operator does not go with " + fact.key() + ", a " + fact.type());
        return fact;
    }

    /** Words of the known ones; where there are none, the fact itself has been refused already. */
    private static Set<String> among(Cursor at, List<String> known) {
        Set<String> words = at.words(MAX_PARTS);
        words.stream()
                .filter(word -> !known.isEmpty() && !known.contains(word) && !word.isEmpty())
                .forEach(word -> at.fault(PolicyFault.Kind.REFERENCE, word + " is none of " + known));
        return words;
    }

    private static String known(Cursor at, Set<String> ids) {
        String id = at.text();
        if (!id.isEmpty() && !ids.contains(id)) {
            at.fault(
                    PolicyFault.Kind.REFERENCE,
                    "there is no " + id + " among " + ids.stream().sorted().toList());
        }
        return id;
    }
}
