package dev.zhicheng.core.text;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of reading a text: either the value, or the one fault that kept it from being read.
 *
 * <p>People's text is never an exception. A caller who is certain (a constant, a test) uses the value type's {@code of},
 * which throws. Immutable and thread-safe if the value is.
 *
 * @param <V> the value
 * @param <F> the faults that reading can name
 */
public final class Parsed<V, F extends Enum<F>> {

    private final @Nullable V value;
    private final @Nullable F fault;

    private Parsed(@Nullable V value, @Nullable F fault) {
        this.value = value;
        this.fault = fault;
    }

    /** The text was read; {@code value} is not null. */
    public static <V, F extends Enum<F>> Parsed<V, F> value(V value) {
        return new Parsed<>(Objects.requireNonNull(value, "value"), null);
    }

    /** The text could not be read; {@code fault} is not null. */
    public static <V, F extends Enum<F>> Parsed<V, F> fault(F fault) {
        return new Parsed<>(null, Objects.requireNonNull(fault, "fault"));
    }

    /** Whether there is a value. */
    public boolean isValue() {
        return value != null;
    }

    /** The value, empty when there is a fault. */
    public Optional<V> toOptional() {
        return Optional.ofNullable(value);
    }

    /** The fault, empty when there is a value. */
    public Optional<F> faultIfAny() {
        return Optional.ofNullable(fault);
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException when there is a fault; the message names the fault and nothing of the text
     */
    public V get() {
        if (value == null) {
            throw new NoSuchElementException(String.valueOf(fault));
        }
        return value;
    }

    /** The value, or {@code null} when there is a fault. */
    public @Nullable V orNull() {
        return value;
    }

    /** The same outcome with the value replaced; a fault stays as it is. */
    public <W> Parsed<W, F> map(Function<? super V, ? extends W> replacement) {
        return value == null ? new Parsed<>(null, fault) : value(replacement.apply(value));
    }

    /** Names the fault or the value's own {@code toString}, which masks personal identifiers. */
    @Override
    public String toString() {
        return value == null ? "Parsed[fault=" + fault + "]" : "Parsed[value=" + value + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parsed<?, ?> that
                && Objects.equals(value, that.value)
                && Objects.equals(fault, that.fault);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, fault);
    }
}
