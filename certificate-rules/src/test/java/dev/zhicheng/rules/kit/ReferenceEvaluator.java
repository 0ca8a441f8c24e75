package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.kit.ReferenceFacts.Bad;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the raw JSON of a policy, slowly and obviously: every rule is walked recursively for every certificate. It
 * shares no code with the engine, so that where both agree, both are likely to be right. It makes no messages.
 */
public final class ReferenceEvaluator {

    /**
     * What the reference says of one certificate.
     *
     * @param outcome the outcome's name
     * @param findings code, verdict, outcome and field of each finding, sorted
     */
    public record Ruling(String outcome, List<String> findings) {}

    private final JsonNode policy;
    private final TitleCatalogue catalogue;
    private final ReferenceConditions conditions;

    private ReferenceEvaluator(JsonNode policy, TitleCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.conditions = new ReferenceConditions(policy);
    }

    /** The reference for a policy file as JSON; it must have loaded without a fault. */
    public static ReferenceEvaluator of(JsonNode policy, TitleCatalogue catalogue) {
        return new ReferenceEvaluator(policy, catalogue);
    }

    /** The rulings on each certificate of one application by itself. */
    public List<Ruling> decide(Application application, List<ReadFault> faults) {
        List<ReferenceCase> cases = judge(application, faults, application);
        new ReferencePersons(policy, catalogue).supersede(cases);
        return rulings(cases);
    }

    /** The rulings on applications that are decided together, in their order. */
    public List<List<Ruling>> decideAll(List<Application> batch) {
        List<List<ReferenceCase>> all = new ArrayList<>();
        for (Application application : batch) {
            Object id = ReferenceFacts.ofApplication(application, List.of()).get("applicant.citizenId");
            all.add(judge(application, List.of(), id instanceof String ? id : new Object()));
        }
        ReferencePersons persons = new ReferencePersons(policy, catalogue);
        List<ReferenceCase> cases = all.stream().flatMap(List::stream).toList();
        persons.findShared(cases);
        persons.supersede(cases);
        return all.stream().map(ReferenceEvaluator::rulings).toList();
    }

    private static List<Ruling> rulings(List<ReferenceCase> cases) {
        return cases.stream().map(ReferenceCase::ruling).toList();
    }

    private List<ReferenceCase> judge(Application application, List<ReadFault> faults, Object person) {
        ReferenceFacts holder = ReferenceFacts.ofApplication(application, faults);
        List<ReferenceCase> cases = new ArrayList<>();
        for (int i = 0; i < application.certificates().size(); i++) {
            PaperCertificate written = application.certificates().get(i);
            ReferenceFacts certificate = ReferenceFacts.ofCertificate(application, i, faults, catalogue);
            ReferenceCase judged = new ReferenceCase(person, i, written, certificate);
            for (JsonNode rule : policy.path("rules")) {
                for (String it : repetitions(rule)) {
                    judge(rule, it, judged, holder, certificate);
                }
            }
            cases.add(judged);
        }
        return cases;
    }

    private static List<String> repetitions(JsonNode rule) {
        return rule.has("forEach") ? texts(rule.path("forEach")) : List.of("");
    }

    private void judge(
            JsonNode rule, String it, ReferenceCase judged, ReferenceFacts holder, ReferenceFacts certificate) {
        if (ReferenceConditions.factsOf(rule.path("when"), it).stream().anyMatch(key -> key.startsWith("image."))) {
            for (int i = 0; i < judged.written().images().size(); i++) {
                ReferenceFacts image =
                        ReferenceFacts.ofImage(judged.written().images().get(i));
                judge(rule, it, judged, key -> rowOf(key, holder, certificate, image), i);
            }
        } else {
            judge(rule, it, judged, key -> rowOf(key, holder, certificate, certificate), -1);
        }
    }

    private static ReferenceFacts rowOf(
            String key, ReferenceFacts holder, ReferenceFacts certificate, ReferenceFacts image) {
        if (key.startsWith("certificate.")) {
            return certificate;
        }
        return key.startsWith("image.") ? image : holder;
    }

