package dev.zhicheng.samples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
