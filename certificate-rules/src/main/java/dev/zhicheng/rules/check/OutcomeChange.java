package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.policy.Outcome;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class of cases whose outcome two policies see differently.
 *
 * @param before the outcome by the first policy
 * @param after the outcome by the second one
 * @param codesBefore the codes that only the first one raises
 * @param codesAfter the codes that only the second one raises
 * @param cases how many kinds of cases change so; at least 1
 * @param example an application of which all else is blameless
 */
public record OutcomeChange(
        Outcome before,
        Outcome after,
        Set<String> codesBefore,
        Set<String> codesAfter,
        long cases,
        Application example) {

    /** Copies the sets; they are sorted. */
    public OutcomeChange {
        codesBefore = Collections.unmodifiableSortedSet(new TreeSet<>(codesBefore));
        codesAfter = Collections.unmodifiableSortedSet(new TreeSet<>(codesAfter));
    }
}
