package dev.zhicheng.core.application;

import dev.zhicheng.core.identity.Masking;
import org.jspecify.annotations.Nullable;

/**
 * The unit a holder belongs to (单位), as written.
 *
 * @param name the unit's name, or null when not given
 */
public record Employer(@Nullable String name) {

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
