package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.util.List;
import java.util.Objects;

/**
 * A reason the policy provides for returning, refusing, rerouting or overriding. Reasons are codes, so that a history
 * never holds free text about a person (六(三)).
 *
 * @param code stable, e.g. {@code DOC_MISMATCH}
 * @param kind what it is good for
 * @param text what people read
 * @param clauses where the notice gives it
 */
public record ReviewReason(String code, ReasonKind kind, Text text, List<String> clauses) {

    /** Refuses null. */
    public ReviewReason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        clauses = List.copyOf(clauses);
    }
}
