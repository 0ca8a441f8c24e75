package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.rules.policy.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which some fields of an application can be, each way standing for all that the policies at hand do not tell
 * apart from it.
 *
 * @param facts the facts that follow from these fields alone
 * @param options the ways
 */
record Variation(Set<Fact> facts, List<Option> options) {

    /**
     * One way.
     *
     * @param edits what to write into the fields
     * @param lost what was lost before the text began, or null
     * @param values the facts that follow; absent facts are left out
     */
    record Option(List<Edit> edits, @Nullable ReadFault lost, Map<Fact, Object> values) {

        Application applyTo(Application application) {
            Application edited = application;
            for (Edit edit : edits) {
                edited = Edits.set(edited, edit.place(), edit.value());
            }
            return edited;
        }
    }

    /** What to write into one place; null takes the field away. */
    record Edit(Place place, @Nullable String value) {}

    /** Puts a way's facts into the rows of a case. */
    void fill(Option option, FactRow application, FactRow certificate, FactRow image) {
        for (Fact fact : facts) {
            Object value = option.values().get(fact);
            switch (fact.scope()) {
                case APPLICATION -> application.set(fact, value);
                case CERTIFICATE -> certificate.set(fact, value);
                case IMAGE -> image.set(fact, value);
            }
        }
    }
}
