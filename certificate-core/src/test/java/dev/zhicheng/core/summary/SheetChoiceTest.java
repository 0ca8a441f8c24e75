package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.zhicheng.core.summary.Workbooks.people;
import static dev.zhicheng.core.summary.Workbooks.row;
import static dev.zhicheng.core.summary.Workbooks.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetChoiceTest {

    private static byte[] threeSheets(Workbooks format) {
        return format.bytes(workbook -> {
            row(workbook.createSheet("说明"), 1, "填表说明");
            people(workbook.createSheet("一月"), "马晓兰");
            people(workbook.createSheet("二月"), "杨志强");
            workbook.createSheet("Sheet4");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_first_sheet_with_the_header_row_is_read_and_other_filled_sheets_are_named(Workbooks format) {
        SummaryTable table = Workbooks.read(threeSheets(format));

        assertThat(table.rows()).extracting(SummaryRow::place).containsExactly(SummaryPlace.ofRow("一月", 2));
        assertThat(warnings(table)).containsExactly("OTHER_SHEET 说明 说明", "OTHER_SHEET 二月 二月");
    }

    @ParameterizedTest
    @EnumSource
    void a_sheet_is_read_by_its_name(Workbooks format) {
        SummaryTable table =
                SummaryTableReader.create().withSheet("二月").read(new ByteArrayInputStream(threeSheets(format)), "t");

        assertThat(table.rows()).extracting(row -> row.text(SummaryColumn.NAME)).containsExactly("杨志强");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_no_sheet_has_is_an_error(Workbooks format) {
        byte[] bytes = threeSheets(format);

        assertThatThrownBy(() -> SummaryTableReader.create().withSheet("三月").read(new ByteArrayInputStream(bytes), "t"))
                .isInstanceOfSatisfying(SummaryTableException.class, fault -> assertThat(fault.reason())
                        .isEqualTo(Reason.NO_SHEET))
                .hasMessageContaining("sheet 三月");
    }
}