    private void judge(
            JsonNode rule, String it, ReferenceCase judged, Function<String, ReferenceFacts> facts, int image) {
        Boolean holds = conditions.holds(rule.path("when"), it, facts);
        if (Boolean.FALSE.equals(holds)) {
            return;
        }
        String code = rule.path("code").asText();
        String field = rule.has("field") ? rule.path("field").asText() : it;
        String raises = rule.path("raises").asText();
        boolean warning = raises.equals("WARN");
        List<Boolean> liftings = new ArrayList<>();
        for (JsonNode exception : policy.path("exceptions")) {
            if (texts(exception.path("rules")).contains(code)) {
                liftings.add(conditions.holds(exception.path("when"), "", facts));
            }
        }
        boolean lifted = liftings.contains(Boolean.TRUE);
        if (!lifted && liftings.contains(null)) {
            holds = null;
        }
        if (holds == null) {
            boolean asks = !lifted
                    && texts(rule.path("asks")).stream()
                            .anyMatch(fact -> speaksFor(fact.equals("it") ? it : fact, rule, it, facts));
            if (asks) {
                boolean objects =
                        !warning && rule.path("verdict").asText("FAIL").equals("FAIL");
                judged.add(code, "UNKNOWN", objects ? "UNDETERMINED" : warning ? "CONVERTIBLE" : raises, field, image);
            }
        } else if (lifted) {
            judged.add(code, "OVERRIDDEN", "CONVERTIBLE", field, image);
        } else if (warning) {
            judged.add(code, "WARN", "CONVERTIBLE", field, image);
        } else {
            judged.add(code, rule.path("verdict").asText("FAIL"), raises, field, image);
        }
    }

    /** A fact that nobody has looked up though a reviewer could, or a date too coarse for a question that only it leaves open. */
    private boolean speaksFor(String fact, JsonNode rule, String it, Function<String, ReferenceFacts> facts) {
        Object value = facts.apply(fact).get(fact);
        if (value == null) {
            return declared(fact).path("by").asText().equals("REVIEWER");
        }
        return !(value instanceof Bad)
                && isTooCoarse(rule.path("when"), fact, it, facts)
                && !isWaiting(rule, it, facts);
    }

    /** Whether the rule or an exception to it reads something that the applicant still has to supply, or to supply again. */
    private boolean isWaiting(JsonNode rule, String it, Function<String, ReferenceFacts> facts) {
        List<String> read = new ArrayList<>(ReferenceConditions.factsOf(rule.path("when"), it));
        for (JsonNode exception : policy.path("exceptions")) {
            if (texts(exception.path("rules")).contains(rule.path("code").asText())) {
                read.addAll(ReferenceConditions.factsOf(exception.path("when"), ""));
            }
        }
        return read.stream().anyMatch(fact -> {
            Object value = facts.apply(fact).get(fact);
            boolean lacking = value instanceof Bad
                    || value == null && !declared(fact).path("optional").asBoolean();
            return lacking && declared(fact).path("by").asText().equals("APPLICANT");
        });
    }

    private JsonNode declared(String fact) {
        return StreamSupport.stream(policy.path("facts").spliterator(), false)
                .filter(declared -> declared.path("id").asText().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTooCoarse(JsonNode condition, String fact, String it, Function<String, ReferenceFacts> facts) {
        List<JsonNode> parts = ReferenceConditions.parts(condition);
        if (!parts.isEmpty()) {
            return parts.stream().anyMatch(part -> isTooCoarse(part, fact, it, facts));
        }
        List<String> asked = ReferenceConditions.factsOf(condition, it);
        return asked.equals(List.of(fact)) && conditions.holds(condition, it, facts) == null;
    }

    static List<String> texts(@Nullable JsonNode array) {
        if (array == null || !array.isArray()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return Collections.unmodifiableList(texts);
    }
}
