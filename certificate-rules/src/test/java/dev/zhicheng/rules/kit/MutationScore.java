package dev.zhicheng.rules.kit;

import dev.zhicheng.rules.policy.Policy;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many of the mistakes that {@link PolicyMutator} makes in a policy are noticed by its author's checks.
 *
 * @param unloadable mutants that the loader rejects; they count neither way
 * @param killed mutants that a check notices
 * @param survivors mutants that no check notices
 */
public record MutationScore(int unloadable, int killed, List<Mutant> survivors) {

    /** Copies the list. */
    public MutationScore {
        survivors = List.copyOf(survivors);
    }

    /**
     * Tries every mutant.
     *
     * @throws AssertionError when a check does not pass for the policy as it is
     */
    public static MutationScore measure(Policy policy, List<PolicyCheck> checks) {
        checks.forEach(check -> check.verify(policy));
        List<Mutant> mutants = PolicyMutator.mutants(policy.toJson()).toList();
        List<Fate> fates = mutants.parallelStream()
                .map(mutant -> fate(policy, mutant, checks))
                .toList();
        List<Mutant> survivors = IntStream.range(0, mutants.size())
                .filter(i -> fates.get(i) == Fate.SURVIVES)
                .mapToObj(mutants::get)
                .toList();
        int unloadable = Collections.frequency(fates, Fate.UNLOADABLE);
        return new MutationScore(unloadable, mutants.size() - unloadable - survivors.size(), survivors);
    }

    /** The share of loadable mutants that are killed, from 0 to 1. */
    public double share() {
        return (double) killed / (killed + survivors.size());
    }

    /** The figures, then a line for each survivor. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(killed)
                .append(" of ")
                .append(killed + survivors.size())
                .append(" mutants killed, ")
                .append(unloadable)
                .append(" more do not load; survivors:");
        survivors.forEach(survivor -> text.append('\n').append(survivor));
        return text.toString();
    }

    private enum Fate {
        UNLOADABLE,
        KILLED,
        SURVIVES
    }

    private static Fate fate(Policy policy, Mutant mutant, List<PolicyCheck> checks) {
        Policy mutated = PolicyCopies.load(policy, mutant.policy()).policy().orElse(null);
        if (mutated == null) {
            return Fate.UNLOADABLE;
        }
        try {
            checks.forEach(check -> check.verify(mutated));
            return Fate.SURVIVES;
        } catch (AssertionError noticed) {
            return Fate.KILLED;
        }
    }
}
