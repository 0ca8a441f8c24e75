package dev.zhicheng.core.summary;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which number formats make a number a date, and how much of the date they show. */
final class DateFormats {

    /** Date formats that Chinese spreadsheets keep by number alone (ECMA-376 part 1, 18.8.30, zh-cn). */
    private static final Set<Integer> CHINESE_DAYS = Set.of(28, 29, 30, 31, 51, 53, 54, 58);

    private static final Set<Integer> CHINESE_MONTHS = Set.of(27, 36, 50, 52, 57);

    /** Built-in {@code mmm-yy}. */
    private static final int MONTH_AND_YEAR = 17;

    private static final Pattern QUOTED_OR_ESCAPED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private DateFormats() {}

    /**
     * A number cell: a date where its format says so. A format without a day is read as a month, for its day was made up
     * by the spreadsheet.
     */
    static RawCell cell(int column, double value, int formatIndex, @Nullable String format, boolean since1904) {
        boolean chinese = CHINESE_DAYS.contains(formatIndex) || CHINESE_MONTHS.contains(formatIndex);
        boolean date = chinese || DateUtil.isADateFormat(formatIndex, format);
        if (!date || value < 1 || !DateUtil.isValidExcelDate(value)) {
            return RawCell.number(column, value);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904);
        if (moment == null) {
            return RawCell.number(column, value);
        }
        String text = showsDay(formatIndex, format)
                ? moment.toLocalDate().toString()
                : YearMonth.from(moment).toString();
        return new RawCell(column, RawCell.Kind.DATE, text);
    }

    private static boolean showsDay(int formatIndex, @Nullable String format) {
        if (formatIndex == MONTH_AND_YEAR || CHINESE_MONTHS.contains(formatIndex)) {
            return false;
        }
        if (format == null || CHINESE_DAYS.contains(formatIndex)) {
            return true;
        }
        String bare = QUOTED_OR_ESCAPED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return bare.indexOf('d') >= 0 || bare.indexOf('y') < 0;
    }
}
