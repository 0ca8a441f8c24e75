package dev.zhicheng.rules.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The policies of one jurisdiction through the years: which one was law on a day, and which one a receipt names.
 *
 * <p>It never chooses between two that are law on the same day. Immutable and thread-safe.
 */
public final class PolicyBook {

    /** Why a day has a policy or has none. */
    public enum Standing {
        /** Exactly one is law. */
        IN_FORCE,
        /** Exactly one is law, and it is time that somebody looked whether it still is. */
        STALE,
        /** The day lies before the first policy. */
        BEFORE_THE_FIRST,
        /** The day lies in a gap between two policies. */
        IN_A_GAP,
        /** The day lies after the end of the last policy. */
        AFTER_THE_LAST,
        /** More than one policy is law, and nobody but their authors can say which. */
        SEVERAL
    }

    /**
     * What the book says of a day.
     *
     * @param standing why there is a policy or none
     * @param candidates the policies that are law on the day: one, none or several
     */
    public record Answer(Standing standing, List<Policy> candidates) {

        /** Copies the list. */
        public Answer {
            candidates = List.copyOf(candidates);
        }

        /** The one policy that is law on the day; empty when there is none, or more than one. */
        public Optional<Policy> policy() {
            return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
        }
    }

    private final List<Policy> policies;
    private final Map<String, Policy> byHash;

    private PolicyBook(List<Policy> policies) {
        this.policies = policies;
        this.byHash = policies.stream().collect(Collectors.toUnmodifiableMap(Policy::sha256, Function.identity()));
    }

    /** A book of policies; the same policy twice is one. */
    public static PolicyBook of(Collection<Policy> policies) {
        Map<String, Policy> distinct = policies.stream()
                .collect(Collectors.toMap(Policy::sha256, Function.identity(), (first, same) -> first));
        return new PolicyBook(distinct.values().stream()
                .sorted(Comparator.comparing(Policy::validFrom).thenComparing(Policy::sha256))
                .toList());
    }

    /** The policies, by the day from which they are law. */
    public List<Policy> policies() {
        return policies;
    }

    /** What was law on a day; {@code day} is not null. */
    public Answer asOf(LocalDate day) {
        List<Policy> inForce =
                policies.stream().filter(policy -> isInForce(policy, day)).toList();
        if (inForce.size() > 1) {
            return new Answer(Standing.SEVERAL, inForce);
        }
        if (inForce.isEmpty()) {
            return new Answer(whyNone(day), inForce);
        }
        LocalDate stale = inForce.get(0).staleFrom();
        boolean isStale = stale != null && !day.isBefore(stale);
        return new Answer(isStale ? Standing.STALE : Standing.IN_FORCE, inForce);
    }

    /** The policy of a receipt; empty when the book does not have it. */
    public Optional<Policy> ofSha256(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    private Standing whyNone(LocalDate day) {
        boolean some = policies.stream().anyMatch(policy -> !policy.validFrom().isAfter(day));
        boolean more = policies.stream().anyMatch(policy -> policy.validFrom().isAfter(day));
        if (!some) {
            return Standing.BEFORE_THE_FIRST;
        }
        return more ? Standing.IN_A_GAP : Standing.AFTER_THE_LAST;
    }

    private static boolean isInForce(Policy policy, LocalDate day) {
        LocalDate until = policy.validUntil();
        return !day.isBefore(policy.validFrom()) && (until == null || !day.isAfter(until));
    }
}
