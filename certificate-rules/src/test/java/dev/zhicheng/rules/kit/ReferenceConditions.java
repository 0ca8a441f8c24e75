package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.rules.kit.ReferenceFacts.Bad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks the conditions of a policy file recursively; null stands for unknown, as in Kleene's logic. */
final class ReferenceConditions {

    private static final Set<String> OF_DAYS = Set.of("before", "from", "after", "straddles", "beginsBefore");

    private final JsonNode policy;

    ReferenceConditions(JsonNode policy) {
        this.policy = policy;
    }

    /** Whether the condition holds; {@code it} is the fact that the rule is repeated for. */
    @Nullable
    Boolean holds(JsonNode condition, String it, Function<String, ReferenceFacts> facts) {
        String operator = operator(condition);
        if (operator.equals("not")) {
            Boolean part = holds(condition.path("not"), it, facts);
            return part == null ? null : !part;
        }
        if (operator.equals("all") || operator.equals("any")) {
            boolean decisive = operator.equals("any");
            boolean unknown = false;
            for (JsonNode part : condition.path(operator)) {
                Boolean holds = holds(part, it, facts);
                if (holds == null) {
                    unknown = true;
                } else if (holds == decisive) {
                    return decisive;
                }
            }
            return unknown ? null : !decisive;
        }
        String fact = named(condition.path(operator), it);
        Object value = facts.apply(fact).get(fact);
        switch (operator) {
            case "absent":
                return value == null;
            case "invalid":
                List<String> faults = ReferenceEvaluator.texts(condition.get("faults"));
                return value instanceof Bad bad && (faults.isEmpty() || faults.contains(bad.fault()));
            case "normalised":
                return facts.apply(fact).isNormalised(fact);
            case "disjoint", "whollyBefore", "whollyAfter":
                String other = named(condition.path(operator.equals("disjoint") ? "with" : "other"), it);
                Object second = facts.apply(other).get(other);
                return known(value, second, () -> compares(operator, condition, value, second));
            default:
                return OF_DAYS.contains(operator)
                        ? known(value, value, () -> true) == null
                                ? null
                                : dayHolds(
                                        operator,
                                        (PartialDate) value,
                                        LocalDate.parse(condition.path("date").asText()))
                        : known(value, value, () -> valueHolds(operator, condition, value));
        }
    }

    private static @Nullable Boolean known(@Nullable Object one, @Nullable Object other, BooleanSupplier answer) {
        return one == null || other == null || one instanceof Bad || other instanceof Bad
                ? null
                : answer.getAsBoolean();
    }

    private boolean valueHolds(String operator, JsonNode condition, Object value) {
        return switch (operator) {
            case "is" -> ReferenceEvaluator.texts(condition.path("in")).contains(value);
            case "over" -> (long) value > condition.path("limit").asLong();
            case "listed" ->
                isListed(policy.path("lists").path(condition.path("list").asText()), (String) value);
            case "classed" ->
                ReferenceEvaluator.texts(condition.path("in"))
                        .contains(new ReferenceClassifier(policy.path("classifiers")
                                        .path(condition.path("by").asText()))
                                .classOf((String) value));
            default -> throw new IllegalArgumentException("no operator " + operator);
        };
    }

    private static @Nullable Boolean dayHolds(String test, PartialDate date, LocalDate day) {
        LocalDate start = test.equals("after") ? day.plusDays(1) : day;
        boolean someBefore = date.earliest().isBefore(start);
        boolean allBefore = date.latest().isBefore(start);
        boolean both = someBefore && !allBefore;
        return switch (test) {
            case "straddles" -> both;
            case "beginsBefore" -> someBefore;
            case "before" -> both ? null : allBefore;
            default -> both ? null : !someBefore;
        };
    }

    private static boolean compares(String operator, JsonNode condition, Object value, Object other) {
        if (operator.equals("disjoint")) {
            return levels((String) value).stream().noneMatch(levels((String) other)::contains);
        }
        int years = condition.path("plusYears").asInt(0);
        PartialDate one = (PartialDate) value;
        PartialDate two = (PartialDate) other;
        return operator.equals("whollyAfter")
                ? one.earliest().isAfter(two.latest().plusYears(years))
                : one.latest().isBefore(two.earliest().plusYears(years));
    }

    private static Set<String> levels(String word) {
        return switch (word) {
            case "SENIOR_UNSPECIFIED" -> Set.of("FULL_SENIOR", "ASSOCIATE_SENIOR");
            case "JUNIOR_UNSPECIFIED" -> Set.of("ASSISTANT", "TECHNICIAN");
            default -> Set.of(word);
        };
    }

    private static boolean isListed(JsonNode list, String text) {
        for (JsonNode entry : list) {
            List<String> names = new ArrayList<>(ReferenceEvaluator.texts(entry.get("aliases")));
            names.add(entry.isTextual() ? entry.asText() : entry.path("name").asText());
            if (names.stream().anyMatch(name -> TextCleaner.lookupKey(name).equals(TextCleaner.lookupKey(text)))) {
                return true;
            }
        }
        return false;
    }

    /** The conditions inside an operator over conditions; empty for a question about facts. */
    static List<JsonNode> parts(JsonNode condition) {
        List<JsonNode> parts = new ArrayList<>();
        switch (operator(condition)) {
            case "all", "any" -> condition.path(operator(condition)).forEach(parts::add);
            case "not" -> parts.add(condition.path("not"));
            default -> {}
        }
        return parts;
    }

    /** The facts that a condition reads. */
    static List<String> factsOf(JsonNode condition, String it) {
        List<String> facts = new ArrayList<>();
        String operator = operator(condition);
        if (condition.path(operator).isTextual()) {
            facts.add(named(condition.path(operator), it));
        }
        for (String second : List.of("other", "with")) {
            if (condition.has(second)) {
                facts.add(named(condition.path(second), it));
            }
        }
        parts(condition).forEach(part -> facts.addAll(factsOf(part, it)));
        return facts;
    }

    private static String named(JsonNode fact, String it) {
        return fact.asText().equals("it") ? it : fact.asText();
    }

    private static String operator(JsonNode condition) {
        for (String operator : List.of("all", "any", "not", "absent", "invalid", "normalised", "is", "listed")) {
            if (condition.has(operator)) {
                return operator;
            }
        }
        for (String operator : List.of("classed", "over", "disjoint", "whollyBefore", "whollyAfter")) {
            if (condition.has(operator)) {
                return operator;
            }
        }
        return OF_DAYS.stream().filter(condition::has).findAny().orElseThrow();
    }
}
