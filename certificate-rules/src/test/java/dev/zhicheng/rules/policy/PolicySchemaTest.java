package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicySchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicySchema.json());

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void every_bundled_policy_satisfies_the_schema(String id) {
        assertThat(SCHEMA.validate(Policy.bundled(id).toJson())).isEmpty();
    }

    @Test
    void what_the_schema_does_not_know_the_loader_refuses_too() {
        JsonNode json = Policy.bundled("ningxia-2021").toJson();
        ((ObjectNode) json.path("rules").get(0)).put("colour", "red");

        assertThat(SCHEMA.validate(json)).isNotEmpty();
        assertThat(EditedPolicy.load(
                                policy -> ((ObjectNode) policy.path("rules").get(0)).put("colour", "red"))
                        .faults())
                .extracting(PolicyFault::kind)
                .containsExactly(PolicyFault.Kind.UNKNOWN_KEY);
    }

    @Test
    void the_schema_names_exactly_the_facts_of_the_vocabulary() throws Exception {
        TreeSet<String> named = new TreeSet<>();
        JSON.readTree(PolicySchema.json()).at("/$defs/fact/enum").forEach(fact -> named.add(fact.textValue()));
        TreeSet<String> known = new TreeSet<>();
        for (Fact fact : Fact.values()) {
            known.add(fact.key());
        }
        assertThat(named).isEqualTo(known);
    }

    @Test
    void every_property_has_a_description_for_the_editor() throws Exception {
        JSON.readTree(PolicySchema.json()).path("properties").fields().forEachRemaining(property -> assertThat(
                        property.getKey().equals("$schema")
                                || property.getValue().has("description"))
                .as(property.getKey())
                .isTrue());
    }
}
