package dev.zhicheng.rules.policy;

import java.util.Objects;

/**
 * What a policy says of a fact it uses.
 *
 * @param fact the fact, not null
 * @param supplier who can say what it is, not null
 * @param optional whether it may be absent without anybody asking for it
 * @param label its name in messages, not null
 */
public record FactDeclaration(Fact fact, Supplier supplier, boolean optional, Text label) {

    /** Refuses null. */
    public FactDeclaration {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(label, "label");
    }
}
