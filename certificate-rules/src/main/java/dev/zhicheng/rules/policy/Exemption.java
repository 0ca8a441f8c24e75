package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.Set;

/**
 * An exception that lifts rules: where its condition is true, a rule that objects is OVERRIDDEN.
 *
 * @param id its key within the policy
 * @param rules the codes it lifts
 * @param when its condition
 * @param citations where it is written, never empty
 * @param message what the overridden finding says
 */
public record Exemption(String id, Set<String> rules, Condition when, List<Citation> citations, Text message) {

    /** Copies the collections. */
    public Exemption {
        rules = Set.copyOf(rules);
        citations = List.copyOf(citations);
    }
}
