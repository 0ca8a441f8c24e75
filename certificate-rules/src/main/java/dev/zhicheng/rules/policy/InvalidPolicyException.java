package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown by whoever needs a policy and was given a file that is none; {@link #faults()} has all that is wrong. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    /** With everything that is wrong; {@code faults} is not empty. */
    public InvalidPolicyException(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, never empty. */
    public List<PolicyFault> faults() {
        return faults;
    }
}
