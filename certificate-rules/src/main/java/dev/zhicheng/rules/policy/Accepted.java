package dev.zhicheng.rules.policy;

/**
 * Something the static check finds and the policy's author has accepted, with the reason.
 *
 * @param finding what the check calls it, e.g. {@code UNREACHABLE_RULE}
 * @param subject what it is about: a rule, a clause, an open point
 * @param why why it may stand
 */
public record Accepted(String finding, String subject, String why) {}
