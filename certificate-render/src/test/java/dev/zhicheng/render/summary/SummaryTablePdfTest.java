package dev.zhicheng.render.summary;

import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryPlace;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.render.NotDrawableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SummaryTablePdfTest {

    @Test
    void the_row_of_annex_2_stands_on_the_form_with_its_signature_lines() throws IOException {
        String text = text(write(table(1, "兽医")), 1);

        assertThat(text.replaceAll("\\s", ""))
                .contains("附件2", "高级职称证书电子化人员信息汇总表", "单位名称（盖章）：原州区农业农村局", "2021年9月20日")
                .contains("序号", "身份证号", "系列名称", "资格名称", "职称任职文件", "备注")
                .contains("642221196607060001", "高级兽医师", "2019.12.12", "宁夏回族自治区人力资源和社会保障厅", "原人社发〔2019〕210号")
                .contains("单位系统管理员签字：", "单位负责人签字（盖章）：", "行业主管部门签字（盖章）：", "联系电话：")
                .contains("第1页共1页");
    }

    @Test
    void every_page_of_a_long_table_has_the_header_row_and_its_number() throws IOException {
        byte[] pdf = write(table(60, "兽医"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page).replaceAll("\\s", "")).contains("身份证号", "第" + page + "页共" + pages + "页");
            }
            assertThat(text(pdf, pages)).contains("联系电话：");
        }
    }

    @Test
    void a_character_without_glyph_is_a_finding_and_nothing_is_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> SummaryTablePdf.bundled().write(table(1, "\uDBBF\uDFFD"), out))
                .isInstanceOf(NotDrawableException.class);
        assertThat(out.size()).isZero();
    }

    private static SummaryTable table(int count, String speciality) {
        List<SummaryRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(new SummaryRow(
                    new SummaryPlace("1", i + 3, null),
                    Map.of(
                            SummaryColumn.SEQUENCE, Integer.toString(i),
                            SummaryColumn.NAME, "马晓兰",
                            SummaryColumn.CITIZEN_ID, "642221196607060001",
                            SummaryColumn.SERIES, "农业系列",
                            SummaryColumn.TITLE, "高级兽医师",
                            SummaryColumn.SPECIALITY, speciality,
                            SummaryColumn.ISSUED_ON, "2019.12.12",
                            SummaryColumn.ISSUER, "宁夏回族自治区人力资源和社会保障厅",
                            SummaryColumn.DOCUMENT_NUMBER, "原人社发〔2019〕210号",
                            SummaryColumn.NUMBER, "20190123"),
                    List.of()));
        }
        return new SummaryTable(
                new SummaryHead("原州区农业农村局", LocalDate.of(2021, 9, 20)),
                EnumSet.range(SummaryColumn.SEQUENCE, SummaryColumn.REMARK),
                rows,
                List.of(),
                List.of());
    }

    private static byte[] write(SummaryTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SummaryTablePdf.bundled().write(table, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }
}
