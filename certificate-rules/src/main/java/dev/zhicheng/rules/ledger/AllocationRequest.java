package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.numbering.NumberContext;
import dev.zhicheng.rules.numbering.NumberScheme;
import java.util.Objects;

/**
 * A request for a number. When its key has a number already, the rest of it is not looked at.
 *
 * @param key whose number, not null
 * @param scheme how numbers are built and counted, not null
 * @param context the facts the number prints, not null
 * @param policy the policy that decided, not null
 */
public record AllocationRequest(AllocationKey key, NumberScheme scheme, NumberContext context, PolicyStamp policy) {

    /** Refuses null. */
    public AllocationRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(policy, "policy");
    }
}
