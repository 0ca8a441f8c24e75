package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy: when its condition is true, it raises its outcome.
 *
 * @param id its key within the policy; a rule written for several facts has one id per fact, {@code missing:certificate.title}
 * @param code the code of its findings, which is public API: a stable name of one meaning
 * @param field the fact whose path its findings name
 * @param when the condition
 * @param verdict FAIL, WARN, or UNKNOWN for a rule whose condition is that nobody looked
 * @param outcome what it raises; CONVERTIBLE for a warning
 * @param asks facts of its condition about which this rule speaks when they leave it unknown: absent facts of a reviewer,
 *     and dates that are too coarse once all else that the applicant must supply is there. Every other rule that reads
 *     them is then blocked, so they are asked for once
 * @param remedy facts of which one may be put right to cure it; empty when no correction can
 * @param expected what would be right, where the condition alone does not say it; or null
 * @param citations where it is written, never empty
 * @param message the finding's message; may hold {@code {label}}, {@code {actual}}, {@code {expected}}, {@code {detail}}
 */
public record Rule(
        String id,
        String code,
        Fact field,
        Condition when,
        Verdict verdict,
        Outcome outcome,
        Set<Fact> asks,
        List<Fact> remedy,
        @Nullable String expected,
        List<Citation> citations,
        Text message) {

    /** Copies the collections. */
    public Rule {
        asks = Set.copyOf(asks);
        remedy = List.copyOf(remedy);
        citations = List.copyOf(citations);
    }

    /** Where the rule is judged: the innermost scope of the facts it reads. */
    public Scope scope() {
        Scope[] innermost = {Scope.APPLICATION};
        when.forEachFact(fact -> {
            if (fact.scope().compareTo(innermost[0]) > 0) {
                innermost[0] = fact.scope();
            }
        });
        return innermost[0];
    }
}
