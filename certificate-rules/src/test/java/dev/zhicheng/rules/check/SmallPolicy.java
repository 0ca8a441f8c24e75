package dev.zhicheng.rules.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Policy;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** 宁夏 cut down to a few rules, of which one can say by hand what the check must find. */
final class SmallPolicy {

    static final String ELECTRONIC = "{'is':'certificate.medium','in':['ELECTRONIC']}";
    static final String PAPER = "{'is':'certificate.medium','in':['PAPER']}";
    static final String RETIRED = "{'is':'applicant.employment','in':['RETIRED']}";
    static final String NOT_GIVEN = "{'absent':'applicant.employment'}";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FACTS = Set.of("applicant.employment", "certificate.medium");

    private final ObjectNode policy;
    private final ObjectNode model;

    private SmallPolicy(ObjectNode policy) {
        this.policy = policy;
        this.model = EditedPolicy.rule(policy, "not-senior").deepCopy();
        model.remove(List.of("remedy", "asks"));
        policy.remove(List.of("exceptions", "supersession", "sharedNumber", "openPoints", "accepted"));
        policy.putArray("rules");
        Iterator<JsonNode> facts = policy.withArray("facts").elements();
        while (facts.hasNext()) {
            if (!FACTS.contains(facts.next().path("id").asText())) {
                facts.remove();
            }
        }
    }

    /** A policy that asks for the employment, and has what is added to it. */
    static Policy of(Consumer<SmallPolicy> edit) {
        return EditedPolicy.of(json -> {
            SmallPolicy small = new SmallPolicy(json);
            small.rule("no-employment", "INCOMPLETE", NOT_GIVEN);
            edit.accept(small);
        });
    }

    /** The policy's own JSON. */
    ObjectNode json() {
        return policy;
    }

    /** Adds a rule, whose code is its id in upper case. */
    ObjectNode rule(String id, String raises, String when) {
        ObjectNode rule = spoken(id).put("raises", raises).put("field", "applicant.employment");
        rule.put("code", code(id)).set("when", read(when));
        policy.withArray("rules").add(rule);
        return rule;
    }

    /** Adds an exception that lifts the rule of an id. */
    ObjectNode exception(String id, String ruleId, String when) {
        ObjectNode exception = spoken(id);
        exception.set("when", read(when));
        exception.putArray("rules").add(code(ruleId));
        policy.withArray("exceptions").add(exception);
        return exception;
    }

    /** Adds a fact that nothing reads. */
    ObjectNode fact(String id, String by) {
        ObjectNode fact = policy.withArray("facts").addObject();
        fact.put("id", id).put("type", "TEXT").put("by", by).set("label", model.path("message"));
        return fact;
    }

    /** Adds a fact of the pictures, which may be left out. */
    void picture(String id, String type) {
        fact(id, "APPLICANT").put("type", type).put("optional", true);
    }

    private ObjectNode spoken(String id) {
        ObjectNode spoken = JSON.createObjectNode().put("id", id);
        spoken.set("cites", model.path("cites").deepCopy());
        spoken.set("message", model.path("message").deepCopy());
        return spoken;
    }

    static String code(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
