package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.core.summary.Workbooks.people;
import static dev.zhicheng.core.summary.Workbooks.warnings;
import static org.assertj.core.api.Assertions.assertThat;

/** What a cell holds, and what of it could have been lost. */
class CellValueTest {

    private static final double ID_AS_NUMBER = 640402197304150020d;

    private static SummaryTable withCell(Workbooks format, SummaryColumn column, Consumer<Cell> content) {
        return format.read(sheet -> {
            people(sheet, "马晓兰");
            content.accept(sheet.getRow(1).createCell(column.ordinal()));
        });
    }

    private static void formatted(Cell cell, String format, double value) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static SummaryRow only(SummaryTable table) {
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_id_held_as_a_number_is_reported_and_not_guessed(Workbooks format) {
        SummaryRow row = only(withCell(format, SummaryColumn.CITIZEN_ID, cell -> cell.setCellValue(ID_AS_NUMBER)));

        assertThat(row.text(SummaryColumn.CITIZEN_ID)).isEqualTo("6.4040219730415E+17");
        assertThat(row.faults())
                .containsExactly(
                        new ReadFault("applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C2"));
    }

    @ParameterizedTest
    @EnumSource
    void an_id_is_lost_under_a_number_format_without_exponent_too(Workbooks format) {
        SummaryRow row = only(withCell(format, SummaryColumn.CITIZEN_ID, cell -> formatted(cell, "0", ID_AS_NUMBER)));

        assertThat(row.faults()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void fifteen_digits_fit_into_a_number(Workbooks format) {
        SummaryRow row = only(withCell(format, SummaryColumn.CITIZEN_ID, cell -> cell.setCellValue(642221660706000d)));

        assertThat(row.text(SummaryColumn.CITIZEN_ID)).isEqualTo("642221660706000");
        assertThat(row.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_number_of_more_than_fifteen_digits_is_noticed(Workbooks format) {
        SummaryTable table = withCell(format, SummaryColumn.NUMBER, cell -> cell.setCellValue(2019640000012345678d));

        assertThat(warnings(table)).containsExactly("DIGITS_LOST 附件2!J2 证书编号");
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_number_held_as_a_number_is_its_digits(Workbooks format) {
        SummaryTable table = withCell(format, SummaryColumn.NUMBER, cell -> cell.setCellValue(20190123));

        assertThat(only(table).text(SummaryColumn.NUMBER)).isEqualTo("20190123");
    }

    /** Only 2006.1 has two readings: 2006.2 to 2006.9 and 2006.11, 2006.12 are one month each. */
    @ParameterizedTest
    @CsvSource({"2006.1, true", "2006.2, false", "2006.9, false", "2006.11, false", "2006.12, false", "2006, false"})
    void a_date_held_as_a_number_is_doubtful_where_it_has_two_readings(String number, boolean doubtful) {
        for (Workbooks format : Workbooks.values()) {
            SummaryRow row = only(
                    withCell(format, SummaryColumn.ISSUED_ON, cell -> cell.setCellValue(Double.parseDouble(number))));

            assertThat(row.text(SummaryColumn.ISSUED_ON)).isEqualTo(number);
            assertThat(row.faults())
                    .isEqualTo(
                            doubtful
                                    ? List.of(new ReadFault(
                                            "certificates[0].issuedOn", ReadFault.Kind.DATE_LOST_PRECISION, "附件2!G2"))
                                    : List.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_date_written_as_text_is_clear(Workbooks format) {
        SummaryRow row = only(withCell(format, SummaryColumn.ISSUED_ON, cell -> cell.setCellValue("2006.1")));

        assertThat(row.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy\\.m\\.d, 2010-12-20",
        "yyyy\"年\"m\"月\"d\"日\", 2010-12-20",
        "m/d/yy, 2010-12-20",
        "yyyy\"年\"m\"月\", 2010-12",
        "yyyy\\.mm, 2010-12",
        "mmm-yy, 2010-12",
        "yyyy, 2010",
        "yyyy\"年\", 2010",
        "0.00, 40532"
    })
    void a_date_cell_is_the_day_the_month_or_the_year_that_its_format_shows(String number, String expected) {
        for (Workbooks format : Workbooks.values()) {
            SummaryRow row = only(withCell(format, SummaryColumn.ISSUED_ON, cell -> formatted(cell, number, 40532)));

            assertThat(row.text(SummaryColumn.ISSUED_ON)).isEqualTo(expected);
            assertThat(row.faults()).isEmpty();
        }
    }

    /** Chinese spreadsheets keep these formats by number alone. */
    @ParameterizedTest
    @CsvSource({"31, 2010-12-20", "57, 2010-12", "27, 2010-12", "14, 2010-12-20"})
    void built_in_chinese_date_formats_are_known_by_number(int index, String expected) {
        RawCell cell = DateFormats.cell(1, 40532, new CellFormat(index, null), false);

        assertThat(cell).isEqualTo(new RawCell(1, RawCell.Kind.DATE, expected));
    }

    @Test
    void a_workbook_may_count_its_days_from_1904() {
        assertThat(DateFormats.cell(1, 40532 - 1462, new CellFormat(14, null), true)
                        .text())
                .isEqualTo("2010-12-20");
    }

    @ParameterizedTest
    @EnumSource
    void a_formula_is_the_value_it_was_saved_with(Workbooks format) {
        SummaryTable table = format.read(sheet -> {
            people(sheet, "马晓兰");
            sheet.getRow(1).createCell(SummaryColumn.NUMBER.ordinal()).setCellFormula("\"NX\"&A2");
            sheet.getRow(1).createCell(SummaryColumn.CITIZEN_ID.ordinal()).setCellFormula("6404021973*10^8+4150020");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(only(table).text(SummaryColumn.NUMBER)).isEqualTo("NX1");
        assertThat(only(table).faults()).hasSize(1);
    }

    @Test
    void a_formula_that_was_saved_without_a_value_is_blank_and_named() {
        SummaryTable table = withCell(Workbooks.XLSX, SummaryColumn.NUMBER, cell -> cell.setCellFormula("\"NX\"&A2"));

        assertThat(only(table).text(SummaryColumn.NUMBER)).isNull();
        assertThat(warnings(table)).containsExactly("FORMULA_WITHOUT_VALUE 附件2!J2 证书编号");
    }

    @ParameterizedTest
    @EnumSource
    void an_error_cell_is_blank_and_named(Workbooks format) {
        SummaryTable table =
                withCell(format, SummaryColumn.NUMBER, cell -> cell.setCellErrorValue(FormulaError.REF.getCode()));

        assertThat(only(table).text(SummaryColumn.NUMBER)).isNull();
        assertThat(warnings(table)).containsExactly("CELL_ERROR 附件2!J2 证书编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  前后有空格 ", "两\n行", "全角１２３", "田𬭎", "<&>\"'", "_x_", "=1+1"})
    void a_text_stays_as_it_was_written(String text) {
        for (Workbooks format : Workbooks.values()) {
            SummaryTable table = withCell(format, SummaryColumn.REMARK, cell -> cell.setCellValue(text));

            assertThat(only(table).text(SummaryColumn.REMARK)).isEqualTo(text);
        }
    }
}
