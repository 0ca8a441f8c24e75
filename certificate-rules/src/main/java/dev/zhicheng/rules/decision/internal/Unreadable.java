package dev.zhicheng.rules.decision.internal;

/**
 * The value of a fact that was given and cannot be read.
 *
 * @param fault one of the fact's faults
 */
public record Unreadable(String fault) {}
