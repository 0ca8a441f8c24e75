package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A word of a fact's closed set, as a value: each exists once, so that comparing is comparing indexes.
 *
 * @param index its place in {@link Fact#codes()}
 * @param word the word
 * @param levels for words that stand for levels: the set as bits by the level's ordinal; else 0
 */
public record Code(int index, String word, int levels) {

    private static final Map<Fact, List<Code>> ALL = new EnumMap<>(Fact.class);

    static {
        for (Fact fact : Fact.values()) {
            ALL.put(fact, fact.codes().stream().map(word -> make(fact, word)).toList());
        }
    }

    /** The word of a fact; {@code word} is one of {@link Fact#codes()}. */
    public static Code of(Fact fact, String word) {
        return ALL.get(fact).get(fact.codes().indexOf(word));
    }

    private static Code make(Fact fact, String word) {
        return new Code(fact.codes().indexOf(word), word, Levels.bits(word));
    }
}
