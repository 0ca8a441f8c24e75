package dev.zhicheng.rules.kit;

import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Mutant> survivors = new ArrayList<>();
        int[] unloadable = {0};
        int[] killed = {0};
        PolicyMutator.mutants(policy.toJson()).forEach(mutant -> {
            Optional<Policy> mutated =
                    PolicyCopies.load(policy, mutant.policy()).policy();
            if (mutated.isEmpty()) {
                unloadable[0]++;
            } else if (isNoticed(mutated.get(), checks)) {
                killed[0]++;
            } else {
                survivors.add(mutant);
            }
        });
        return new MutationScore(unloadable[0], killed[0], survivors);
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

    private static boolean isNoticed(Policy mutated, List<PolicyCheck> checks) {
        for (PolicyCheck check : checks) {
            try {
                check.verify(mutated);
            } catch (AssertionError noticed) {
                return true;
            }
        }
        return false;
    }
}
