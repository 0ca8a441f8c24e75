package dev.zhicheng.rules.policy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BundledPolicyTest {

    @Test
    void every_bundled_policy_loads_without_a_fault() {
        for (String id : Policy.bundledIds()) {
            PolicyLoad load = PolicyLoader.load(Policy.resource(id + ".json"), Policy::resource);

            assertThat(load.faults()).as(id).isEmpty();
            assertThat(load.orThrow().id()).isEqualTo(id);
        }
    }
}
