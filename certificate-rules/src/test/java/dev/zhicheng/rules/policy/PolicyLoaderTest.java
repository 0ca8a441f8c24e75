package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.json.internal.LocatedJson;
import dev.zhicheng.rules.policy.PolicyFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PolicyLoaderTest {

    static Stream<Arguments> faulty() {
        return Stream.of(
                fault(p -> p.remove("version"), Kind.MISSING, "/version"),
                fault(p -> p.put("validFrom", "soon"), Kind.VALUE, "/validFrom"),
                fault(p -> rule(p, "not-senior").put("code", "lower"), Kind.VALUE, "/rules/*/code"),
                fault(p -> rule(p, "not-senior").put("raises", "CONVERTIBLE"), Kind.VALUE, "/rules/*/raises"),
                fault(p -> rule(p, "not-senior").put("field", "certificate.colour"), Kind.REFERENCE, "/rules/*/field"),
                fault(
                        p -> rule(p, "not-senior").withObject("/message").remove("en"),
                        Kind.MESSAGE,
                        "/rules/*/message/en"),
                fault(
                        p -> rule(p, "not-senior").withObject("/message").put("zh", "{colour}"),
                        Kind.MESSAGE,
                        "/rules/*/message/zh"),
                fault(
                        p -> ((ObjectNode) rule(p, "not-senior").path("cites").get(0)).put("quote", "一律换发"),
                        Kind.QUOTE,
                        "/rules/*/cites/0/quote"),
                fault(
                        p -> ((ObjectNode) rule(p, "not-senior").path("cites").get(0)).put("clause", "九"),
                        Kind.REFERENCE,
                        "/rules/*/cites/0/clause"),
                fault(
                        p -> rule(p, "already-electronic")
                                .putObject("when")
                                .put("over", "certificate.medium")
                                .put("limit", 1),
                        Kind.TYPE,
                        "/rules/*/when/over"),
                fault(
                        p -> rule(p, "already-electronic").putObject("when").put("matches", ".*"),
                        Kind.UNKNOWN_KEY,
                        "/rules/*/when"),
                fault(
                        p -> rule(p, "issuer-not-listed")
                                .withObject("/when/not")
                                .put("list", "nobody"),
                        Kind.REFERENCE,
                        "/rules/*/when/not/list"),
                fault(
                        p -> rule(p, "legend-not-recorded")
                                .putObject("when")
                                .put("is", "certificate.medium")
                                .putArray("in")
                                .add("PAPER"),
                        Kind.UNASKED_FACT,
                        "/facts/*"),
                fault(p -> rule(p, "not-a-title").put("id", "not-senior"), Kind.DUPLICATE, "/rules/*/id"),
                fault(p -> rule(p, "not-a-title").putArray("asks").add("image.size"), Kind.REFERENCE, "/rules/*/asks"),
                fault(
                        p -> ((ObjectNode) p.path("sources").get(0)).put("textFile", "../secret"),
                        Kind.VALUE,
                        "/sources/0/textFile"),
                fault(p -> first(p, "sources").put("textFile", "a/b"), Kind.VALUE, "/sources/0/textFile"),
                fault(p -> first(p, "sources").put("textFile", "a\\b"), Kind.VALUE, "/sources/0/textFile"),
                fault(p -> first(p, "sources").put("textFile", ".hidden"), Kind.VALUE, "/sources/0/textFile"),
                fault(
                        p -> ((ObjectNode) p.path("sources").get(0)).put("textFile", "none.txt"),
                        Kind.REFERENCE,
                        "/sources/0/textFile"),
                fault(
                        p -> rule(p, "issuer-not-listed")
                                .withObject("/when/not")
                                .put("listed", "applicant.citizenId"),
                        Kind.PERSONAL_TEXT,
                        "/rules/*/when/not/listed"),
                fault(
                        p -> rule(p, "limited-validity").withObject("/when").put("classed", "applicant.name"),
                        Kind.PERSONAL_TEXT,
                        "/rules/*/when/classed"),
                fault(p -> rule(p, "not-senior").put("when", "always"), Kind.VALUE, "/rules/*/when"),
                fault(p -> rule(p, "not-senior").put("verdict", "PASS"), Kind.VALUE, "/rules/*/verdict"),
                fault(
                        p -> rule(p, "citizen-id-invalid")
                                .withObject("/when")
                                .withArray("faults")
                                .add("UGLY"),
                        Kind.REFERENCE,
                        "/rules/*/when/faults"),
                fault(
                        p -> rule(p, "employment-not-covered")
                                .withObject("/when")
                                .withArray("in")
                                .add("SLEEPING"),
                        Kind.REFERENCE,
                        "/rules/*/when/in"),
                fault(
                        p -> rule(p, "already-electronic").putObject("when").put("invalid", "certificate.medium"),
                        Kind.TYPE,
                        "/rules/*/when/invalid"),
                fault(
                        p -> rule(p, "image-too-large")
                                .putObject("when")
                                .putArray("any")
                                .add(mediumIsPaper())
                                .add(large()),
                        Kind.TYPE,
                        "/rules/*/when"),
                fault(p -> rule(p, "already-electronic").put("field", "image.size"), Kind.TYPE, "/rules/*/field"),
                fault(p -> p.withObject("/sharedNumber").put("field", "image.size"), Kind.TYPE, "/sharedNumber/field"),
                fault(p -> first(p, "exceptions").put("id", "not-senior"), Kind.DUPLICATE, "/exceptions/0/id"),
                fault(p -> first(p, "facts").put("id", "colour"), Kind.REFERENCE, "/facts/0/id"),
                fault(p -> first(p, "facts").put("type", "NUMBER"), Kind.TYPE, "/facts/0/type"),
                fault(p -> p.withArray("facts").add(first(p, "facts").deepCopy()), Kind.DUPLICATE, "/facts/[0-9]+/id"),
                fault(
                        p -> first(p, "openPoints").putArray("clauses").add("九"),
                        Kind.REFERENCE,
                        "/openPoints/0/clauses"),
                fault(
                        p -> p.withArray("openPoints")
                                .add(first(p, "openPoints").deepCopy()),
                        Kind.DUPLICATE,
                        "/openPoints/[0-9]+/id"),
                fault(p -> p.withArray("sources").add(first(p, "sources").deepCopy()), Kind.DUPLICATE, "/sources/1/id"),
                fault(p -> first(p, "sources").put("textFile", ""), Kind.VALUE, "/sources/0/textFile"),
                fault(
                        p -> ((ObjectNode) rule(p, "not-senior").path("cites").get(0)).put("source", "86"),
                        Kind.REFERENCE,
                        "/rules/*/cites/0/source"),
                fault(
                        p -> ((ObjectNode) rule(p, "not-senior").path("cites").get(0)).put("quote", "高".repeat(501)),
                        Kind.LIMIT,
                        "/rules/*/cites/0/quote"),
                fault(
                        p -> rule(p, "document-number-unreadable")
                                .putObject("when")
                                .put("absent", "certificate.documentNumber"),
                        Kind.UNASKED_FACT,
                        "/facts/*"),
                fault(p -> p.remove("review"), Kind.MISSING, "/review"),
                fault(p -> p.withObject("/review").put("a/b", 1), Kind.REVIEW_CHAIN, "/review/a~1b"),
                fault(
                        p -> ((ObjectNode) p.at("/review/stages/3")).put("skippable", true),
                        Kind.REVIEW_CHAIN,
                        "/review/stages/3/skippable"),
                fault(
                        p -> ((ObjectNode) p.path("exceptions").get(0))
                                .putArray("rules")
                                .add("NOBODY"),
                        Kind.REFERENCE,
                        "/exceptions/0/rules"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_fault_is_named_with_its_kind_its_place_and_its_line(Consumer<ObjectNode> edit, Kind kind, String pointer) {
        assertThat(EditedPolicy.load(edit).faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.pointer()).matches(pointer.replace("*", "[0-9]+"));
            assertThat(fault.line()).isPositive();
        });
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_file() {
        PolicyLoad load = EditedPolicy.load(policy -> {
            rule(policy, "not-senior").put("raises", "MAYBE");
            rule(policy, "already-electronic").remove("message");
            policy.put("version", 7);
        });

        assertThat(load.faults()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(load.faults()).extracting(PolicyFault::line).isSorted();
        assertThatThrownBy(load::orThrow)
                .isInstanceOfSatisfying(InvalidPolicyException.class, invalid -> assertThat(invalid.faults())
                        .isEqualTo(load.faults()));
    }

    @Test
    void a_file_of_any_size_depth_or_form_costs_no_more_than_a_moment() {
        assertThat(kindOf("")).isEqualTo(Kind.SYNTAX);
        assertThat(kindOf("{\"id\":")).isEqualTo(Kind.SYNTAX);
        assertThat(kindOf("{} {}")).isEqualTo(Kind.SYNTAX);
        assertThat(kindOf("{\"id\":\"a\",\"id\":\"b\"}")).isEqualTo(Kind.SYNTAX);
        assertThat(kindOf("[".repeat(100_000))).isEqualTo(Kind.LIMIT);
        assertThat(kindOf("\"" + "x".repeat(5_000) + "\"")).isEqualTo(Kind.LIMIT);
        assertThat(kindOf(" ".repeat(LocatedJson.MAX_BYTES + 1))).isEqualTo(Kind.LIMIT);
        assertThat(kindOf("[]")).isEqualTo(Kind.VALUE);
    }

    @Test
    void a_fault_of_the_review_chain_stands_on_its_own_line() throws Exception {
        String file = new String(Policy.resource("ningxia-2021.json"), StandardCharsets.UTF_8);
        String broken = file.replaceFirst("\"role\": *\"DISTRICT_BUREAU\"", "\"role\": \"NOBODY\"");

        List<PolicyFault> faults = PolicyLoader.load(broken.getBytes(StandardCharsets.UTF_8), Policy::resource)
                .faults();

        int line = (int) broken.substring(0, broken.indexOf("NOBODY")).lines().count();
        assertThat(faults)
                .extracting(PolicyFault::kind, PolicyFault::pointer, PolicyFault::line)
                .containsExactly(tuple(Kind.REVIEW_CHAIN, "/review/stages/2/role", line));
    }

    @Test
    void too_many_rules_are_refused() {
        PolicyLoad load = EditedPolicy.load(policy -> {
            for (int i = 0; i <= RuleReader.MAX_RULES; i++) {
                policy.withArray("rules").add(1);
            }
        });

        assertThat(load.faults()).anySatisfy(fault -> assertThat(fault.kind()).isEqualTo(Kind.LIMIT));
    }

    @Test
    void a_file_is_read_together_with_the_notices_beside_it(@TempDir Path folder) throws Exception {
        String mine = new String(Policy.resource("yunmeng-2022.json"), StandardCharsets.UTF_8)
                .replace("yunmeng-2022-7.txt", "mine.txt");
        Path file = Files.writeString(folder.resolve("mine.json"), mine);

        assertThat(PolicyLoader.load(file).faults())
                .anySatisfy(fault -> assertThat(fault.pointer()).isEqualTo("/sources/0/textFile"));
        Files.write(folder.resolve("mine.txt"), Policy.resource("yunmeng-2022-7.txt"));
        assertThat(PolicyLoader.load(file).orThrow().sha256())
                .isEqualTo(Policy.bundled("yunmeng-2022").sha256());
    }

    @Test
    void a_copy_of_a_bundled_policy_needs_no_copy_of_its_notice(@TempDir Path folder) throws Exception {
        Path copy = Files.write(folder.resolve("copy.json"), Policy.resource("ningxia-2021.json"));

        assertThat(PolicyLoader.load(copy).orThrow().sha256())
                .isEqualTo(Policy.bundled("ningxia-2021").sha256());
    }

    @Test
    void another_text_of_the_notice_is_another_policy() {
        byte[] json = Policy.resource("ningxia-2021.json");
        String notice = new String(Policy.resource("yuanren-2021-85.txt"), StandardCharsets.UTF_8);

        assertThat(PolicyLoader.load(json, name -> (notice + "附件5").getBytes(StandardCharsets.UTF_8))
                        .orThrow()
                        .sha256())
                .isNotEqualTo(Policy.bundled("ningxia-2021").sha256());
    }

    @Test
    void faults_of_one_line_are_told_by_place_and_all_in_the_message_of_the_exception() {
        PolicyLoad load = PolicyLoader.load(
                "{\"version\":7,\"id\":8,\"title\":9}".getBytes(StandardCharsets.UTF_8), Policy::resource);

        assertThat(load.policy()).isEmpty();
        assertThat(load.faults()).extracting(PolicyFault::pointer).isSorted().contains("/id", "/title", "/version");
        assertThatThrownBy(load::orThrow)
                .hasMessageContaining("line 1, /id: a text is required [VALUE]\nline 1, /lists: an object is required");
        assertThat(PolicyLoader.load("[]".getBytes(StandardCharsets.UTF_8), Policy::resource)
                        .faults()
                        .get(0))
                .hasToString("line 1, /: an object is required [VALUE]");
    }

    @Test
    void what_cannot_be_read_is_no_fault_of_the_author(@TempDir Path folder) {
        byte[] json = Policy.resource("ningxia-2021.json");

        assertThatThrownBy(() -> PolicyLoader.load(json, name -> {
                    throw new IOException("the disk is gone");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> PolicyLoader.load(folder.resolve("none.json")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_hash_follows_what_is_said_and_not_how_it_is_written() {
        assertThat(EditedPolicy.of(policy -> policy.remove("$schema")).sha256())
                .isEqualTo(Policy.bundled("ningxia-2021").sha256());
        assertThat(EditedPolicy.of(policy -> policy.put("version", "9")).sha256())
                .isNotEqualTo(Policy.bundled("ningxia-2021").sha256());
    }

    private static Kind kindOf(String file) {
        return PolicyLoader.load(file.getBytes(StandardCharsets.UTF_8), Policy::resource)
                .faults()
                .get(0)
                .kind();
    }

    @Test
    void a_notice_that_is_too_long_or_not_UTF_8_is_refused() {
        byte[] json = Policy.resource("ningxia-2021.json");

        assertThat(PolicyLoader.load(json, name -> new byte[(1 << 20) + 1]).faults())
                .anySatisfy(fault -> assertThat(fault.kind()).isEqualTo(Kind.LIMIT));
        assertThat(PolicyLoader.load(json, name -> new byte[] {(byte) 0xFF}).faults())
                .anySatisfy(fault -> assertThat(fault)
                        .hasToString("line " + fault.line()
                                + ", /sources/0/textFile: the stored text is not UTF-8 [VALUE]"));
    }

    private static ObjectNode first(ObjectNode policy, String section) {
        return (ObjectNode) policy.path(section).get(0);
    }

    private static ObjectNode mediumIsPaper() {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("is", "certificate.medium");
        question.putArray("in").add("PAPER");
        return question;
    }

    private static ObjectNode large() {
        return JsonNodeFactory.instance.objectNode().put("over", "image.size").put("limit", 1);
    }

    private static ObjectNode rule(ObjectNode policy, String id) {
        return EditedPolicy.rule(policy, id);
    }

    private static Arguments fault(Consumer<ObjectNode> edit, Kind kind, String pointer) {
        return arguments(Named.of(kind + " " + pointer, edit), kind, pointer);
    }
}
