package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The bundled policy with something changed, for tests. */
public final class EditedPolicy {

    private static final JsonMapper JSON = new JsonMapper();

    private EditedPolicy() {}

    /** What loading the changed file gives. */
    public static PolicyLoad load(Consumer<ObjectNode> edit) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(Policy.resource("ningxia-2021.json"));
            edit.accept(json);
            return PolicyLoader.load(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json), Policy::resource);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The changed policy. */
    public static Policy of(Consumer<ObjectNode> edit) {
        return load(edit).orThrow();
    }

    /** The policy, from which the rules of those ids were taken. */
    public static ObjectNode without(ObjectNode policy, String... ids) {
        Iterator<JsonNode> rules = policy.withArray("rules").elements();
        while (rules.hasNext()) {
            if (List.of(ids).contains(rules.next().path("id").asText())) {
                rules.remove();
            }
        }
        return policy;
    }

    /** The rule of an id, to be changed. */
    public static ObjectNode rule(ObjectNode policy, String id) {
        for (var rule : policy.withArray("rules")) {
            if (rule.path("id").asText().equals(id)) {
                return (ObjectNode) rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }
}
