package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the mistakes that the author of a policy could make: each mutant differs from the file in one rule, operator,
 * constant, list entry, exception, outcome, supplier or scope. Texts, citations, what may be absent, the review chain and
 * the number template are left alone: no decision rests on them.
 */
public final class PolicyMutator {

    private static final List<String> LADDER = List.of("WARN", "INCOMPLETE", "UNDETERMINED", "SUPERSEDED", "REFUSED");

    private record Edit(String operator, String place, String change, Consumer<JsonNode> action) {
        Mutant of(JsonNode original) {
            JsonNode copy = original.deepCopy();
            action.accept(copy.at(place));
            return new Mutant(operator, place, change, copy);
        }
    }

    private final JsonNode policy;
    private final List<Edit> edits = new ArrayList<>();

    private PolicyMutator(JsonNode policy) {
        this.policy = policy;
    }

    /** Every mutant of a policy file, whether it loads or not, always in the same order. */
    public static Stream<Mutant> mutants(JsonNode policy) {
        return edits(policy).stream().map(edit -> edit.of(policy));
    }

    /** The policy after one mutation for each choice; a mutation that makes it unloadable is left out. */
    static Policy mutateAtRandom(Policy policy, List<Integer> choices) {
        Policy mutated = policy;
        for (int choice : choices) {
            JsonNode json = mutated.toJson();
            List<Edit> edits = edits(json);
            Policy before = mutated;
            mutated = PolicyCopies.load(
                            policy, edits.get(choice % edits.size()).of(json).policy())
                    .policy()
                    .orElse(before);
        }
        return mutated;
    }

    private static List<Edit> edits(JsonNode policy) {
        PolicyMutator mutator = new PolicyMutator(policy);
        mutator.rules();
        mutator.exceptions();
        mutator.lists();
        mutator.classifiers();
        mutator.groups();
        mutator.facts();
        return mutator.edits;
    }

    private void rules() {
        dropEach("drop rule", "/rules", "id");
        for (int i = 0; i < policy.path("rules").size(); i++) {
            String place = "/rules/" + i;
            dropEach("drop repetition", place + "/forEach", "");
            dropEach("drop asked fact", place + "/asks", "");
            dropEach("drop remedy", place + "/remedy", "");
            outcome(place);
            verdict(place);
            condition(place, "when");
        }
    }

    /** A warning has no other verdict. */
    private void verdict(String place) {
        if (!policy.at(place).path("raises").asText().equals("WARN")) {
            String verdict = policy.at(place).path("verdict").asText("FAIL");
            put("flip verdict", place, "verdict", verdict, verdict.equals("FAIL") ? "UNKNOWN" : "FAIL");
        }
    }

    private void exceptions() {
        dropEach("drop exception", "/exceptions", "id");
        for (int i = 0; i < policy.path("exceptions").size(); i++) {
            dropEach("drop lifted code", "/exceptions/" + i + "/rules", "");
            condition("/exceptions/" + i, "when");
        }
    }

    private void lists() {
        policy.path("lists").fieldNames().forEachRemaining(list -> {
            dropEach("drop list entry", "/lists/" + list, "name");
            for (int i = 0; i < policy.path("lists").path(list).size(); i++) {
                dropEach("drop alias", "/lists/" + list + "/" + i + "/aliases", "");
            }
        });
    }

    private void classifiers() {
        policy.path("classifiers").fieldNames().forEachRemaining(classifier -> {
            String place = "/classifiers/" + classifier;
            dropEach("drop leading word", place + "/leading", "");
            JsonNode classes = policy.at(place + "/classes");
            dropEach("drop class", place + "/classes", "name");
            for (int i = 0; i < classes.size(); i++) {
                dropEach("drop text of class", place + "/classes/" + i + "/equal", "");
                dropEach("drop pattern of class", place + "/classes/" + i + "/containing", "");
            }
        });
    }

    private void groups() {
        for (String key : List.of("supersession", "sharedNumber")) {
            if (policy.has(key)) {
                edits.add(new Edit("drop " + key, "", key, root -> ((ObjectNode) root).remove(key)));
            }
        }
        for (String group : List.of("/supersession/superseded", "/supersession/pending", "/sharedNumber")) {
            outcome(group);
        }
        flip("change scope", "/supersession", "scope", "PERSON", "SERIES");
        flip("change who supersedes", "/supersession", "supersededBy", "CONVERTIBLE_OR_ELECTRONIC", "HELD");
    }

