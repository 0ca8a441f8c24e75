package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The form as an {@code .xlsx}: A4 landscape, one page wide, the header row on every page.
 *
 * <p>Rows that were written leave memory for a temporary file, which is encrypted under a key that never leaves memory,
 * because they are personal data (六(三)).
 */
final class XlsxForm implements FormOutput {

    private static final String SHEET = "附件2";
    private static final int TITLE_ROW = 1;
    private static final int UNIT_ROW = 2;
    private static final int HEADER_ROW = 3;
    private static final int CHARACTER = 256;

    /** In inches. */
    private static final double SIDE_MARGIN = 0.4;

    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:[eE]\\+?[0-9]{1,3})?");

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource();
    private final SXSSFSheet sheet = workbook.createSheet(SHEET);
    private final XlsxStyles styles = new XlsxStyles(workbook);
    private List<SummaryColumn> columns = List.of();
    private int nextRow = HEADER_ROW + 1;
    private boolean signed;

    XlsxForm(OutputStream out) {
        this.out = out;
    }

    @Override
    public void head(SummaryHead head, List<SummaryColumn> given) {
        columns = given;
        int last = columns.size() - 1;
        int dateColumn = SummaryColumn.DOCUMENT_NUMBER.ordinal();
        line(0, 18, 0, last, FormTexts.ANNEX, styles.annex);
        line(TITLE_ROW, 30, 0, last, FormTexts.TITLE, styles.title);
        line(UNIT_ROW, 22, 0, dateColumn - 1, FormTexts.unit(head), styles.unit);
        merged(sheet.getRow(UNIT_ROW), dateColumn, last, FormTexts.date(head), styles.date);
        Row header = sheet.createRow(HEADER_ROW);
        header.setHeightInPoints(30);
        for (int i = 0; i <= last; i++) {
            cell(header, i, FormTexts.header(columns.get(i)), styles.header);
            sheet.setColumnWidth(i, FormLayout.width(columns.get(i)) * CHARACTER);
        }
        layOut();
    }

    private void layOut() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.createFreezePane(0, HEADER_ROW + 1);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    @Override
    public void row(SummaryRow row) {
        Row written = sheet.createRow(nextRow++);
        written.setHeightInPoints(FormLayout.height(row, columns));
        Set<String> lost = row.faults().stream().map(ReadFault::field).collect(Collectors.toSet());
        for (int i = 0; i < columns.size(); i++) {
            SummaryColumn column = columns.get(i);
            String text = row.text(column);
            boolean number = text != null && isNumber(column, text, lost);
            Cell cell = written.createCell(i);
            cell.setCellStyle(number ? styles.number : styles.text);
            if (number) {
                cell.setCellValue(Double.parseDouble(text));
            } else if (text != null) {
                cell.setCellValue(SheetXml.escaped(text));
            }
        }
    }

    /** A 序号; or a lost id or date, which stays the number it was, because as a text it would look certain. */
    private static boolean isNumber(SummaryColumn column, String text, Set<String> lost) {
        return column == SummaryColumn.SEQUENCE
                ? ORDINAL.matcher(text).matches()
                : ApplicationFields.isIn(lost, column) && NUMBER.matcher(text).matches();
    }

    @Override
    public void signatureLine(String line) {
        if (!signed) {
            nextRow++;
            signed = true;
        }
        line(nextRow++, 26, 0, columns.size() - 1, line, styles.signature);
    }

    private void line(int row, int height, int first, int last, String text, CellStyle style) {
        Row created = sheet.createRow(row);
        created.setHeightInPoints(height);
        merged(created, first, last, text, style);
    }

    private void merged(Row row, int first, int last, String text, CellStyle style) {
        cell(row, first, text, style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(SheetXml.escaped(text));
    }

    @Override
    public void finish() throws IOException {
        workbook.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
