package dev.zhicheng.rules.policy;

import java.util.List;

/**
 * A rule about several certificates at once, which no condition over one of them can say.
 *
 * @param code the code of its findings
 * @param outcome what it raises
 * @param field the fact whose path its findings name
 * @param citations where it is written, never empty
 * @param message the finding's message
 */
public record GroupRule(String code, Outcome outcome, Fact field, List<Citation> citations, Text message) {

    /** Copies the list. */
    public GroupRule {
        citations = List.copyOf(citations);
    }
}
