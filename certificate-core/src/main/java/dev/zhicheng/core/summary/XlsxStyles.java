package dev.zhicheng.core.summary;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the form's cells: 宋体, bordered table, all of it readable when printed on A4. */
final class XlsxStyles {

    /** 宋体 under the name that every office program maps to a font it has. */
    private static final String FONT = "SimSun";

    final CellStyle annex;
    final CellStyle title;
    final CellStyle unit;
    final CellStyle date;
    final CellStyle header;
    final CellStyle text;
    final CellStyle number;
    final CellStyle signature;

    XlsxStyles(Workbook workbook) {
        annex = style(workbook, font(workbook, 12, false), HorizontalAlignment.LEFT);
        title = style(workbook, font(workbook, 18, true), HorizontalAlignment.CENTER);
        unit = style(workbook, font(workbook, 11, false), HorizontalAlignment.LEFT);
        date = style(workbook, font(workbook, 11, false), HorizontalAlignment.RIGHT);
        header = bordered(style(workbook, font(workbook, 10, true), HorizontalAlignment.CENTER));
        Font body = font(workbook, 10, false);
        text = bordered(style(workbook, body, HorizontalAlignment.CENTER));
        // as text, so that a clerk's spreadsheet never turns an id number into a number again
        text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
        number = bordered(style(workbook, body, HorizontalAlignment.CENTER));
        signature = style(workbook, font(workbook, 11, false), HorizontalAlignment.LEFT);
    }

    private static Font font(Workbook workbook, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle style(Workbook workbook, Font font, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle bordered(CellStyle style) {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        return style;
    }
}
