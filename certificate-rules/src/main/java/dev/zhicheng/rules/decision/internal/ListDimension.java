package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.NamedList;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a text stands in a list of the policy. */
final class ListDimension extends Dimension {

    private static final int UNKNOWN = 0;
    private static final int LISTED = 1;
    private static final int NOT_LISTED = 2;

    private final Fact fact;
    private final Set<String> keys = new HashSet<>();

    ListDimension(Fact fact, NamedList list) {
        this.fact = fact;
        for (NamedList.Entry entry : list.entries()) {
            keys.add(TextCleaner.lookupKey(entry.name()));
            entry.aliases().forEach(alias -> keys.add(TextCleaner.lookupKey(alias)));
        }
    }

    @Override
    int size() {
        return 3;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        @Nullable String text = Texts.of(valueOf(fact, application, row));
        if (text == null) {
            return UNKNOWN;
        }
        return keys.contains(text) || keys.contains(TextCleaner.lookupKey(text)) ? LISTED : NOT_LISTED;
    }

    @Override
    Truth answer(Condition question, int cls) {
        return cls == UNKNOWN ? Truth.UNKNOWN : Truth.of(cls == LISTED);
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
