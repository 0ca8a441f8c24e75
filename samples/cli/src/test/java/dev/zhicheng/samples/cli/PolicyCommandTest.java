package dev.zhicheng.samples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the commands for policies say to people, in their language. */
class PolicyCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void what_the_check_finds_is_told_in_words_with_the_reason_it_was_accepted_for() {
        assertThat(Cli.run("policy", "check", "ningxia-2021").out())
                .contains(
                        "- cutoff-uncertain: no case whatever makes this rule speak [UNREACHABLE_RULE]; accepted: 2020-01-01");
        assertThat(Cli.run("policy", "check", "ningxia-2021", "--lang=zh").out())
                .contains("- cutoff-uncertain：没有任何情形会触发此规则 [UNREACHABLE_RULE]；已接受：2020-01-01");
    }

    @Test
    void a_deadline_that_only_one_of_two_places_knows_is_open() throws IOException {
        Path later = laterDeadline();

        Cli english = Cli.run("policy", "check", later);
        Cli chinese = Cli.run("policy", "check", later, "--lang=zh");

        assertThat(english.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(english.out())
                .contains("! submitted-late: the last day to apply is 2021-11-30 by /rules/")
                .contains("but 2021-10-31 by /review/timetable/deadline [CONFLICTING_DEADLINES]");
        assertThat(chinese.out()).contains("! submitted-late：申报的最后一日");
    }

    @Test
    void faults_of_a_policy_file_are_told_in_words_of_the_language() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"id\": 7\n}\n");

        Cli english = Cli.run("policy", "check", broken);
        Cli chinese = Cli.run("policy", "check", broken, "--lang=zh");

        assertThat(english.err()).contains("broken.json: line 2, /id: a text is required");
        assertThat(chinese.err()).contains("broken.json: 第 2 行，/id：值的类型或格式不符（a text is required）");
        assertThat(List.of(PolicyFault.Kind.values()))
                .noneMatch(kind ->
                        english.err().contains(kind.name()) || chinese.err().contains(kind.name()));
    }

    @Test
    void a_difference_is_told_by_outcome_with_what_each_policy_says_of_an_example() throws IOException {
        Path later = laterDeadline();

        assertThat(Cli.run("policy", "diff", "ningxia-2021", later).out().lines())
                .containsSubsequence(
                        "refused → may be converted",
                        "  26 classes of cases, such as:",
                        "    only before: It was handed in on 2021-11-01, after the last day (<= 2021-10-31). [SUBMITTED_LATE]");
        assertThat(Cli.run("policy", "diff", later, "ningxia-2021", "--lang=zh")
                        .out()
                        .lines())
                .containsSubsequence(
                        "准予换发 → 不予换发",
                        "  26 类情形，例如：",
                        "    仅新政策：申报日期2021-11-30已过期限（<= 2021-10-31），逾期不予受理。 [SUBMITTED_LATE]");
    }

    @Test
    void people_are_shown_outcomes_in_words_each_pair_once_and_no_JSON() {
        for (String language : List.of("en", "zh")) {
            String said = Cli.run("policy", "diff", "ningxia-2021", "yunmeng-2022", "--lang=" + language)
                    .out();
            List<String> headings =
                    said.lines().filter(line -> line.contains(" → ")).toList();

            assertThat(headings).isNotEmpty().doesNotHaveDuplicates();
            assertThat(Stream.of(Outcome.values()).map(Outcome::name)).noneMatch(said::contains);
            assertThat(said).doesNotContain("{");
        }
    }

    @Test
    void a_difference_as_JSON_has_a_whole_application_of_each_kind() throws IOException {
        JsonNode diff = JSON.readTree(Cli.run("policy", "diff", "ningxia-2021", laterDeadline(), "--json")
                .out());

        assertThat(diff.path("outcomes")).isNotEmpty().allSatisfy(change -> {
            assertThat(change.path("before").asText()).isEqualTo("REFUSED");
            assertThat(change.at("/example/submittedOn").asText()).isEqualTo("2021-11-01");
        });
    }

    @Test
    void a_policy_that_is_not_there_is_named_with_those_that_are() {
        assertThat(Cli.run("policy", "show", "nowhere-2021", "--lang=zh").err())
                .isEqualToIgnoringNewLines("nowhere-2021：既不是文件，也不是内置政策（ningxia-2021, yunmeng-2022）");
    }

    private Path laterDeadline() throws IOException {
        ObjectNode policy = (ObjectNode) Policy.bundled("ningxia-2021").toJson();
        for (JsonNode rule : policy.path("rules")) {
            if (rule.path("id").asText().equals("submitted-late")) {
                ((ObjectNode) rule.at("/when/all/1")).put("date", "2021-11-30");
            }
        }
        return Files.writeString(folder.resolve("later.json"), policy.toString());
    }
}
