package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Outcome;

/**
 * What would be if one field were different.
 *
 * @param field the path in the application
 * @param value a value that stands for all of its class; invented where the field is personal
 * @param outcome what the outcome would be
 */
public record Alternative(String field, String value, Outcome outcome) {}
