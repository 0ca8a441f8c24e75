package dev.zhicheng.rules.policy;

import dev.zhicheng.rules.numbering.NumberPlan;
import dev.zhicheng.rules.review.ReviewPlan;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as a policy: its faults, or a policy whose number and review sections give a plan or their own faults, and which
 * is read again as it was written.
 */
public final class PolicyFuzz {

    private static final byte[] NOTICE = "全文".getBytes(StandardCharsets.UTF_8);

    private PolicyFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        PolicyLoad load = PolicyLoader.load(data, name -> NOTICE);
        require(load.policy().isPresent() == load.faults().isEmpty());
        load.faults().forEach(fault -> require(!fault.message().isBlank()));
        load.policy().ifPresent(policy -> {
            NumberPlan.read(policy.number());
            ReviewPlan.read(policy.review());
            byte[] again = policy.toJson().toString().getBytes(StandardCharsets.UTF_8);
            Policy same = PolicyLoader.load(again, name -> NOTICE).orThrow();
            require(same.sha256().equals(policy.sha256()));
            require(same.toJson().equals(policy.toJson()));
        });
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a law of reading policies is broken");
        }
    }
}
