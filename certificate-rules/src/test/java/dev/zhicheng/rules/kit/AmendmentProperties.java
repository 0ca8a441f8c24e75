package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.kit.ReferenceEvaluator.Ruling;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** How decisions may change, and may not, when the policy is amended in a way whose effect is known. */
public abstract class AmendmentProperties extends PersonProperties {

    private final Map<String, Policy> amended = new HashMap<>();

    @Property(tries = 20)
    void the_order_of_rules_facts_and_conditions_never_matters(
            @ForAll("severalCollections") List<Application> applications, @ForAll Random random) {
        Policy shuffled = amend(json -> {
            shuffle(json.path("facts"), random);
            json.path("lists").forEach(list -> shuffle(list, random));
            shuffle(json.path("rules"), random);
            shuffle(json.path("exceptions"), random);
            for (String operator : List.of("all", "any")) {
                json.findValues(operator).forEach(parts -> shuffle(parts, random));
            }
        });

        applications.forEach(application ->
                assertThat(rulings(engine(shuffled).decide(application))).isEqualTo(rulings(application)));
    }

    @Property(tries = 300)
    void an_amendment_of_texts_changes_no_outcome(@ForAll("collections") Application application) {
        Policy reworded = amended.computeIfAbsent(
                "texts",
                key -> amend(json -> {
                    for (String text : List.of("message", "label", "title", "question", "reading", "why")) {
                        json.findValues(text).stream()
                                .filter(JsonNode::isObject)
                                .forEach(each ->
                                        ((ObjectNode) each).put("zh", "另文。").put("en", "Other words."));
                    }
                }));

        assertThat(rulings(engine(reworded).decide(application))).isEqualTo(rulings(application));
    }

    @Property(tries = 300)
    @Needs(PolicyTrait.REFUSALS)
    void dropping_a_refusing_rule_never_adds_a_refusal(@ForAll("collections") Application application) {
        List<Ruling> before = rulings(application);
        for (Rule rule : PolicyTrait.refusing(tested())) {
            Policy without = amended.computeIfAbsent(rule.code(), this::without);
            assertNothingNewlyRefused(before, rulings(engine(without).decide(application)));
        }
    }

    @Property(tries = 40)
    @Needs(PolicyTrait.LISTED_ISSUERS)
    void adding_an_issuer_never_refuses_anybody(@ForAll("severalCollections") List<Application> applications) {
        for (String list : PolicyTrait.issuerLists(tested())) {
            Policy wider = amend(json -> applications.stream()
                    .flatMap(application -> application.certificates().stream())
                    .map(certificate -> certificate.issuer())
                    .filter(issuer -> issuer != null && !issuer.isBlank())
                    .forEach(((ArrayNode) json.path("lists").path(list))::add));
            applications.forEach(application -> assertNothingNewlyRefused(
                    rulings(application), rulings(engine(wider).decide(application))));
        }
    }

    private static void assertNothingNewlyRefused(List<Ruling> before, List<Ruling> after) {
        assertThat(IntStream.range(0, before.size())
                        .filter(i -> after.get(i).outcome().equals("REFUSED"))
                        .mapToObj(before::get))
                .allMatch(ruling -> ruling.outcome().equals("REFUSED"));
    }

    /** Loading an amended policy costs more than deciding by it. */
    @Provide
    Arbitrary<List<Application>> severalCollections() {
        return collections().list().ofSize(20);
    }

    /** The policy without the rules of a code; what is read by no other rule needs not be asked for. */
    private Policy without(String code) {
        return amend(json -> {
            drop(json.path("rules"), rule -> rule.path("code").asText().equals(code));
            json.path("exceptions")
                    .forEach(exception -> drop(
                            exception.path("rules"), lifted -> lifted.asText().equals(code)));
            drop(json.path("exceptions"), exception -> exception.path("rules").isEmpty());
            json.path("openPoints")
                    .forEach(point ->
                            drop(point.path("codes"), each -> each.asText().equals(code)));
            drop(json.path("tests"), each -> each.toString().contains(code));
            drop(json.path("accepted"), each -> each.toString().contains(code));
            json.path("facts").forEach(fact -> {
                boolean asked = json.path("rules")
                        .findValuesAsText("absent")
                        .contains(fact.path("id").asText());
                ((ObjectNode) fact).put("optional", fact.path("optional").asBoolean() || !asked);
            });
        });
    }

    private static void drop(JsonNode array, Predicate<JsonNode> unwanted) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (unwanted.test(array.get(i))) {
                ((ArrayNode) array).remove(i);
            }
        }
    }

    private Policy amend(Consumer<JsonNode> amendment) {
        JsonNode json = tested().toJson();
        amendment.accept(json);
        return PolicyCopies.load(tested(), json).orThrow();
    }

    private static void shuffle(JsonNode array, Random random) {
        if (array instanceof ArrayNode nodes) {
            List<JsonNode> elements = new ArrayList<>();
            nodes.forEach(elements::add);
            Collections.shuffle(elements, random);
            nodes.removeAll().addAll(elements);
        }
    }
}
