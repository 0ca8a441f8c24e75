package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.summary.SummaryTableWriter.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SummaryTableWriterTest {

    private static final Path SAMPLE = Path.of("..", "samples", "data", "annex2", "yuanzhou-2021.xlsx");
    private static final SummaryPlace FIRST_ROW = SummaryPlace.ofRow("附件2", 5);

    static class Ignoring implements SummaryTableConsumer {
        @Override
        public void head(SummaryHead head, Set<SummaryColumn> columns) {}

        @Override
        public void row(SummaryRow row) {}

        @Override
        public void signatureLine(String line) {}

        @Override
        public void warning(SummaryWarning warning) {}
    }

    private static byte[] written(SummaryTable table, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SummaryTableWriter.write(table, format, out);
        return out.toByteArray();
    }

    private static SummaryTable rewritten(SummaryTable table, Format format) {
        return Workbooks.read(written(table, format));
    }

    @Property(tries = 200)
    void a_workbook_that_was_written_reads_as_the_same_table(@ForAll("tables") SummaryTable table) {
        assertThat(rewritten(table, Format.XLSX)).isEqualTo(table);
    }

    @Property(tries = 200)
    void a_csv_that_was_written_reads_as_the_same_table(@ForAll("tables") SummaryTable table) {
        SummaryTable read = rewritten(table, Format.CSV);

        assertThat(read.head()).isEqualTo(table.head());
        assertThat(read.columns()).isEqualTo(table.columns());
        assertThat(read.rows())
                .extracting(SummaryRow::texts)
                .isEqualTo(table.rows().stream().map(SummaryRow::texts).toList());
        assertThat(read.rows())
                .extracting(row -> row.place().row())
                .isEqualTo(table.rows().stream().map(row -> row.place().row()).toList());
        assertThat(read.signatureLines()).isEqualTo(table.signatureLines());
        assertThat(read.warnings()).isEmpty();
    }

    @Provide
    Arbitrary<SummaryTable> tables() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("马晓兰田农业系列高级兽医师人民政府·（）〔〕ＡＢ０１ abcXYZ0189,;\"'<>&=+-@\n")
                .ofMinLength(1)
                .ofMaxLength(12)
                .edgeCases(config -> config.add("_x000D_", "_x005F_x000D_", "a\r\nb", "'1"))
                .filter(text -> !text.isBlank() && SummaryColumn.ofHeader(text).isEmpty());
        Arbitrary<SummaryHead> heads = Combinators.combine(
                        Arbitraries.of("固原市原州区农业农村局等单位", "第12中学", "2020年1月1日成立的公司", "A, \"B\"")
                                .injectNull(0.2),
                        Arbitraries.integers()
                                .between(0, 40_000)
                                .map(LocalDate::ofEpochDay)
                                .injectNull(0.2))
                .as(SummaryHead::new);
        Arbitrary<Set<SummaryColumn>> additions = Arbitraries.of(SummaryColumn.class)
                .filter(column -> !column.isOfficial())
                .set();
        Arbitrary<List<String>> signatures = Arbitraries.of("单位系统管理员签字：", "联系电话：0954-1", "行业主管部门签字（盖章）：   ,\"x\"")
                .list()
                .ofMaxSize(3);
        return additions.flatMap(present -> Combinators.combine(
                        heads,
                        rows(word, FormTexts.columns(present))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        signatures)
                .as((head, rows, lines) -> new SummaryTable(
                        head,
                        Set.copyOf(FormTexts.columns(present)),
                        IntStream.range(0, rows.size())
                                .mapToObj(i -> placed(rows.get(i), i))
                                .toList(),
                        lines,
                        List.of())));
    }

    private static Arbitrary<Map<SummaryColumn, String>> rows(Arbitrary<String> word, List<SummaryColumn> columns) {
        Arbitrary<String> ids = Arbitraries.of(
                "642221196607060001",
                "６４２２２１１９６６０７０６０００１",
                "642221660706000",
                "64040219830606039X",
                "6.4040219730415E+17");
        Arbitrary<String> dates =
                Arbitraries.of("2019.12.12", "2006.11", "2006.10", "2005年10月18日", "2010-12-20", "1999");
        return Arbitraries.maps(Arbitraries.of(columns), word).flatMap(texts -> Combinators.combine(
                        ids.injectNull(0.2), dates.injectNull(0.2), Arbitraries.of("1", "23", "01", "甲"))
                .as((id, date, sequence) -> {
                    texts.put(SummaryColumn.NAME, "马晓兰");
                    texts.put(SummaryColumn.SEQUENCE, sequence);
                    texts.put(SummaryColumn.CITIZEN_ID, id == null ? "无" : id);
                    if (date != null) {
                        texts.put(SummaryColumn.ISSUED_ON, date);
                    }
                    return texts;
                }));
    }

    private static SummaryRow placed(Map<SummaryColumn, String> texts, int index) {
        SummaryPlace place = SummaryPlace.ofRow("附件2", FIRST_ROW.row() + index);
        List<ReadFault> faults = texts.get(SummaryColumn.CITIZEN_ID).contains("E+")
                ? List.of(new ReadFault(
                        "applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C" + place.row()))
                : List.of();
        return new SummaryRow(place, texts, faults);
    }

    @Test
    void a_doubtful_date_stays_doubtful_when_it_is_written_again() {
        SummaryTable table = table(
                Map.of(SummaryColumn.NAME, "马晓兰", SummaryColumn.ISSUED_ON, "2006.1"),
                new ReadFault("certificates[0].issuedOn", ReadFault.Kind.DATE_LOST_PRECISION, "附件2!G5"));

        assertThat(rewritten(table, Format.XLSX)).isEqualTo(table);
    }

    @Test
    void a_clear_date_stays_clear_when_it_is_written_again() {
        SummaryTable table = table(Map.of(SummaryColumn.NAME, "马晓兰", SummaryColumn.ISSUED_ON, "2006.1"));

        assertThat(rewritten(table, Format.XLSX)).isEqualTo(table);
    }

    @Test
    void a_doubtful_text_that_is_no_number_is_written_as_text() {
        SummaryTable table = table(
                Map.of(SummaryColumn.NAME, "马晓兰", SummaryColumn.ISSUED_ON, "约2006.1"),
                new ReadFault("certificates[0].issuedOn", ReadFault.Kind.DATE_LOST_PRECISION, "附件2!G5"));

        assertThat(rewritten(table, Format.XLSX).rows().get(0).text(SummaryColumn.ISSUED_ON))
                .isEqualTo("约2006.1");
    }

    private static SummaryTable table(Map<SummaryColumn, String> texts, ReadFault... faults) {
        return new SummaryTable(
                SummaryHead.BLANK,
                Set.copyOf(FormTexts.columns(Set.of())),
                List.of(new SummaryRow(FIRST_ROW, texts, List.of(faults))),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_is_piped_from_reader_to_writer_row_by_row(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SummaryTableWriter writer = SummaryTableWriter.open(format, out)) {
            SummaryTableReader.create().read(SAMPLE, writer);
            writer.finish();
        }
        SummaryTable sample = SummaryTableReader.create().read(SAMPLE);

        SummaryTable piped = Workbooks.read(out.toByteArray());
        assertThat(piped.rows())
                .extracting(SummaryRow::texts)
                .isEqualTo(sample.rows().stream().map(SummaryRow::texts).toList());
        assertThat(piped.head()).isEqualTo(sample.head());
        assertThat(piped.signatureLines()).isEqualTo(sample.signatureLines());
    }

    @Test
    void the_workbook_is_laid_out_as_the_form_on_a4_landscape() throws IOException {
        SummaryTable table = SummaryTableReader.create().read(SAMPLE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(table, Format.XLSX)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("附件2");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("附件2");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("高级职称证书电子化人员信息汇总表");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("单位名称(盖章): 固原市原州区农业农村局等单位");
            assertThat(sheet.getRow(2).getCell(8).getStringCellValue()).isEqualTo("2021年9月22日");
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("系列\n名称");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getRow(4).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getLastRowNum()).isEqualTo(4 + 23 + 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"科技, 20", "宁夏回族自治区人力资源和社会保障厅, 33.5", "'一\n二\n三', 47", "NX2019-0417 NX2019-0417, 33.5"})
    void a_row_is_as_high_as_its_longest_text_needs(String text, float points) {
        SummaryRow row = new SummaryRow(FIRST_ROW, Map.of(SummaryColumn.ISSUER, text), List.of());

        assertThat(FormLayout.height(row, FormTexts.columns(Set.of()))).isEqualTo(points);
    }

    @Test
    void no_row_is_higher_than_a_spreadsheet_allows() {
        SummaryRow row = new SummaryRow(FIRST_ROW, Map.of(SummaryColumn.ISSUER, "长".repeat(30_000)), List.of());

        assertThat(FormLayout.height(row, FormTexts.columns(Set.of()))).isEqualTo(409);
    }

    @Test
    void a_csv_begins_with_the_mark_that_spreadsheets_look_for() {
        byte[] csv = written(table(Map.of(SummaryColumn.NAME, "马晓兰")), Format.CSV);

        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF附件2\r\n");
    }

    @Test
    void a_table_without_signature_lines_gets_the_form_s_own() {
        SummaryTable table = table(Map.of(SummaryColumn.NAME, "马晓兰")).onOfficialForm();

        assertThat(table.signatureLines()).hasSize(2);
        assertThat(table.onOfficialForm()).isSameAs(table);
        assertThat(rewritten(table, Format.XLSX)).isEqualTo(table);
    }

    @Test
    void a_row_before_the_head_and_a_second_head_are_misuse() {
        SummaryRow row = table(Map.of(SummaryColumn.NAME, "马晓兰")).rows().get(0);
        SummaryTableWriter writer = SummaryTableWriter.open(Format.CSV, OutputStream.nullOutputStream());

        assertThatThrownBy(() -> writer.row(row)).isInstanceOf(IllegalStateException.class);
        writer.head(SummaryHead.BLANK, Set.of());
        assertThatThrownBy(() -> writer.head(SummaryHead.BLANK, Set.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_text_in_a_column_the_head_did_not_name_is_refused_rather_than_dropped() {
        SummaryTableWriter writer = SummaryTableWriter.open(Format.CSV, OutputStream.nullOutputStream());
        writer.head(SummaryHead.BLANK, Set.of());

        assertThatThrownBy(() -> writer.row(new SummaryRow(FIRST_ROW, Map.of(SummaryColumn.LEVEL, "副高级"), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEVEL");
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_that_cannot_be_written_is_an_unchecked_exception(Format format) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> SummaryTableWriter.write(table(Map.of(SummaryColumn.NAME, "马晓兰")), format, full))
                .isInstanceOf(UncheckedIOException.class);
    }
}
