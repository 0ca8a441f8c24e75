package dev.zhicheng.samples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The other commands of the contract, each once through. */
class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TABLE = Cli.SAMPLES.resolve("yuanzhou-2021.xlsx");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"convert", "decide", "verify", "summary", "policy", "number", "generate-completion", "help"})
    void every_command_explains_itself_in_both_languages(String command) {
        Cli english = Cli.run(command, "--help");
        Cli chinese = Cli.run("--lang=zh", command, "--help");

        assertThat(english.exit()).isEqualTo(ExitCode.GOOD);
        assertThat(english.out().strip()).startsWith("Usage: certificate-cli " + command);
        assertThat(chinese.exit()).isEqualTo(ExitCode.GOOD);
        assertThat(chinese.out().strip())
                .startsWith("用法：certificate-cli " + command)
                .contains("显示帮助后退出")
                .doesNotContain("Usage:", "Commands:", "Options:");
    }

    @ParameterizedTest
    @CsvSource({"en, [A-Z]", "zh, .*\\p{IsHan}"})
    void the_list_of_commands_says_what_each_is_for(String language, String text) {
        assertThat(Cli.run("--help", "--lang=" + language)
                        .out()
                        .lines()
                        .filter(line -> line.matches("  [a-z-]+( .*)?")))
                .hasSize(8)
                .allMatch(line -> line.matches("  [a-z-]+ {2,}" + text + ".*"));
    }

    @ParameterizedTest
    @CsvSource({
        "converts, convert",
        "convrt, convert",
        "decid, decide",
        "verfiy, verify",
        "sumary, summary",
        "polcy, policy",
        "numbers, number",
        "completion, generate-completion"
    })
    void a_mistyped_command_is_told_the_nearest_one(String typed, String meant) {
        assertThat(Cli.run(typed).err().lines()).contains("Did you mean: certificate-cli " + meant + "?");
    }

    @Test
    void a_table_that_names_pictures_is_told_of_the_option_that_finds_them() {
        Path table = Cli.SAMPLES.resolve("yuanzhou-2021-gb18030.csv");

        assertThat(Cli.run("convert", table, "--out", folder.resolve("without")).err())
                .contains("--images");
        assertThat(Cli.convert(table, folder.resolve("with")).err()).doesNotContain("--images");
    }

    @Test
    void a_line_that_is_no_application_has_its_error_in_its_place() throws IOException {
        Cli run = Cli.runWithInput(
                "{\"applicationId\":\"A-1\",\"certificates\":[{}]}\n{\"applicationId\":7}\n{\"applicationId\":\"A-3\"}\n",
                "decide");

        String[] lines = run.out().split("\n");
        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines[0]).path("applicationId").asText()).isEqualTo("A-1");
        assertThat(JSON.readTree(lines[1]).path("line").asInt()).isEqualTo(2);
        assertThat(JSON.readTree(lines[1]).at("/error/path").asText()).isEqualTo("$.applicationId");
        assertThat(JSON.readTree(lines[2]).path("applicationId").asText()).isEqualTo("A-3");
    }

    @Test
    void lines_of_one_person_are_decided_together() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(TABLE, out);
        String person = "{\"applicationId\":\"%s\",\"submittedOn\":\"2021-09-20\",\"applicant\":{\"name\":\"杨志强\","
                + "\"citizenId\":\"642221196203151011\",\"employment\":\"IN_POST\"},\"certificates\":[{\"number\":\"%s\","
                + "\"series\":\"工程系列\",\"title\":\"%s\",\"speciality\":\"水利\",\"issuedOn\":\"2018-11-20\","
                + "\"issuer\":\"宁夏回族自治区人力资源和社会保障厅\",\"documentNumber\":\"宁人社函〔2018〕312号\","
                + "\"acquisition\":\"UNIFIED_REVIEW\",\"legend\":\"无\",\"images\":["
                + "{\"page\":\"COVER_1\",\"mediaType\":\"image/png\",\"size\":9},"
                + "{\"page\":\"COVER_2\",\"mediaType\":\"image/png\",\"size\":9}]}]}\n";

        Cli run = Cli.runWithInput(
                person.formatted("A-1", "G-2", "高级工程师") + person.formatted("A-2", "G-1", "正高级工程师"), "decide");

        String[] lines = run.out().split("\n");
        assertThat(JSON.readTree(lines[0]).at("/certificates/0/outcome").asText())
                .isEqualTo("SUPERSEDED");
        assertThat(JSON.readTree(lines[1]).at("/certificates/0/outcome").asText())
                .isEqualTo("CONVERTIBLE");
    }

    @Test
    void a_number_is_taken_apart_and_a_wrong_check_is_named() throws IOException {
        Cli right = Cli.run("number", "check", "6420260410000016");
        Cli wrong = Cli.run("number", "check", "6420260410000017");

        assertThat(right.exit()).isEqualTo(ExitCode.GOOD);
        assertThat(wrong.exit()).isEqualTo(ExitCode.REFUSED);
        JsonNode checked = JSON.readTree(wrong.out());
        assertThat(checked.path("expectedCheck").asText()).isEqualTo("6");
        assertThat(checked.path("check").asText()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.xlsx", "form.csv", "form.json", "form.pdf"})
    void a_table_is_written_as_the_official_form(String name) {
        Cli run = Cli.run("summary", TABLE, "--to", folder.resolve(name));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.GOOD);
        assertThat(folder.resolve(name)).isNotEmptyFile();
    }

    @Test
    void the_bundled_policy_is_clean_and_differs_from_the_other_province() {
        assertThat(Cli.run("policy", "check", "ningxia-2021").exit()).isEqualTo(ExitCode.GOOD);
        assertThat(Cli.run("policy", "diff", "ningxia-2021", "ningxia-2021").exit())
                .isEqualTo(ExitCode.GOOD);
        assertThat(Cli.run("policy", "diff", "ningxia-2021", "yunmeng-2022").exit())
                .isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void a_policy_file_that_does_not_load_is_told_every_fault_with_its_line() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"id\": 7,\n\"speed\": 1\n}\n");

        Cli run = Cli.run("policy", "check", broken);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("broken.json: line 2, /id", "broken.json: line 3, /speed");
    }

    @Test
    void another_province_differs_in_data_alone() throws IOException {
        Path out = folder.resolve("out");

        Cli run = Cli.run(
                "convert", TABLE, "--images", Cli.SAMPLES.resolve("images"), "--out", out, "--policy", "yunmeng-2022");

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(Files.readString(out.resolve("decisions.jsonl"))).contains("yunmeng-2022");
    }

    @Test
    void a_certificate_that_cannot_be_numbered_is_noted_and_the_others_are_issued() throws IOException {
        Path out = folder.resolve("out");
        String table = Files.readString(Cli.SAMPLES.resolve("yuanzhou-2021-gb18030.csv"), Charset.forName("GB18030"))
                .replace("\"新闻系列\",\"高级记者\"", "\"某系列\",\"研究员\"");

        Cli run = Cli.convert(Files.writeString(folder.resolve("table.csv"), table), out);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.REFUSED);
        try (Stream<Path> pages = Files.list(out.resolve("certificates"))) {
            assertThat(pages).hasSize(7);
        }
        assertThat(Files.readString(out.resolve("report.html"))).contains("was not issued: FACT_MISSING");
    }
}
