package dev.zhicheng.core.summary;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.zhicheng.core.summary.Workbooks.HEADER;
import static dev.zhicheng.core.summary.Workbooks.row;
import static dev.zhicheng.core.summary.Workbooks.warnings;
import static org.assertj.core.api.Assertions.assertThat;

class HeadLinesTest {

    private static SummaryTable withHead(String... cells) {
        return Workbooks.XLSX.read(sheet -> {
            row(sheet, 1, "附件2");
            row(sheet, 2, "高级职称证书电子化人员信息汇总表（样表）");
            row(sheet, 3, cells);
            table(sheet);
        });
    }

    private static void table(Sheet sheet) {
        row(sheet, 4, HEADER);
        row(sheet, 5, "1", "马晓兰");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'单位名称(盖章): 区农业局     2021年 9 月 22 日', 区农业局, 2021-09-22",
                "'单位名称（盖章）：区农业局 2021-9-22', 区农业局, 2021-09-22",
                "'单位名称：区农业局  填报日期：２０２１．９．２２', 区农业局, 2021-09-22",
                "'单位名称(盖章):          年    月    日', -, -",
                "'单位名称(盖章): 区农业局          年    月    日', 区农业局, -",
                "'单位名称 区农业局', 区农业局, -",
                "'2021/9/22', -, 2021-09-22",
                "'单位名称(盖章): 2020年1月1日成立的公司 2021年9月22日', 2020年1月1日成立的公司, 2021-09-22",
                "'单位名称(盖章): 2020年1月成立的公司', 2020年1月成立的公司, -"
            })
    void unit_and_date_are_found_in_one_cell(String line, String unit, LocalDate date) {
        SummaryTable table = withHead(line);

        assertThat(table.head()).isEqualTo(new SummaryHead(unit, date));
        assertThat(table.warnings()).isEmpty();
    }

    @Test
    void unit_and_date_are_found_in_cells_of_their_own() {
        assertThat(withHead("单位名称(盖章):", "第12中学", "", "2021年9月22日").head())
                .isEqualTo(new SummaryHead("第12中学", LocalDate.of(2021, 9, 22)));
        assertThat(withHead("单位名称(盖章): 第12中学", "    年    月    日").head()).isEqualTo(new SummaryHead("第12中学", null));
        assertThat(withHead("单位名称(盖章):", "第12中学", "日期：", "2021", "年9", "月", "22日")
                        .head())
                .isEqualTo(new SummaryHead("第12中学", LocalDate.of(2021, 9, 22)));
    }

    @Test
    void a_date_cell_in_the_head_is_its_day() {
        SummaryTable table = Workbooks.XLS.read(sheet -> {
            row(sheet, 3, "单位名称(盖章):", "区农业局");
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            sheet.getRow(2).createCell(9).setCellStyle(style);
            sheet.getRow(2).getCell(9).setCellValue(LocalDate.of(2021, 9, 22));
            table(sheet);
        });

        assertThat(table.head()).isEqualTo(new SummaryHead("区农业局", LocalDate.of(2021, 9, 22)));
    }

    @ParameterizedTest
    @CsvSource({"2021年9月31日", "2021年9月  日", "2021.13.1", "2021年9月", "２０２１年 9 月"})
    void a_date_that_is_no_day_is_noticed_and_not_taken(String date) {
        SummaryTable table = withHead("单位名称(盖章): 区农业局   " + date);

        assertThat(table.head()).isEqualTo(new SummaryHead("区农业局", null));
        assertThat(warnings(table)).containsExactly("HEAD_DATE_UNREADABLE 附件2!3");
    }

    @Test
    void a_month_in_a_cell_of_its_own_is_no_part_of_the_units_name() {
        SummaryTable table = withHead("单位名称(盖章): 区农业局", "2021年9月");

        assertThat(table.head()).isEqualTo(new SummaryHead("区农业局", null));
        assertThat(warnings(table)).containsExactly("HEAD_DATE_UNREADABLE 附件2!3");
    }

    @Test
    void a_line_that_the_form_does_not_have_is_noticed() {
        assertThat(warnings(withHead("请于9月30日前报送"))).containsExactly("UNRECOGNISED_LINE 附件2!3");
    }
}
