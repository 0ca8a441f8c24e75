package dev.zhicheng.rules.kit;

import dev.zhicheng.rules.policy.Policy;

/** {@code ningxia-2021} satisfies what any policy must. */
class NingxiaPropertiesTest extends PolicyProperties {

    @Override
    protected Policy policy() {
        return Policy.bundled("ningxia-2021");
    }
}
