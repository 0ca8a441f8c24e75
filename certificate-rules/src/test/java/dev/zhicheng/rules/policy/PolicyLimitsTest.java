package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.PolicyFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PolicyLimitsTest {

    private static final int MOST_QUESTIONS = 64;
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_NOTICE = 1 << 20;

    @Test
    void a_question_too_many_for_the_engine_is_a_fault_of_the_file() {
        assertThat(load(MOST_QUESTIONS).faults()).isEmpty();
        assertThat(load(MOST_QUESTIONS + 1).faults())
                .extracting(PolicyFault::kind, PolicyFault::pointer, PolicyFault::message)
                .containsExactly(tuple(
                        Kind.LIMIT,
                        "/rules",
                        "the rules of scope CERTIFICATE that combine facts or can be lifted put 65 different questions;"
                                + " 64 are the limit"));
    }

    @Test
    void as_many_questions_as_the_engine_takes_are_all_answered() throws Exception {
        CertificateDecision decision = DecisionEngine.of(load(MOST_QUESTIONS).orThrow(), TitleCatalogue.bundled())
                .decide(CertificateJson.readApplication("""
                        {"applicationId": "A", "certificates":
                         [{"title": "道士", "documentNumber": "宁人社发〔2020〕1号"}]}"""))
                .certificates()
                .get(0);

        assertThat(decision.findings()).hasSize(MOST_QUESTIONS - 1);
    }

    @Test
    void questions_about_one_fact_and_one_put_twice_count_once() {
        assertThat(EditedPolicy.load(policy -> {
                            combining(policy, MOST_QUESTIONS);
                            ArrayNode rules = policy.withArray("rules");
                            rules.add(((ObjectNode) rules.get(0).deepCopy()).put("id", "twice"));
                            ObjectNode alone = rules.get(0).deepCopy();
                            alone.put("id", "alone");
                            alone.putObject("when")
                                    .put("from", "certificate.documentYear")
                                    .put("date", "1900-01-01");
                            rules.add(alone);
                        })
                        .faults())
                .isEmpty();
    }

    @Test
    void what_lifts_a_rule_counts_with_it() {
        assertThat(lifting("ALONE").faults()).extracting(PolicyFault::pointer).containsExactly("/rules");
        assertThat(lifting("OTHER").faults()).isEmpty();
    }

    @Test
    void a_quote_may_be_as_long_as_a_paragraph() {
        assertThat(quoting(LONGEST_QUOTE).faults()).isEmpty();
        assertThat(quoting(LONGEST_QUOTE + 1).faults())
                .extracting(PolicyFault::kind)
                .containsExactly(Kind.LIMIT);
    }

    @Test
    void a_notice_may_be_as_long_as_a_book() {
        assertThat(padded(LONGEST_NOTICE).faults()).isEmpty();
        assertThat(padded(LONGEST_NOTICE + 1).faults())
                .extracting(PolicyFault::kind)
                .contains(Kind.LIMIT);
    }

    /** As many questions as there may be, two rules that each put one alone, and an exception that puts another one. */
    private static PolicyLoad lifting(String code) {
        return EditedPolicy.load(policy -> {
            combining(policy, MOST_QUESTIONS);
            alone(policy, "ALONE", "certificate.titleStanding", "UNKNOWN");
            alone(policy, "OTHER", "applicant.citizenIdForm", "CURRENT");
            ObjectNode exception = policy.withArray("exceptions").addObject().setAll(spoken(policy));
            exception.put("id", "lifts").putArray("rules").add(code);
            exception.set("when", is("applicant.citizenIdForm", "LEGACY"));
        });
    }

    private static void alone(ObjectNode policy, String code, String fact, String word) {
        ObjectNode rule = policy.withArray("rules").get(0).deepCopy();
        rule.put("id", code).put("code", code).put("field", "submittedOn").set("when", is(fact, word));
        policy.withArray("rules").add(rule);
    }

    private static ObjectNode spoken(ObjectNode policy) {
        return ((ObjectNode) policy.at("/rules/0").deepCopy()).retain("cites", "message");
    }

    private static ObjectNode is(String fact, String word) {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("is", fact);
        question.putArray("in").add(word);
        return question;
    }

    private static PolicyLoad load(int questions) {
        return EditedPolicy.load(policy -> combining(policy, questions));
    }

    /** Leaves only rules that combine the year of the document with the standing of the title, which is one question. */
    private static void combining(ObjectNode policy, int questions) {
        ObjectNode model = EditedPolicy.rule(policy, "not-senior").deepCopy();
        policy.remove("exceptions");
        ArrayNode rules = policy.putArray("rules");
        for (int i = 1; i < questions; i++) {
            ObjectNode rule = rules.addObject().setAll(model.deepCopy());
            ArrayNode both = rule.put("id", "from-" + i).putObject("when").putArray("all");
            both.addObject().put("from", "certificate.documentYear").put("date", (1950 + i) + "-01-01");
            both.add(is("certificate.titleStanding", "UNKNOWN"));
        }
    }

    /** White space never counts, so a quote can be lengthened with it. */
    private static PolicyLoad quoting(int length) {
        return EditedPolicy.load(policy -> {
            ObjectNode citation =
                    (ObjectNode) EditedPolicy.rule(policy, "not-senior").at("/cites/0");
            String quote = citation.path("quote").asText();
            citation.put("quote", quote.charAt(0) + " ".repeat(length - quote.length()) + quote.substring(1));
        });
    }

    private static PolicyLoad padded(int length) {
        return PolicyLoader.load(Policy.resource("ningxia-2021.json"), name -> {
            byte[] notice = Policy.resource(name);
            byte[] longer = Arrays.copyOf(notice, length);
            Arrays.fill(longer, notice.length, length, " ".getBytes(StandardCharsets.US_ASCII)[0]);
            return longer;
        });
    }
}
