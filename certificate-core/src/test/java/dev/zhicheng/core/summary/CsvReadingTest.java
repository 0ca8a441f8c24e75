package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvReadingTest {

    private static final String HEADER = "序号,姓名,身份证号,\"系列\n名称\",资格名称,专业名称,发证时间,发证单位,职称任职文件,证书编号,备注\n";

    private static SummaryTable read(String text) {
        return Workbooks.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void utf_8_with_and_without_mark_and_gb18030_are_told_apart() {
        String text = "附件2\n" + HEADER + "1,田𬭎,640402198503030333\n";

        SummaryTable plain = read(text);

        assertThat(plain.rows().get(0).text(SummaryColumn.NAME)).isEqualTo("田𬭎");
        assertThat(plain.warnings()).isEmpty();
        assertThat(read("\uFEFF" + text)).isEqualTo(plain);
        assertThat(Workbooks.read(text.getBytes(Charset.forName("GB18030")))).isEqualTo(plain);
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        SummaryTable table = read("\n\n" + HEADER + "\n1,马晓兰,,\"两\n行\"\n2,杨志强\n");

        assertThat(table.rows())
                .extracting(SummaryRow::place)
                .containsExactly(SummaryPlace.ofRow(null, 5), SummaryPlace.ofRow(null, 6));
    }

    /** A CSV does not say whether 2006.1 was a text or a number. */
    @Test
    void a_date_that_may_have_been_a_number_is_doubtful() {
        SummaryRow row = read(HEADER + "1,马晓兰,,,,,2006.1").rows().get(0);

        assertThat(row.faults())
                .containsExactly(new ReadFault("certificates[0].issuedOn", ReadFault.Kind.DATE_LOST_PRECISION, "G2"));
        assertThat(read(HEADER + "1,马晓兰,,,,,2006.01").rows().get(0).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.40402E+17", "6.4040219730415E+017", "6.4E17"})
    void an_id_in_scientific_form_is_lost(String id) {
        assertThat(read(HEADER + "1,马晓兰," + id).rows().get(0).faults())
                .extracting(ReadFault::kind)
                .containsExactly(ReadFault.Kind.CITIZEN_ID_LOST_PRECISION);
    }

    /** What was read can be written as a workbook; a workbook with such a cell is not read either. */
    @Test
    void a_cell_longer_than_a_spreadsheet_can_hold_is_damage() {
        SummaryTable longest = read(HEADER + "1," + "长".repeat(32_767));
        SummaryTableWriter.write(longest, SummaryTableWriter.Format.XLSX, OutputStream.nullOutputStream());

        assertThatThrownBy(() -> read(HEADER + "1," + "长".repeat(32_768)))
                .isInstanceOf(SummaryTableException.class)
                .hasMessage("table, row 2, column A: DAMAGED, expected a row that can be read");
    }

    @Test
    void a_quote_that_is_never_closed_is_an_error_that_names_the_row() {
        assertThatThrownBy(() -> read(HEADER + "1,马晓兰\n2,\"杨志强"))
                .isInstanceOf(SummaryTableException.class)
                .hasMessage("table, row 3, column A: DAMAGED, expected a row that can be read");
    }
}
