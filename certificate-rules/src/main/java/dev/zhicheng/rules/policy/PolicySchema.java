package dev.zhicheng.rules.policy;

import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of policy files, with descriptions and examples, so that an editor completes them. It is
 * in this jar as {@code dev/zhicheng/rules/policy/policy.schema.json}. A file that satisfies it may still have faults that
 * only {@link PolicyLoader} sees.
 */
public final class PolicySchema {

    private PolicySchema() {}

    /** The schema as JSON text. */
    public static String json() {
        byte[] schema = Policy.resource("policy.schema.json");
        if (schema == null) {
            throw new IllegalStateException("the jar lacks policy.schema.json");
        }
        return new String(schema, StandardCharsets.UTF_8);
    }
}
