package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides logged cases again and compares byte for byte: the proof that a decision rests on its policy and its facts and on
 * nothing else. Immutable and thread-safe.
 */
public final class Replay {

    private static final JsonMapper JSON = new JsonMapper();

    private final PolicyBook book;
    private final TitleCatalogue catalogue;

    private Replay(PolicyBook book, TitleCatalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    /** A replay by the policies of a book, found by the hash that each logged decision names. */
    public static Replay of(PolicyBook book, TitleCatalogue catalogue) {
        return new Replay(book, catalogue);
    }

    /**
     * One logged case.
     *
     * @param application the application
     * @param faults what was lost before its text began
     * @param decision the decision as {@link DecisionWriter} wrote it
     */
    public record Logged(Application application, List<ReadFault> faults, String decision) {

        /** Copies the list. */
        public Logged {
            faults = List.copyOf(faults);
        }

        /** Names the application only. */
        @Override
        public String toString() {
            return "Logged[applicationId=" + application.applicationId() + "]";
        }
    }

    /** In what a case differs from its log. */
    public enum Difference {
        /** The log holds no decision. */
        NOT_A_DECISION,
        /** The book has no policy of the hash that the log names. */
        POLICY_UNKNOWN,
        /** The application is not, or is no longer understood as, the one that was decided. */
        FACTS_DIFFER,
        /** Same policy, same facts, another decision. */
        DECISION_DIFFERS
    }

    /**
     * Replays a log whose decisions were made together; cases of one policy are decided as one batch again.
     *
     * @param log the cases in any order
     * @param locale the language in which the decisions were written
     * @return the cases that differ, by their place in the log; empty when every byte is the same
     */
    public Map<Integer, Difference> differences(List<Logged> log, Locale locale) {
        Map<Integer, Difference> differences = new LinkedHashMap<>();
        Map<String, List<Integer>> byPolicy = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Optional<String> hash = policyHash(log.get(i));
            if (hash.isEmpty()) {
                differences.put(i, Difference.NOT_A_DECISION);
            } else if (book.ofSha256(hash.get()).isEmpty()) {
                differences.put(i, Difference.POLICY_UNKNOWN);
            } else {
                byPolicy.computeIfAbsent(hash.get(), unseen -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<Integer, Difference> found = new HashMap<>();
        byPolicy.forEach((hash, cases) ->
                found.putAll(replay(book.ofSha256(hash).orElseThrow(), cases, log, DecisionWriter.in(locale))));
        found.keySet().stream().sorted().forEach(i -> differences.put(i, found.get(i)));
        return differences;
    }

    private Map<Integer, Difference> replay(
            Policy policy, List<Integer> cases, List<Logged> log, DecisionWriter writer) {
        DecisionEngine engine = DecisionEngine.of(policy, catalogue);
        List<Facts> facts = cases.stream()
                .map(log::get)
                .map(logged -> engine.facts(logged.application(), logged.faults()))
                .toList();
        List<Decision> decisions = engine.decideAll(facts);
        Map<Integer, Difference> differences = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            String was = log.get(cases.get(i)).decision();
            Decision now = decisions.get(i);
            if (!was.equals(writer.toJson(now))) {
                boolean sameFacts = was.contains(now.receipt().factsSha256());
                differences.put(cases.get(i), sameFacts ? Difference.DECISION_DIFFERS : Difference.FACTS_DIFFER);
            }
        }
        return differences;
    }

    private static Optional<String> policyHash(Logged logged) {
        try {
            JsonNode hash = JSON.readTree(logged.decision()).at("/policy/sha256");
            return hash.isTextual() ? Optional.of(hash.textValue()) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
