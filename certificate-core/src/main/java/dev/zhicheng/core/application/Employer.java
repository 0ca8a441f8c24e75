package dev.zhicheng.core.application;

import org.jspecify.annotations.Nullable;

/**
 * The unit a holder belongs to (单位), as written.
 *
 * @param name the unit's name, or null when not given
 */
public record Employer(@Nullable String name) {}
