package dev.zhicheng.core.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks made for one test, in either format. */
enum Workbooks {
    XLSX,
    XLS;

    static final String[] HEADER = {"序号", "姓名", "身份证号", "系列名称", "资格名称", "专业名称", "发证时间", "发证单位", "职称任职文件", "证书编号", "备注"};

    byte[] bytes(Consumer<Workbook> content) {
        try (Workbook workbook = this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A workbook with one sheet that the test fills. */
    byte[] sheet(Consumer<Sheet> content) {
        return bytes(workbook -> content.accept(workbook.createSheet("附件2")));
    }

    SummaryTable read(Consumer<Sheet> content) {
        return read(sheet(content));
    }

    static SummaryTable read(byte[] bytes) {
        return SummaryTableReader.create().read(new ByteArrayInputStream(bytes), "table");
    }

    /** Writes texts from column A on, blank ones left out. */
    static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    /** The form's header in row 1, and from row 2 the names of as many people. */
    static void people(Sheet sheet, String... names) {
        row(sheet, 1, HEADER);
        for (int i = 0; i < names.length; i++) {
            row(sheet, i + 2, String.valueOf(i + 1), names[i]);
        }
    }

    static Stream<String> warnings(SummaryTable table) {
        return table.warnings().stream()
                .map(warning -> warning.kind() + " " + warning.place()
                        + (warning.subject() == null ? "" : " " + warning.subject()));
    }
}
