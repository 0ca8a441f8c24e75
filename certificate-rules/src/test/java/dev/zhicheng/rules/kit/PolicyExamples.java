package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Supplier;
import dev.zhicheng.rules.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table of examples for a policy. The first line is an application as JSON; every other line says what is changed in it
 * and what must come of it:
 *
 * <pre>
 * /submittedOn="2021-11-01"                                            -> REFUSED SUBMITTED_LATE
 * /certificates/1=@/certificates/0 ; /certificates/1/number="Z"        -> CONVERTIBLE / CONVERTIBLE
 * /applicant/name=null                                                 -> INCOMPLETE MISSING_FIELD ! applicant.name
 * </pre>
 *
 * <p>{@code null} takes a field away, {@code @} copies from another one, {@code #} begins a remark. Per certificate there
 * are the outcome and the codes of all findings, sorted; a code with {@code ?} is UNKNOWN, with {@code ~} OVERRIDDEN. What
 * follows {@code !} are the fields of its next actions, {@code *} marking a reviewer's.
 */
public final class PolicyExamples implements PolicyCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ACTIONS = " !";

    private record Row(String text, Application application, String expected) {}

    private final TitleCatalogue catalogue;
    private final List<Row> rows = new ArrayList<>();

    private PolicyExamples(TitleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Reads a table; {@code table} is its whole text. */
    public static PolicyExamples read(String table, TitleCatalogue catalogue) {
        PolicyExamples examples = new PolicyExamples(catalogue);
        List<String> lines = table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        JsonNode base = json(lines.get(0));
        lines.stream().skip(1).forEach(line -> examples.rows.add(row(line, base)));
        return examples;
    }

    @Override
    public void verify(Policy policy) {
        DecisionEngine engine = DecisionEngine.of(policy, catalogue);
        rows.forEach(row -> verify(row, engine, false));
        rows.stream().filter(row -> row.expected.contains(ACTIONS)).forEach(row -> verify(row, engine, true));
    }

    /** Actions cost a search, so a policy that decides otherwise is found before. */
    private static void verify(Row row, DecisionEngine engine, boolean withActions) {
        List<CertificateDecision> decided = engine.decide(row.application).certificates();
        String[] expected = row.expected.split(" / ");
        assertThat(decided).as(row.text).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            String[] halves = (expected[i] + " ").split(ACTIONS, 2);
            assertThat(inShort(decided.get(i))).as(row.text).isEqualTo(halves[0].strip());
            if (withActions && halves.length > 1) {
                assertThat(actions(decided.get(i))).as(row.text).isEqualTo(halves[1].strip());
            }
        }
    }

    private static String actions(CertificateDecision decision) {
        return decision.nextActions().stream()
                .map(action -> action.field() + (action.by() == Supplier.REVIEWER ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String inShort(CertificateDecision decision) {
        return (decision.outcome() + " "
                        + decision.findings().stream()
                                .map(PolicyExamples::inShort)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .strip();
    }

    private static String inShort(Finding finding) {
        String mark = finding.verdict() == Verdict.UNKNOWN ? "?" : finding.verdict() == Verdict.OVERRIDDEN ? "~" : "";
        return finding.code() + mark;
    }

    private static Row row(String line, JsonNode base) {
        int arrow = line.indexOf("->");
        ObjectNode changed = base.deepCopy();
        for (String change : line.substring(0, arrow).split(" ; ")) {
            if (!change.isBlank()) {
                int equals = change.indexOf('=');
                apply(
                        changed,
                        change.substring(0, equals).strip(),
                        change.substring(equals + 1).strip());
            }
        }
        return new Row(
                line, ApplicationEditor.read(changed), line.substring(arrow + 2).strip());
    }

    private static void apply(ObjectNode tree, String pointer, String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(at.head());
        JsonNode node = value.startsWith("@") ? tree.at(value.substring(1)).deepCopy() : json(value);
        if (parent instanceof ArrayNode array) {
            int place = at.last().getMatchingIndex();
            if (node.isNull()) {
                array.remove(place);
            } else if (place < array.size()) {
                array.set(place, node);
            } else {
                array.add(node);
            }
        } else if (node.isNull()) {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), node);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not JSON: " + text, wrong);
        }
    }
}
