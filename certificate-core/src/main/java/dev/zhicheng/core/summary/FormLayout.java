package dev.zhicheng.core.summary;

import java.util.List;

/** How wide the form's columns are, so that its eleven fill an A4 page at full size, and how high its rows get. */
final class FormLayout {

    private static final float LINE_POINTS = 13.5f;
    private static final float PADDING_POINTS = 6.5f;

    /** No row of a spreadsheet is higher. */
    private static final float MAX_POINTS = 409;

    private FormLayout() {}

    /** In characters of the default font; a Han character takes two. */
    static int width(SummaryColumn column) {
        return switch (column) {
            case SEQUENCE -> 5;
            case LEVEL, EMPLOYMENT -> 8;
            case NAME, SERIES, REMARK, ACQUISITION -> 10;
            case TITLE, SPECIALITY, ISSUED_ON, ACQUIRED_ON -> 12;
            case NUMBER, LEGEND, COVER_1, COVER_2 -> 14;
            case CITIZEN_ID, ISSUER, DOCUMENT_NUMBER -> 20;
        };
    }

    /** The height in points at which no text of the row is cut off; office programs do not all find it themselves. */
    static float height(SummaryRow row, List<SummaryColumn> columns) {
        int lines = 1;
        for (SummaryColumn column : columns) {
            String text = row.text(column);
            lines = Math.max(lines, text == null ? 0 : lines(text, width(column) - 1));
        }
        return Math.min(lines * LINE_POINTS + PADDING_POINTS, MAX_POINTS);
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (shownWidth(line) + width - 1) / width))
                .sum();
    }

    private static int shownWidth(String line) {
        return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
