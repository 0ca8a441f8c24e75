package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

/** Files that are no summary table: one line says which, where, and what was expected. */
class UnusableFileTest {

    private static final Path SAMPLES = Path.of("..", "samples", "data", "annex2");
    private static final String SHEET_PART = "xl/worksheets/sheet1.xml";

    private static SummaryTableException failure(byte[] bytes) {
        try {
            Workbooks.read(bytes);
        } catch (SummaryTableException expected) {
            return expected;
        }
        return fail("was read");
    }

    private static byte[] sample(String file) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(file));
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> SummaryTableReader.create().read(SAMPLES.resolve("none.xlsx")))
                .isInstanceOfSatisfying(SummaryTableException.class, fault -> assertThat(fault.reason())
                        .isEqualTo(Reason.UNREADABLE))
                .hasMessage("none.xlsx: UNREADABLE, expected a file that can be read");
    }

    /** People name a file or a sheet by the one person in it. */
    @Test
    void an_id_number_in_the_name_of_a_file_or_sheet_is_masked() {
        byte[] other = "a,b".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SummaryTableReader.create()
                        .withSheet("642221196607060001")
                        .read(new ByteArrayInputStream(other), "642221 19660706 0001.csv"))
                .hasMessage(
                        "642221**********0001.csv, sheet 642221********0001: NO_SHEET, expected a sheet of this name");
    }

    @Test
    void a_folder_is_no_file() {
        assertThatThrownBy(() -> SummaryTableReader.create().read(SAMPLES)).isInstanceOf(SummaryTableException.class);
    }

    @Test
    void other_bytes_are_no_table() {
        assertThat(failure(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1})
                        .reason())
                .isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void a_web_page_that_calls_itself_a_spreadsheet_is_no_table() {
        byte[] page = "\n<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(failure(page))
                .hasMessage("table: NOT_A_TABLE, expected an .xlsx or .xls workbook, or CSV in UTF-8 or GB18030");
    }

    @Test
    void an_empty_file_has_no_header_row() {
        assertThat(failure(new byte[0]))
                .hasMessageStartingWith("table, row 1, column A: NO_HEADER, expected a header row");
    }

    @ParameterizedTest
    @EnumSource
    void a_sheet_without_the_header_row_is_named(Workbooks format) {
        SummaryTableException fault = failure(format.sheet(sheet -> Workbooks.row(sheet, 1, "姓名", "电话")));

        assertThat(fault.reason()).isEqualTo(Reason.NO_HEADER);
        assertThat(fault)
                .hasMessage("table, sheet 附件2, row 1, column A: NO_HEADER, "
                        + "expected a header row with 姓名, 身份证号, 系列名称, 资格名称 … (annex 2)");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_without_rows_is_named(Workbooks format) {
        SummaryTableException fault = failure(format.sheet(sheet -> {
            Workbooks.row(sheet, 4, Workbooks.HEADER);
            Workbooks.row(sheet, 6, "联系电话：");
        }));

        assertThat(fault)
                .hasMessage("table, sheet 附件2, row 5, column A: NO_ROWS, "
                        + "expected at least one row under the header row");
    }

    @Test
    void a_workbook_with_a_password_is_named() throws IOException, GeneralSecurityException {
        POIFSFileSystem files = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword("secret");
        try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(sample("yuanzhou-2021.xlsx")));
                var encrypted = encryptor.getDataStream(files)) {
            plain.save(encrypted);
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);

        assertThat(failure(out.toByteArray())).hasMessage("table: ENCRYPTED, expected a workbook without a password");
    }

    @Test
    void an_old_workbook_with_a_password_is_named() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = Workbooks.XLS.sheet(sheet -> Workbooks.people(sheet, "马晓兰"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(failure(locked).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    /** A cell repeated until a few kilobytes unpack to a gigabyte: the guard of the inflate ratio stops it. */
    @Test
    void a_workbook_that_unpacks_without_end_is_stopped() throws IOException {
        byte[] bomb = withSheet(out -> {
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1 << 10; i++) {
                out.write(blanks);
            }
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        });

        SummaryTableException fault = failure(bomb);

        assertThat(fault.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(fault)
                .hasMessage("table, sheet 附件2, row 1, column A: TOO_LARGE, "
                        + "expected a summary table of at most 128 MiB");
    }

    @Test
    void entities_of_a_workbook_are_not_resolved() throws IOException {
        byte[] hostile = withSheet(out -> out.write(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"
                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(failure(hostile).reason()).isIn(Reason.DAMAGED, Reason.NO_HEADER);
    }

    @Test
    void a_cell_longer_than_a_spreadsheet_can_hold_is_stopped() throws IOException {
        byte[] hostile = withSheet(out -> {
            out.write(
                    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 70_000; i++) {
                out.write(Integer.toString(i * 31, 36).getBytes(StandardCharsets.US_ASCII));
            }
            out.write("</v></c></row></sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(hostile).reason()).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\">",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c>",
                "<row r=\"1\"><c r=\"11\"><v>1</v></c>"
            })
    void a_place_outside_any_sheet_is_damage(String row) throws IOException {
        byte[] hostile = withSheet(out -> out.write(("<worksheet><sheetData>" + row + "</row></sheetData></worksheet>")
                .getBytes(StandardCharsets.US_ASCII)));

        assertThat(failure(hostile).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_stream_over_its_limit_fails_rather_than_ends() throws IOException {
        assertThat(new LimitedInputStream(new ByteArrayInputStream(new byte[10]), 10).readAllBytes())
                .hasSize(10);
        assertThatThrownBy(() -> new LimitedInputStream(new ByteArrayInputStream(new byte[11]), 10).readAllBytes())
                .isInstanceOf(LimitedInputStream.LimitExceededException.class);
        assertThatThrownBy(() -> new LimitedInputStream(new ByteArrayInputStream(new byte[11]), 10).skip(11))
                .isInstanceOf(LimitedInputStream.LimitExceededException.class);
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] withSheet(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(SAMPLES.resolve("yuanzhou-2021.xlsx")));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(SHEET_PART)) {
                    content.write(out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** However a file is cut or changed, there is a table or the one exception, which repeats no id number. */
    @Property(tries = 300)
    void a_damaged_file_gives_a_table_or_the_one_exception(
            @ForAll @IntRange(max = 3) int file,
            @ForAll @IntRange(max = 20_000) int position,
            @ForAll byte replacement,
            @ForAll boolean cut)
            throws IOException {
        byte[] bytes = sample(new String[] {
                    "yuanzhou-2021.xlsx",
                    "yuanzhou-2021.xls",
                    "yuanzhou-2021-gb18030.csv",
                    "yuanzhou-2021-official.xlsx"
                }
                [file]);
        int at = position % bytes.length;
        byte[] damaged = cut ? Arrays.copyOf(bytes, at) : bytes.clone();
        if (!cut) {
            damaged[at] = replacement;
        }
        try {
            Workbooks.read(damaged);
        } catch (SummaryTableException fault) {
            assertThat(fault.getMessage()).hasLineCount(1).doesNotContainPattern("[0-9]{6}");
            assertThat(fault.getCause()).isNull();
        }
    }

    @Test
    void a_failing_stream_is_the_one_exception() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> SummaryTableReader.create().read(failing, "t"))
                .isInstanceOf(SummaryTableException.class)
                .hasMessage("t: UNREADABLE, expected a file that can be read");
    }

    @Test
    void what_the_caller_s_consumer_throws_comes_through() {
        SummaryTableConsumer failing = new SummaryTableWriterTest.Ignoring() {
            @Override
            public void row(SummaryRow row) {
                throw new IllegalStateException("the caller's own");
            }
        };

        assertThatThrownBy(() -> SummaryTableReader.create().read(SAMPLES.resolve("yuanzhou-2021.xlsx"), failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the caller's own");
        assertThatCode(() -> SummaryTableReader.create()
                        .read(SAMPLES.resolve("yuanzhou-2021.xlsx"), new SummaryTableWriterTest.Ignoring()))
                .doesNotThrowAnyException();
    }
}
