package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.internal.CanonicalJson;
import java.util.Map;

/**
 * The form of a policy that is hashed: canonical JSON without the pointer to the schema, each stored notice stood in for
 * by its own SHA-256. Two files of the same canonical form decide alike.
 */
final class CanonicalPolicy {

    private CanonicalPolicy() {}

    static String sha256(JsonNode policy, Map<String, Source> sources) {
        if (!policy.isObject()) {
            return "";
        }
        ObjectNode canonical = policy.deepCopy();
        canonical.remove("$schema");
        for (JsonNode element : canonical.path("sources")) {
            Source source = sources.get(element.path("id").asText());
            if (source != null && element instanceof ObjectNode node) {
                node.put("textFile", source.sha256());
            }
        }
        return CanonicalJson.sha256(canonical);
    }
}
