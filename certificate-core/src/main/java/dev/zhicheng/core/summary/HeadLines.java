package dev.zhicheng.core.summary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines above the header row: 附件2, the title, and the line with 单位名称(盖章) and the date. */
final class HeadLines {

    private static final Pattern UNIT = Pattern.compile("单位名称\\s*(?:\\(\\s*盖\\s*章\\s*\\))?\\s*[:]?");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[年/.-]\\s*([0-9]{1,2})\\s*[月/.-]\\s*([0-9]{1,2})(?![0-9])\\s*[日号]?");

    /** The date's place on the form, filled in to no day. */
    private static final Pattern DATE_BLANK = Pattern.compile("([0-9]*)\\s*年\\s*([0-9]*)\\s*月\\s*([0-9]*)\\s*日");

    private static final Pattern DATE_LABEL = Pattern.compile("(?:填报|填表|报送|制表)?(?:日期|时间)\\s*[:]?\\s*$");
    private static final Pattern FORM_TEXT = Pattern.compile("附件\\s*[0-9一二三四]*\\s*:?|.*汇\\s*总\\s*表.*", Pattern.DOTALL);

    private final @Nullable String sheet;
    private final List<SummaryWarning> warnings;
    private @Nullable String unit;
    private @Nullable LocalDate date;

    private HeadLines(@Nullable String sheet, List<SummaryWarning> warnings) {
        this.sheet = sheet;
        this.warnings = warnings;
    }

    /** Reads the lines and adds a warning for those that are no part of the form. */
    static SummaryHead read(@Nullable String sheet, List<RawRow> lines, List<SummaryWarning> warnings) {
        HeadLines head = new HeadLines(sheet, warnings);
        lines.forEach(head::line);
        return new SummaryHead(head.unit, head.date);
    }

    private void line(RawRow row) {
        String text = row.line();
        String half = FullWidth.toHalf(text);
        if (FORM_TEXT.matcher(half).matches()) {
            return;
        }
        Matcher label = UNIT.matcher(half);
        boolean hasUnit = label.find();
        Matcher day = DAY.matcher(half);
        Matcher blank = DATE_BLANK.matcher(half);
        int dateStart = text.length();
        int dateEnd = text.length();
        if (day.find()) {
            dateStart = day.start();
            dateEnd = day.end();
            date(row, day);
        } else if (blank.find()) {
            dateStart = blank.start();
            dateEnd = blank.end();
            if (!(blank.group(1) + blank.group(2) + blank.group(3)).isEmpty()) {
                warn(SummaryWarning.Kind.HEAD_DATE_UNREADABLE, row);
            }
        }
        Matcher dateLabel = DATE_LABEL.matcher(half.substring(0, dateStart));
        int beforeDate = dateStart < text.length() && dateLabel.find() ? dateLabel.start() : dateStart;
        String before = text.substring(0, beforeDate);
        String after = text.substring(dateEnd);
        if (hasUnit && label.end() <= beforeDate) {
            String name = before.substring(label.end()).strip();
            unit = name.isEmpty() ? unit : name;
            before = before.substring(0, label.start());
        } else if (hasUnit && label.start() >= dateEnd) {
            String name = text.substring(label.end()).strip();
            unit = name.isEmpty() ? unit : name;
            after = text.substring(dateEnd, label.start());
        }
        if (!before.isBlank() || !after.isBlank()) {
            warn(SummaryWarning.Kind.UNRECOGNISED_LINE, row);
        }
    }

    private void date(RawRow row, Matcher day) {
        try {
            date = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException noSuchDay) {
            warn(SummaryWarning.Kind.HEAD_DATE_UNREADABLE, row);
        }
    }

    private void warn(SummaryWarning.Kind kind, RawRow row) {
        warnings.add(new SummaryWarning(kind, SummaryPlace.ofRow(sheet, row.number()), null));
    }
}
