package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one application, one certificate or one image. A slot is null when the fact is absent, an
 * {@link Unreadable} when it is invalid, else a text, a {@link Code}, a {@code PartialDate} or a {@code Long}.
 *
 * <p>Filled by one thread, read by any after that.
 */
public final class FactRow {

    private static final int[] SLOTS = new int[Fact.values().length];
    private static final int[] SIZES = new int[Scope.values().length];

    static {
        for (Fact fact : Fact.values()) {
            SLOTS[fact.ordinal()] = SIZES[fact.scope().ordinal()]++;
        }
    }

    private final @Nullable Object[] slots;
    private long readable;
    private long normalised;

    /** An empty row for facts of a scope. */
    public FactRow(Scope scope) {
        this.slots = new Object[SIZES[scope.ordinal()]];
    }

    private FactRow(FactRow other) {
        this.slots = other.slots.clone();
        this.readable = other.readable;
        this.normalised = other.normalised;
    }

    /** A copy to be changed. */
    FactRow copy() {
        return new FactRow(this);
    }

    /** What is known of a fact of this row's scope. */
    public @Nullable Object get(Fact fact) {
        return slots[SLOTS[fact.ordinal()]];
    }

    /** Sets a fact of this row's scope. */
    public void set(Fact fact, @Nullable Object value) {
        slots[SLOTS[fact.ordinal()]] = value;
        long bit = 1L << fact.ordinal();
        readable = value == null || value instanceof Unreadable ? readable & ~bit : readable | bit;
    }

    /** Forgets what is known of a fact of this row's scope. */
    void clear(Fact fact) {
        set(fact, null);
        normalised &= ~(1L << fact.ordinal());
    }

    /** Notes that cleaning changed the fact's text. */
    public void markNormalised(Fact fact) {
        normalised |= 1L << fact.ordinal();
    }

    /** The facts that are neither absent nor invalid, a bit each by the fact's ordinal. */
    long readable() {
        return readable;
    }

    /** The facts whose text was changed by cleaning, a bit each by the fact's ordinal. */
    long normalised() {
        return normalised;
    }

    /** Whether cleaning changed the fact's text. */
    public boolean isNormalised(Fact fact) {
        return (normalised & 1L << fact.ordinal()) != 0;
    }
}
