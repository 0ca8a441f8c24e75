package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Scope;

/** A policy made ready to decide. Immutable and thread-safe. */
public final class CompiledPolicy {

    private final Policy policy;
    private final Plan application;
    private final Plan certificate;
    private final Plan image;

    /** Makes a policy ready. */
    public CompiledPolicy(Policy policy) {
        this.policy = policy;
        this.application = new Plan(policy, Scope.APPLICATION);
        this.certificate = new Plan(policy, Scope.CERTIFICATE);
        this.image = new Plan(policy, Scope.IMAGE);
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** The rules about the application and its holder. */
    public Plan application() {
        return application;
    }

    /** The rules about one certificate. */
    public Plan certificate() {
        return certificate;
    }

    /** The rules about one image. */
    public Plan image() {
        return image;
    }
}
