package dev.zhicheng.render.internal.page;

import dev.zhicheng.core.document.PartialDate;
import java.time.LocalDate;

/** How a date stands on the page: to the known precision and no further. */
public final class PrintedDate {

    private PrintedDate() {}

    /** {@code 2019年12月12日}, {@code 2019年12月} or {@code 2019年}. */
    public static String of(PartialDate date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case YEAR -> day.getYear() + "年";
            case MONTH -> day.getYear() + "年" + day.getMonthValue() + "月";
            case DAY -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        };
    }
}
