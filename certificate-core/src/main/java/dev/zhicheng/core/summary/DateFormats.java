package dev.zhicheng.core.summary;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.document.PartialDate.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

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
     * A number cell: a date where its format says so. A format without a day is read as a month, one without a month as a
     * year, for what is not shown was made up by the spreadsheet.
     */
    static RawCell cell(int column, double value, CellFormat format, boolean since1904) {
        boolean chinese = CHINESE_DAYS.contains(format.index()) || CHINESE_MONTHS.contains(format.index());
        boolean date = chinese || DateUtil.isADateFormat(format.index(), format.code());
        if (!date || value < 1 || !DateUtil.isValidExcelDate(value)) {
            return RawCell.number(column, value);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904);
        if (moment == null) {
            return RawCell.number(column, value);
        }
        LocalDate day = moment.toLocalDate();
        PartialDate shown =
                switch (shown(format)) {
                    case DAY -> PartialDate.ofDay(day);
                    case MONTH -> PartialDate.ofMonth(YearMonth.from(day));
                    case YEAR -> PartialDate.ofYear(day.getYear());
                };
        return new RawCell(column, RawCell.Kind.DATE, shown.toString());
    }

    private static Precision shown(CellFormat format) {
        if (format.index() == MONTH_AND_YEAR || CHINESE_MONTHS.contains(format.index())) {
            return Precision.MONTH;
        }
        if (format.code() == null || CHINESE_DAYS.contains(format.index())) {
            return Precision.DAY;
        }
        String bare = QUOTED_OR_ESCAPED.matcher(format.code()).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.indexOf('d') >= 0 || bare.indexOf('y') < 0) {
            return Precision.DAY;
        }
        return bare.indexOf('m') >= 0 ? Precision.MONTH : Precision.YEAR;
    }
}
