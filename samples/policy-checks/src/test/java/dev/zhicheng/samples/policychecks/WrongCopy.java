package dev.zhicheng.samples.policychecks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zhicheng.rules.kit.PolicyProperties;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyLoader;
import java.nio.charset.StandardCharsets;

/** The policy with one mistake in it, to see the properties fail. Its name keeps it out of the build; the README runs it. */
class WrongCopy extends PolicyProperties {

    @Override
    protected Policy policy() {
        Policy right = Policy.bundled("yunmeng-2022");
        JsonNode wrong = right.toJson();
        ((ArrayNode) wrong.at("/exceptions/0/rules")).add("LIMITED_VALIDITY");
        byte[] notice = right.sources().get(0).text().getBytes(StandardCharsets.UTF_8);
        return PolicyLoader.load(wrong.toString().getBytes(StandardCharsets.UTF_8), name -> notice)
                .orThrow();
    }
}
