package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.text.TextCleaner;
import org.jspecify.annotations.Nullable;

/** A text of an application, cleaned, as a bean that rule engines can ask. */
public final class TextField {

    private final @Nullable String text;
    private final String key;
    private final String fault;
    private final boolean normalised;

    /**
     * A text.
     *
     * @param text the cleaned text, null when there is none
     * @param fault why it is invalid; empty when it is not
     * @param normalised whether cleaning changed it
     */
    TextField(@Nullable String text, String fault, boolean normalised) {
        this.text = text;
        this.key = text == null ? "" : TextCleaner.lookupKey(text);
        this.fault = fault;
        this.normalised = normalised;
    }

    /** Whether nothing was written. */
    public boolean isAbsent() {
        return text == null && fault.isEmpty();
    }

    /** Whether what was written is wrong. */
    public boolean isInvalid() {
        return !fault.isEmpty();
    }

    /** Why it is wrong; empty when it is not. */
    public String getFault() {
        return fault;
    }

    /** Whether cleaning changed it. */
    public boolean isNormalised() {
        return normalised;
    }

    /** The cleaned text. */
    public @Nullable String getText() {
        return text;
    }

    /** The form in which it is looked up; empty when it is absent. */
    public String getKey() {
        return key;
    }
}
