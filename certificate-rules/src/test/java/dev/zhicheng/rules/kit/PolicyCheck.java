package dev.zhicheng.rules.kit;

import dev.zhicheng.rules.policy.Policy;

/** One of the tests that a policy's author has: it passes, or throws an {@link AssertionError}. */
@FunctionalInterface
public interface PolicyCheck {

    /** Checks a policy: the author's own, or a mutant of it. */
    void verify(Policy policy);
}
