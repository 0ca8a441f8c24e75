package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a policy file: a policy, or everything that is wrong with the file. Immutable. */
public final class PolicyLoad {

    private final @Nullable Policy policy;
    private final List<PolicyFault> faults;

    private PolicyLoad(@Nullable Policy policy, List<PolicyFault> faults) {
        this.policy = policy;
        this.faults = List.copyOf(faults);
    }

    static PolicyLoad of(Policy policy) {
        return new PolicyLoad(policy, List.of());
    }

    static PolicyLoad faulty(List<PolicyFault> faults) {
        return new PolicyLoad(null, faults);
    }

    /** The policy; empty when there are faults. */
    public Optional<Policy> policy() {
        return Optional.ofNullable(policy);
    }

    /** All faults in the order of the file; empty when there is a policy. */
    public List<PolicyFault> faults() {
        return faults;
    }

    /**
     * The policy.
     *
     * @throws InvalidPolicyException when there are faults
     */
    public Policy orThrow() {
        if (policy == null) {
            throw new InvalidPolicyException(faults);
        }
        return policy;
    }
}
