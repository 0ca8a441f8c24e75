package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.policy.Outcome;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Review sections of invented provinces: one to five stages, roles that may recur, tables, grants and overrides at will. */
final class GeneratedPlans {

    private static final JsonMapper MAPPER = new JsonMapper();

    private GeneratedPlans() {}

    /** What is free in a stage. */
    private record Choice(
            int role,
            boolean skippable,
            boolean paper,
            boolean table,
            Set<Outcome> accepts,
            Set<OverrideGround> overrides,
            Set<Examined> examines) {}

    static Arbitrary<ReviewPlan> plans() {
        return Combinators.combine(
                        choices().list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(JurisdictionBasis.class).list().ofSize(3),
                        Arbitraries.of(true, false).list().ofSize(3),
                        Arbitraries.integers().between(0, 4))
                .as(GeneratedPlans::plan);
    }

    private static Arbitrary<Choice> choices() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(true)), Tuple.of(2, Arbitraries.just(false))),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Outcome.class).set().ofMaxSize(3),
                        Arbitraries.of(OverrideGround.class).set().ofMaxSize(2),
                        Arbitraries.of(Examined.class).set().ofMaxSize(1))
                .as(Choice::new);
    }

    private static ReviewPlan plan(
            List<Choice> choices, List<JurisdictionBasis> bases, List<Boolean> granted, int numbering) {
        ObjectNode section = MAPPER.createObjectNode();
        cited(named(section.putObject("applicant"), "APPLICANT"));
        ArrayNode roles = section.putArray("roles");
        for (int i = 0; i < bases.size(); i++) {
            ObjectNode role = cited(named(roles.addObject(), "R" + i))
                    .put("basis", bases.get(i).name());
            if (granted.get(i)) {
                role.put("grantedBy", "CHIEF");
            }
        }
        cited(named(roles.addObject(), "CHIEF").put("basis", "EVERYWHERE"));
        section.putArray("proxies").add("R0");
        ArrayNode stages = section.putArray("stages");
        for (int i = 0; i < choices.size(); i++) {
            stage(stages.addObject(), i, choices.get(i), i == choices.size() - 1)
                    .put("allotsNumber", i == numbering % choices.size())
                    .put("signedTable", choices.get(i).table() && isCollatedBefore(choices, i));
        }
        ObjectNode table = cited(section.putObject("summaryTable")).put("enlistedBy", "R0");
        table.putArray("forms").add("PAPER");
        named(table.putArray("signatures").addObject(), "HEAD");
        cited(section.putObject("timetable")).put("zone", "Asia/Shanghai").put("deadline", "2021-10-31");
        ArrayNode reasons = section.putArray("reasons");
        for (ReasonKind kind : ReasonKind.values()) {
            texts(cited(reasons.addObject())
                    .put("code", kind.name())
                    .put("kind", kind.name())
                    .putObject("text"));
        }
        return ReviewPlan.read(section).get();
    }

    private static boolean isCollatedBefore(List<Choice> choices, int stage) {
        return choices.subList(0, stage).stream().anyMatch(earlier -> earlier.role() == 0 && !earlier.skippable());
    }

    private static ObjectNode stage(ObjectNode stage, int index, Choice choice, boolean last) {
        cited(named(stage, "S" + index))
                .put("role", "R" + choice.role())
                .put("medium", choice.paper() ? "PAPER" : "ONLINE")
                .put("skippable", choice.skippable() && !last);
        ArrayNode accepts = stage.putArray("accepts").add("CONVERTIBLE");
        choice.accepts().stream()
                .filter(outcome -> outcome != Outcome.CONVERTIBLE)
                .forEach(outcome -> accepts.add(outcome.name()));
        ArrayNode overrides = stage.putArray("overrides");
        choice.overrides().forEach(ground -> overrides.add(ground.name()));
        ArrayNode examines = stage.putArray("examines");
        choice.examines().forEach(examined -> examines.add(examined.name()));
        return stage;
    }

    private static ObjectNode cited(ObjectNode node) {
        node.putArray("clauses").add("1");
        return node;
    }

    private static ObjectNode named(ObjectNode node, String id) {
        texts(node.put("id", id).putObject("name"));
        return node;
    }

    private static void texts(ObjectNode texts) {
        texts.put("zh", "某").put("en", "some");
    }
}
