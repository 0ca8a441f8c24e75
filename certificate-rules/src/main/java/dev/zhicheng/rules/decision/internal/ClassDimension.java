package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.TextClassifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Into which class of a classifier a text falls. */
final class ClassDimension extends Dimension {

    private final Fact fact;
    private final CompiledClassifier classifier;

    ClassDimension(Fact fact, TextClassifier classifier) {
        this.fact = fact;
        this.classifier = new CompiledClassifier(classifier);
    }

    @Override
    int size() {
        return classifier.names().size() + 1;
    }

    @Override
    int classOf(FactRow application, FactRow row) {
        @Nullable String text = Texts.of(valueOf(fact, application, row));
        return text == null ? 0 : classifier.classOf(text) + 1;
    }

    @Override
    Truth answer(Condition question, int cls) {
        if (cls == 0) {
            return Truth.UNKNOWN;
        }
        return Truth.of(((Condition.Classed) question)
                .classes()
                .contains(classifier.names().get(cls - 1)));
    }

    @Override
    Set<Fact> facts() {
        return Set.of(fact);
    }
}
