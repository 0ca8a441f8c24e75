package dev.zhicheng.rules.kit;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.NamedList;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.TextClassifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The literals of a policy's rules and exceptions, each with its neighbours: where a decision can turn, generated
 * applications should stand. Immutable and thread-safe.
 */
public final class PolicyConstants {

    private final Policy policy;
    private final List<Condition> questions = new ArrayList<>();

    private PolicyConstants(Policy policy) {
        this.policy = policy;
        policy.rules().forEach(rule -> collect(rule.when()));
        policy.exemptions().forEach(exemption -> collect(exemption.when()));
    }

    /** The literals of a policy. */
    public static PolicyConstants of(Policy policy) {
        return new PolicyConstants(policy);
    }

    /** Every day that a rule names, the day before and the day after; sorted. */
    public List<LocalDate> days() {
        return days(fact -> true);
    }

    /** The same, of rules that ask for that fact. */
    public List<LocalDate> days(Fact fact) {
        return days(fact::equals);
    }

    private List<LocalDate> days(Predicate<Fact> wanted) {
        Set<LocalDate> days = new TreeSet<>();
        for (Condition question : questions) {
            if (question instanceof Condition.DateIs date && wanted.test(date.fact())) {
                Stream.of(-1, 0, 1).forEach(shift -> days.add(date.day().plusDays(shift)));
            }
        }
        return List.copyOf(days);
    }

    /** Every limit that a rule sets to the number, one less and one more; sorted, never negative. */
    public List<Long> numbers(Fact fact) {
        return questions.stream()
                .filter(question -> question instanceof Condition.Over over && over.fact() == fact)
                .flatMapToLong(question -> {
                    long limit = ((Condition.Over) question).limit();
                    return LongStream.of(limit - 1, limit, limit + 1);
                })
                .filter(number -> number >= 0)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** Every text that a list or classifier holds for the fact: names, aliases, whole texts, patterns filled in. */
    public List<String> texts(Fact fact) {
        Set<String> texts = new LinkedHashSet<>();
        for (Condition question : questions) {
            if (question instanceof Condition.Listed listed && listed.fact() == fact) {
                for (NamedList.Entry entry : policy.lists().get(listed.list()).entries()) {
                    texts.add(entry.name());
                    texts.addAll(entry.aliases());
                }
            } else if (question instanceof Condition.Classed classed && classed.fact() == fact) {
                TextClassifier classifier = policy.classifiers().get(classed.classifier());
                classifier.classNames().forEach(cls -> texts.addAll(textsOfClass(classifier, cls)));
            }
        }
        return List.copyOf(texts);
    }

    /** The whole texts of a class, and its patterns with each of the leading words and several things in their gaps. */
    static Collection<String> textsOfClass(TextClassifier classifier, String name) {
        Set<String> texts = new LinkedHashSet<>();
        for (TextClassifier.TextClass cls : classifier.classes()) {
            if (cls.name().equals(name)) {
                texts.addAll(cls.equal());
                cls.containing().forEach(pattern -> {
                    texts.add(pattern.replace("…", ""));
                    texts.add("（" + pattern.replace("…", " 经济组织 ") + "。）");
                    classifier.leading().forEach(word -> texts.add(word + pattern.replace("…", "单位")));
                });
                cls.equal().forEach(text -> classifier.leading().forEach(word -> texts.add(word + "，" + text)));
            }
        }
        return texts;
    }

    /** Every question of the rules and exceptions. */
    List<Condition> questions() {
        return List.copyOf(questions);
    }

    private void collect(Condition condition) {
        if (condition.subject() != null) {
            questions.add(condition);
        }
        condition.children().forEach(this::collect);
    }
}
