package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One rule's word on a case.
 *
 * @param policy the index of the rule's policy
 * @param rule the rule
 * @param verdict what it says
 * @param exemption the exception that lifts it, or null
 * @param twice whether another exception lifts it as well
 */
public record CaseHit(
        int policy, Rule rule, Verdict verdict, @Nullable Exemption exemption, boolean twice) {

    /** What it raises. */
    public Outcome raises() {
        if (verdict == Verdict.UNKNOWN && rule.verdict() == Verdict.FAIL) {
            return Outcome.UNDETERMINED;
        }
        return verdict == Verdict.OVERRIDDEN ? Outcome.CONVERTIBLE : rule.outcome();
    }
}
