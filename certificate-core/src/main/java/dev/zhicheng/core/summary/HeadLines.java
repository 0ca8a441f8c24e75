package dev.zhicheng.core.summary;

import dev.zhicheng.core.text.TextCleaner;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines above the header row: 附件2, the title, and the line with 单位名称(盖章) and the date. */
final class HeadLines {

    /** Between the cells of a line: a separator that is no white space to a pattern. */
    private static final String CELL_END = "\u001F";

    private static final Pattern UNIT = Pattern.compile("单位名称\\s*(?:\\(\\s*盖\\s*章\\s*\\))?\\s*[:]?");

    /** A date in figures, or the form's blanks for one with something, all or nothing filled in, or a month at the end. */
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})\\s*[/.-]\\s*([0-9]{1,2})\\s*[/.-]\\s*([0-9]{1,2})(?![0-9])"
                    + "|(?<![0-9])([0-9]{0,4})\\s*年\\s*([0-9]{0,2})\\s*月\\s*([0-9]{0,2})\\s*[日号]"
                    + "|(?<![0-9])[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*(?=" + CELL_END + "|$)");

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
        String text = row.cells().stream().map(cell -> cell.text().strip()).collect(Collectors.joining(CELL_END));
        String half = TextCleaner.toHalfWidth(text);
        Matcher label = UNIT.matcher(half);
        boolean hasUnit = label.find();
        if (!hasUnit && FORM_TEXT.matcher(half).matches()) {
            return;
        }
        int from = hasUnit ? label.end() : 0;
        MatchResult found = date(half, from);
        if (found != null) {
            take(row, found);
        }
        String name = spaced(text.substring(from, found == null ? text.length() : found.start()));
        name = (found == null ? name : withoutDateLabel(name)).strip();
        if (hasUnit && !name.isEmpty()) {
            unit = name;
        }
        String before = hasUnit ? spaced(text.substring(0, label.start())) : name;
        String after = found == null ? "" : spaced(text.substring(found.end()));
        if (!before.isBlank() || !after.isBlank()) {
            warn(SummaryWarning.Kind.UNRECOGNISED_LINE, row);
        }
    }

    /** The line's date; one in a cell of its own goes before one whose parts stand in several. */
    private static @Nullable MatchResult date(String half, int from) {
        MatchResult inOneCell = lastDate(half, from);
        return inOneCell != null ? inOneCell : lastDate(spaced(half), from);
    }

    /** The rightmost date or date left blank; a unit's own name may have one before it. */
    private static @Nullable MatchResult lastDate(String half, int from) {
        Matcher matcher = DATE.matcher(half);
        MatchResult last = null;
        for (boolean found = matcher.find(from); found; found = matcher.find()) {
            last = matcher.toMatchResult();
        }
        return last;
    }

    private static String spaced(String text) {
        return text.replace(CELL_END, " ");
    }

    private static String withoutDateLabel(String text) {
        Matcher label = DATE_LABEL.matcher(TextCleaner.toHalfWidth(text));
        return label.find() ? text.substring(0, label.start()) : text;
    }

    private void take(RawRow row, MatchResult found) {
        try {
            int year = found.group(1) != null ? 1 : 4;
            if (found.group(year) == null) {
                throw new DateTimeException("a month and no day");
            }
            LocalDate day = day(found.group(year), found.group(year + 1), found.group(year + 2));
            date = day != null ? day : date;
        } catch (DateTimeException noSuchDay) {
            warn(SummaryWarning.Kind.HEAD_DATE_UNREADABLE, row);
        }
    }

    /** The day; null when the form's blanks were left empty. */
    private static @Nullable LocalDate day(String year, String month, String day) {
        if ((year + month + day).isEmpty()) {
            return null;
        }
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            throw new DateTimeException("not filled in whole");
        }
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private void warn(SummaryWarning.Kind kind, RawRow row) {
        warnings.add(new SummaryWarning(kind, SummaryPlace.ofRow(sheet, row.number()), null));
    }
}