    private void facts() {
        for (int i = 0; i < policy.path("facts").size(); i++) {
            flip("change supplier", "/facts/" + i, "by", "APPLICANT", "REVIEWER");
        }
    }

    private void condition(String parent, String key) {
        String place = parent + "/" + key;
        JsonNode condition = policy.at(place);
        edits.add(new Edit("negate", parent, key + " " + condition, node -> {
            JsonNode negated = ((ObjectNode) node).remove(key);
            ((ObjectNode) node).putObject(key).set("not", negated);
        }));
        new ConditionEdits(place).add();
    }

    private void outcome(String place) {
        String raises = policy.at(place).path("raises").asText();
        int step = LADDER.indexOf(raises);
        if (step > 0) {
            put("lower outcome", place, "raises", raises, LADDER.get(step - 1));
        }
        if (step >= 0 && step < LADDER.size() - 1) {
            put("raise outcome", place, "raises", raises, LADDER.get(step + 1));
        }
    }

    private void flip(String operator, String place, String key, String one, String other) {
        String value = policy.at(place).path(key).asText();
        if (value.equals(one)) {
            put(operator, place, key, one, other);
        } else if (value.equals(other)) {
            put(operator, place, key, other, one);
        }
    }

    private void put(String operator, String place, String key, String before, String after) {
        edits.add(new Edit(
                operator, place, key + " " + before + " → " + after, node -> ((ObjectNode) node).put(key, after)));
    }

    private void dropEach(String operator, String place, String nameKey) {
        JsonNode array = policy.at(place);
        for (int i = 0; i < array.size(); i++) {
            int at = i;
            String name = array.get(i).isTextual()
                    ? array.get(i).asText()
                    : array.get(i).path(nameKey).asText();
            edits.add(new Edit(operator, place, name, node -> ((ArrayNode) node).remove(at)));
        }
    }

    /** The mutations of one condition and all that stands in it. */
    private final class ConditionEdits {

        private final String place;
        private final JsonNode condition;

        ConditionEdits(String place) {
            this.place = place;
            this.condition = policy.at(place);
        }

        void add() {
            swap("all", "any");
            for (String operator : List.of("all", "any")) {
                for (int i = 0; i < condition.path(operator).size(); i++) {
                    new ConditionEdits(place + "/" + operator + "/" + i).add();
                }
                dropEach("drop part", place + "/" + operator, "");
            }
            if (condition.has("not")) {
                new ConditionEdits(place + "/not").add();
            }
            swap("absent", "invalid");
            swap("whollyBefore", "whollyAfter");
            swap("from", "after");
            swap("before", "beginsBefore");
            if (condition.has("straddles")) {
                rename("straddles", "from");
            }
            shiftDate();
            shiftNumber("limit");
            shiftNumber("plusYears");
            dropEach("drop word", place + "/in", "");
            dropEach("drop fault", place + "/faults", "");
        }

        private void swap(String one, String other) {
            if (condition.has(one)) {
                rename(one, other);
            } else if (condition.has(other)) {
                rename(other, one);
            }
        }

        private void rename(String from, String to) {
            edits.add(new Edit("swap operator", place, from + " → " + to, node -> {
                ObjectNode object = (ObjectNode) node;
                object.set(to, object.remove(from));
                object.remove("faults");
            }));
        }

        private void shiftDate() {
            if (condition.has("date")) {
                LocalDate day = LocalDate.parse(condition.path("date").asText());
                put(
                        "shift constant",
                        place,
                        "date",
                        day.toString(),
                        day.minusDays(1).toString());
                put(
                        "shift constant",
                        place,
                        "date",
                        day.toString(),
                        day.plusDays(1).toString());
            }
        }

        private void shiftNumber(String key) {
            if (condition.has(key)) {
                long number = condition.path(key).asLong();
                for (long shifted : new long[] {number - 1, number + 1}) {
                    edits.add(new Edit(
                            "shift constant", place, key + " " + number + " → " + shifted, node -> ((ObjectNode) node)
                                    .put(key, shifted)));
                }
            }
        }
    }
}
