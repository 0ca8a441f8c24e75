package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyLoad;
import dev.zhicheng.rules.policy.PolicyLoader;
import dev.zhicheng.rules.policy.Source;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Loads changed copies of a policy, with the notices of the original. */
final class PolicyCopies {

    private PolicyCopies() {}

    static PolicyLoad load(Policy original, JsonNode changed) {
        return PolicyLoader.load(changed.toString().getBytes(StandardCharsets.UTF_8), name -> text(original, name));
    }

    private static byte @Nullable [] text(Policy original, String fileName) {
        for (JsonNode source : original.toJson().path("sources")) {
            if (source.path("textFile").asText().equals(fileName)) {
                return original.sources().stream()
                        .filter(each -> each.id().equals(source.path("id").asText()))
                        .map(Source::text)
                        .findFirst()
                        .orElseThrow()
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
