package dev.zhicheng.core.summary;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.zhicheng.core.summary.Workbooks.HEADER;
import static dev.zhicheng.core.summary.Workbooks.people;
import static dev.zhicheng.core.summary.Workbooks.row;
import static dev.zhicheng.core.summary.Workbooks.warnings;
import static org.assertj.core.api.Assertions.assertThat;

class RowKindTest {

    @ParameterizedTest
    @EnumSource
    void the_sample_row_of_annex_2_is_passed_over(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, "1", "XXX", "6422211966XXXX0001", "农业系列", "高级\n兽医师", "兽医", "2019.12.12");
        });

        assertThat(table.rows()).hasSize(1);
        assertThat(warnings(table)).containsExactly("SAMPLE_ROW 附件2!3");
    }

    @ParameterizedTest
    @EnumSource
    void blank_rows_and_rows_with_only_a_number_are_passed_over(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, " ", "　", "\u00A0");
            row(sheet, 5, "2", "杨志强");
            row(sheet, 6, "3");
        });

        assertThat(table.rows()).extracting(row -> row.place().row()).containsExactly(2, 5);
        assertThat(warnings(table)).containsExactly("NUMBERED_BLANK_ROW 附件2!6");
    }

    @ParameterizedTest
    @EnumSource
    void a_header_row_on_every_printed_page_is_passed_over(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, HEADER);
            row(sheet, 4, "2", "杨志强");
        });

        assertThat(table.rows()).hasSize(2);
        assertThat(warnings(table)).containsExactly("REPEATED_HEADER 附件2!3");
    }

    @ParameterizedTest
    @EnumSource
    void signature_lines_are_kept_wherever_in_the_row_they_begin(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, "单位系统管理员签字：", "", "", "单位负责人签字（盖章）：");
            row(sheet, 4, "", "联系电话：0954-0000000");
        });

        assertThat(table.signatureLines()).containsExactly("单位系统管理员签字：    单位负责人签字（盖章）：", "联系电话：0954-0000000");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.warnings()).isEmpty();
    }

    /** The line's blanks lie under any column, that of the identity number too. */
    @ParameterizedTest
    @EnumSource
    void a_telephone_under_the_column_of_id_numbers_makes_no_certificate_of_a_signature_line(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, "联系电话：", "", "0954-0000000");
        });

        assertThat(table.signatureLines()).containsExactly("联系电话：    0954-0000000");
        assertThat(table.rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 合计：3人, ''", "合计, '', 3人", "'', 共计 3 人, ''", "总计3个, '', ''"})
    void a_total_is_no_certificate_wherever_its_figure_stands(String sequence, String name, String id) {
        SummaryTable table = Workbooks.XLSX.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, sequence, name, id);
        });

        assertThat(table.rows()).hasSize(1);
        assertThat(warnings(table)).containsExactly("UNRECOGNISED_LINE 附件2!3");
    }

    @ParameterizedTest
    @EnumSource
    void notes_and_totals_are_no_certificates_and_are_named(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            row(sheet, 3, "合计", "1人");
            row(sheet, 4, "注：本表一式两份。");
        });

        assertThat(table.rows()).hasSize(1);
        assertThat(warnings(table)).containsExactly("UNRECOGNISED_LINE 附件2!3", "UNRECOGNISED_LINE 附件2!4");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_with_only_a_name_is_a_certificate_with_much_missing(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            row(sheet, 1, HEADER);
            row(sheet, 2, "", "马晓兰");
        });

        assertThat(table.rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_name_merged_over_two_certificates_belongs_to_both(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "杨志强");
            mergeDown(sheet, 1);
            row(sheet, 3, "", "", "", "工程系列");
            row(sheet, 4, "", "", "", "农业系列");
        });

        assertThat(table.rows()).extracting(row -> row.text(SummaryColumn.NAME)).containsExactly("杨志强", "杨志强", null);
    }

    private static void mergeDown(Sheet sheet, int column) {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
    }
}
