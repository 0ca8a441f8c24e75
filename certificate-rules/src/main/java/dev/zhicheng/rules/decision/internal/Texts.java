package dev.zhicheng.rules.decision.internal;

import org.jspecify.annotations.Nullable;

/** The text of a slot. */
final class Texts {

    private Texts() {}

    /** The text of a value; null when it is absent or invalid. */
    static @Nullable String of(@Nullable Object value) {
        return value == null || value instanceof Unreadable ? null : value.toString();
    }
}
