package dev.zhicheng.core.summary;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.core.summary.Workbooks.people;
import static dev.zhicheng.core.summary.Workbooks.row;
import static dev.zhicheng.core.summary.Workbooks.warnings;
import static org.assertj.core.api.Assertions.assertThat;

class HeaderRowTest {

    @ParameterizedTest
    @EnumSource
    void columns_stand_in_any_order_and_under_any_number_of_title_rows(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            row(sheet, 1, "附件2");
            row(sheet, 4, "证书编号", "备注", "姓名", "发证单位", "身份证号");
            row(sheet, 5, "A1", "", "马晓兰", "人事厅", "642221196607060001");
        });

        SummaryRow only = table.rows().get(0);
        assertThat(only.text(SummaryColumn.NAME)).isEqualTo("马晓兰");
        assertThat(only.text(SummaryColumn.NUMBER)).isEqualTo("A1");
        assertThat(only.text(SummaryColumn.REMARK)).isNull();
        assertThat(only.place()).isEqualTo(SummaryPlace.ofRow("附件2", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号", "身 份 证 号", "身份\n证号", "　身份证号　", "身份证号（18位）", "身份证号(必填)", "身份证号码"})
    void a_header_is_known_whatever_its_spaces_breaks_and_hints(String header) {
        assertThat(SummaryColumn.ofHeader(header)).contains(SummaryColumn.CITIZEN_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"封面１", "封面1", "封面\n1"})
    void full_width_digits_in_a_header_make_no_difference(String header) {
        assertThat(SummaryColumn.ofHeader(header)).contains(SummaryColumn.COVER_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "手机号", "姓名姓名", "(姓名)"})
    void another_text_is_no_known_header(String header) {
        assertThat(SummaryColumn.ofHeader(header)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_a_double_and_a_missing_column_are_named(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            row(sheet, 1, "姓名", "身份证号", "系列名称", "资格名称", "专业名称", "发证时间", "发证单位", "证书编号", "手机号", "姓名");
            row(sheet, 2, "马晓兰", "", "", "", "", "", "", "", "13900000000", "另一个");
        });

        assertThat(warnings(table))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_COLUMN 附件2!I1 手机号",
                        "DUPLICATE_COLUMN 附件2!J1 姓名",
                        "MISSING_COLUMN 附件2!1 序号",
                        "MISSING_COLUMN 附件2!1 职称任职文件");
        assertThat(table.rows().get(0).text(SummaryColumn.NAME)).isEqualTo("马晓兰");
    }

    @ParameterizedTest
    @EnumSource
    void cells_in_a_column_without_a_header_are_noticed_once(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰", "杨志强");
            sheet.getRow(1).createCell(12).setCellValue("?");
            sheet.getRow(2).createCell(12).setCellValue("?");
        });

        assertThat(warnings(table)).containsExactly("COLUMN_WITHOUT_HEADER 附件2!M2");
    }

    @ParameterizedTest
    @EnumSource
    void an_identifier_in_an_unknown_header_is_not_repeated(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            sheet.getRow(0).createCell(11).setCellValue("说明 642221196607060001");
        });

        assertThat(warnings(table)).containsExactly("UNKNOWN_COLUMN 附件2!L1 说明 ***");
    }

    @ParameterizedTest
    @EnumSource
    void a_hidden_column_and_a_hidden_row_are_read_and_named(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰", "杨志强");
            sheet.setColumnHidden(1, true);
            sheet.getRow(2).setZeroHeight(true);
        });

        assertThat(table.rows()).extracting(row -> row.text(SummaryColumn.NAME)).containsExactly("马晓兰", "杨志强");
        assertThat(warnings(table)).containsExactly("HIDDEN_COLUMN 附件2!B 姓名", "HIDDEN_ROW 附件2!3");
    }
}
