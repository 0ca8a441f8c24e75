package dev.zhicheng.samples.cli;

import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A user's mistake is one line, exit code 2, and an output folder that was not touched. */
class BadInputTest {

    private static final Path TABLE = Cli.SAMPLES.resolve("yuanzhou-2021.xlsx");

    @TempDir
    Path folder;

    @Test
    void a_missing_file() throws IOException {
        assertRefused(folder.resolve("absent.xlsx"), "absent.xlsx", "no such file");
    }

    @Test
    void a_truncated_workbook() throws IOException {
        byte[] whole = Files.readAllBytes(TABLE);
        assertRefused(
                Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2)), "cut.xlsx", "DAMAGED");
    }

    @Test
    void a_workbook_with_a_password() throws IOException, GeneralSecurityException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(TABLE, inside);
            }
            try (OutputStream file = Files.newOutputStream(locked)) {
                container.writeFilesystem(file);
            }
        }
        assertRefused(locked, "locked.xlsx", "ENCRYPTED");
    }

    @Test
    void a_sheet_without_the_header_row() throws IOException {
        assertRefused(workbook("letter.xlsx", "关于证书的说明"), "letter.xlsx", "header row");
    }

    @Test
    void a_table_without_rows() throws IOException {
        assertRefused(
                workbook("empty.xlsx", "序号", "姓名", "身份证号", "系列名称", "资格名称", "专业名称", "发证时间", "发证单位"),
                "empty.xlsx",
                "NO_ROWS");
    }

    @ParameterizedTest
    @CsvSource({
        "empty.xlsx, '', NO_HEADER",
        "empty.csv, '', NO_HEADER",
        "letter.csv, Dear all, NO_HEADER",
        "page.csv, <html><table>, NOT_A_TABLE",
        "zip.xlsx, PK\u0003\u0004 and nothing more, DAMAGED",
        "empty.jsonl, '', expected at least one application"
    })
    void a_file_that_is_something_else(String name, String content, String expected) throws IOException {
        assertRefused(Files.writeString(folder.resolve(name), content), name, expected);
    }

    @Test
    void a_folder_instead_of_a_file() throws IOException {
        assertRefused(Files.createDirectory(folder.resolve("tables.xlsx")), "tables.xlsx", "no such file");
        assertOneLine(Cli.run("decide", folder), "found a folder");
        assertOneLine(Cli.run("verify", folder), "no such file");
        assertOneLine(Cli.run("summary", folder, "--to", folder.resolve("form.xlsx")), "no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZC1:6BFOXN+ZJ",
                "zc1:6BFOXN",
                "https://verify.example/z#1234567",
                " ZC1:6BFOXN",
                "ZC1:6BF|B8N|-K0"
            })
    void the_text_of_a_QR_as_an_argument_is_sent_to_standard_input_and_never_repeated(String text) {
        Cli run = Cli.run(
                Stream.concat(Stream.of("verify"), Stream.of(text.split("[|]"))).toArray());

        assertOneLine(run, "standard input");
        assertThat(run.err()).doesNotContainIgnoringCase("6BF", "1234567", "B8N", "-K0", "ZC1");
    }

    @Test
    void standard_input_where_a_table_is_expected() {
        assertOneLine(Cli.run("convert", "-", "--out", folder.resolve("out")), "-: no such file");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--policy, nowhere-2021, neither a file nor one of",
        "--template, none, no bundled template",
        "--keys, absent.p12, no such file",
        "--images, absent, expected a folder",
        "--verify-url, ht tp://x, --verify-url",
        "--ledger, jdbc:mysql://x, jdbc:postgresql"
    })
    void an_option_that_names_nothing_usable(String option, String value, String expected) {
        Path out = folder.resolve("out");

        assertOneLine(Cli.run("convert", TABLE, "--out", out, option, value), expected);
        assertThat(out.resolve("certificates")).doesNotExist();
    }

    @Test
    void a_day_in_another_form_is_told_the_form() {
        Cli run = Cli.run("convert", TABLE, "--out", folder.resolve("out"), "--as-of", "2021/9/22");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("--as-of", "2021-09-22").doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "chinese", "zh_CN", "EN", ""})
    void a_language_that_is_not_spoken_is_told_the_two_that_are(String language) {
        Cli run = Cli.run("number", "check", "6420210620000014", "--lang=" + language);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("--lang", "zh or en");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--policy", "--template"})
    void a_policy_or_template_that_is_no_json_is_told_the_place_in_plain_words(String option) throws IOException {
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\n  \"id\": \"mine\",\n  \"rules\": [");

        Cli run = Cli.run("convert", TABLE, "--out", folder.resolve("out"), option, cut);

        assertOneLine(run, "cut.json");
        assertThat(run.err()).contains("line 3", "column").doesNotContain("Source:", "REDACTED", "Feature");
    }

    @Test
    void a_wrong_password_of_the_key_file() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(TABLE, out);
        Path password = Files.writeString(folder.resolve("password"), "wrong");
        Path other = folder.resolve("other");

        Cli run = Cli.run(
                "convert",
                TABLE,
                "--out",
                other,
                "--keys",
                out.resolve("demonstration-key.p12"),
                "--keys-password-file",
                password);

        assertOneLine(run, "another password");
        assertThat(other).doesNotExist();
    }

    @Test
    void a_ledger_that_is_held_changed_or_begun_under_another_key() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(TABLE, out);
        Path ledger = out.resolve("ledger.jsonl");
        HolderKey key = HolderKey.readOrCreate(out.resolve("ledger.key"), new Random(1));
        try (IssuanceLedger held = JournalLedger.open(ledger, key, InstantSource.system())) {
            assertThat(held).isNotNull();
            assertOneLine(Cli.convert(TABLE, out), "another process holds this ledger");
        }
        Path otherKey = Files.writeString(folder.resolve("key"), "a".repeat(64));
        assertOneLine(Cli.run("convert", TABLE, "--out", out, "--ledger-key", otherKey), "another holder key");
        String changed = Files.readString(ledger).replaceFirst("\"serial\":1", "\"serial\":2");
        Files.writeString(ledger, changed);
        assertOneLine(Cli.convert(TABLE, out), "changed or damaged: ledger.jsonl, record 1");
    }

    @Test
    void a_folder_with_other_content_keeps_it() throws IOException {
        Path mine =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("mine.txt"), "mine");

        assertThat(Cli.convert(TABLE, mine.getParent()).exit()).isEqualTo(ExitCode.REFUSED);
        assertOneLine(Cli.convert(folder.resolve("absent.xlsx"), mine.getParent()), "no such file");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void an_unknown_command_is_told_the_one_it_resembles() {
        Cli run = Cli.run("convrt");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("convrt", "Did you mean", "convert");
    }

    @Test
    void a_form_for_a_folder_that_is_not_there() {
        assertOneLine(
                Cli.run("summary", TABLE, "--to", folder.resolve("absent").resolve("form.xlsx")), "no such folder");
    }

    @Test
    void a_line_of_json_that_is_no_application() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("applications.jsonl"),
                "{\"applicationId\":\"A-1\"}\n{\"applicationId\":\"A-2\",\"aplicant\":{}}\n");
        assertRefused(lines, "line 2", "$.aplicant");
    }

    @Test
    void an_output_that_is_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        Cli run = Cli.convert(TABLE, file);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains("taken");
        assertThat(file).hasContent("mine");
    }

    @Test
    void an_unknown_option() {
        Cli run = Cli.run("convert", TABLE, "--out", folder.resolve("out"), "--speed", "fast");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("--speed");
    }

    @Test
    void an_output_of_an_earlier_run_is_left_as_it_was() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(TABLE, out);
        String before = Files.readString(out.resolve("report.html"));

        Cli run = Cli.convert(folder.resolve("absent.xlsx"), out);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(out.resolve("report.html")).hasContent(before);
    }

    @Test
    void no_error_repeats_an_identity_number() throws IOException {
        String id = "642221196607060001";
        Path[] unusable = {
            workbook("ids.xlsx", id, id, id),
            Files.writeString(folder.resolve("ids.csv"), (id + ",").repeat(20) + "\n"),
            Files.writeString(folder.resolve("broken.jsonl"), "{\"applicationId\":\"A\",\"" + id + "\":1}\n"),
            Files.writeString(
                    folder.resolve("typed.jsonl"), "{\"applicationId\":\"A\",\"applicant\":\"" + id + "\"}\n"),
            Files.writeString(
                    folder.resolve("cut.jsonl"), "{\"applicationId\":\"A\",\"applicant\":{\"citizenId\":\"" + id),
        };
        for (Path input : unusable) {
            Cli run = Cli.convert(input, folder.resolve("out"));

            assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).as(input.toString()).hasLineCount(1).doesNotContain("19660706");
        }
    }

    private static void assertOneLine(Cli run, String named) {
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains(named);
    }

    private void assertRefused(Path input, String... named) throws IOException {
        Path out = folder.resolve("out");

        Cli run = Cli.convert(input, out);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains(named);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private Path workbook(String name, String... header) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("附件2").createRow(0);
            for (int i = 0; i < header.length; i++) {
                row.createCell(i).setCellValue(header[i]);
            }
            workbook.write(bytes);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
