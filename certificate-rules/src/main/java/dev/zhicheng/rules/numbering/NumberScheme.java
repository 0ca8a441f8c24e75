package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.text.Parsed;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A template and the facts that each have a counter of their own (the scope): by year and series, say, numbers run from
 * 1 in every series every year.
 *
 * <p>A scheme exists only if it is proven that two counters can never print one number. The proof is short: every part
 * has a fixed width, so a number tells each part; if it prints every fact of the scope, two counters differ in a printed
 * fact, and within a counter the serials differ. A scope by {@code yyyy} under a template that prints {@code yy} is
 * refused: 1921 and 2021 would meet. Immutable and thread-safe.
 */
public final class NumberScheme {

    /** Why a template and a scope are no scheme. */
    public enum Fault {
        /** The template cannot be read; {@link NumberTemplate#parse} says why. */
        TEMPLATE,
        /** A scope that names something other than a fact of the certificate. */
        SCOPE_UNKNOWN,
        /** A fact named twice. */
        SCOPE_REPEATED,
        /** A fact of the scope that the template does not print: two counters could print one number. */
        NOT_INJECTIVE
    }

    private final NumberTemplate template;
    private final Set<NumberToken> scope;

    private NumberScheme(NumberTemplate template, Set<NumberToken> scope) {
        this.template = template;
        this.scope = scope;
    }

    /**
     * The scheme that a template and a scope certainly are.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    public static NumberScheme of(String template, Collection<String> scope) {
        Parsed<NumberScheme, Fault> parsed = parse(template, scope);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a number scheme: " + parsed.faultIfAny().orElseThrow()));
    }

    /**
     * Reads a scheme and proves it.
     *
     * @param template as {@link NumberTemplate#parse} reads it, not null
     * @param scope names of tokens, e.g. {@code yyyy}, {@code series2}; empty means one counter for all; not null
     */
    public static Parsed<NumberScheme, Fault> parse(String template, Collection<String> scope) {
        NumberTemplate read = NumberTemplate.parse(template).orNull();
        if (read == null) {
            return Parsed.fault(Fault.TEMPLATE);
        }
        Set<NumberToken> facts = EnumSet.noneOf(NumberToken.class);
        for (String word : scope) {
            Optional<NumberToken> fact = NumberToken.of(word).filter(NumberToken::isFact);
            if (fact.isEmpty()) {
                return Parsed.fault(Fault.SCOPE_UNKNOWN);
            }
            if (!facts.add(fact.get())) {
                return Parsed.fault(Fault.SCOPE_REPEATED);
            }
        }
        return facts.stream().allMatch(fact -> isPrinted(fact, read.facts()))
                ? Parsed.value(new NumberScheme(read, facts))
                : Parsed.fault(Fault.NOT_INJECTIVE);
    }

    private static boolean isPrinted(NumberToken fact, Set<NumberToken> printed) {
        return printed.contains(fact)
                || fact == NumberToken.YY && printed.contains(NumberToken.YYYY)
                || fact == NumberToken.REGION2 && printed.contains(NumberToken.REGION6);
    }

    /** How its numbers are built, never null. */
    public NumberTemplate template() {
        return template;
    }

    /** The facts that each have a counter of their own, never null. */
    public Set<NumberToken> scope() {
        return Set.copyOf(scope);
    }

    /** Whether a counter is large enough for so many certificates. */
    public boolean holds(long certificates) {
        return certificates <= template.capacity();
    }

    /**
     * The facts that the scheme needs and a context does not know; empty when a number can be allotted. They are those
     * of the template, since it prints every fact of the scope.
     */
    public Set<NumberToken> missing(NumberContext context) {
        return template.missing(context);
    }

    /**
     * The name of the counter a certificate's number comes from, e.g. {@code yyyy=2021,series2=09}.
     *
     * <p>It does not hold the template: when a template is widened, its counters go on.
     *
     * @throws IllegalArgumentException when a fact of the scope is {@link #missing}
     */
    public String counter(NumberContext context) {
        return scope.stream()
                .map(fact -> fact.word() + "="
                        + context.value(fact)
                                .orElseThrow(() -> new IllegalArgumentException("unknown: " + fact.word())))
                .collect(Collectors.joining(","));
    }

    /** The template's explanation, the scope, and the proof in words. */
    public String explain() {
        String names = scope.stream().map(NumberToken::word).collect(Collectors.joining(", "));
        return template.explain()
                + (scope.isEmpty() ? "  one counter for all" : "  a counter for each " + names)
                + "; no two certificates can print one number: every part has a fixed width and every fact of the"
                + " counter is printed\n";
    }

    /** The template and the scope. */
    @Override
    public String toString() {
        return template + " " + scope.stream().map(NumberToken::word).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberScheme that && template.equals(that.template) && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template, scope);
    }
}
