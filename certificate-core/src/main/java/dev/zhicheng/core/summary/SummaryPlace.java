package dev.zhicheng.core.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.Masking;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a summary table as a spreadsheet shows it: a sheet, a row, a column or a cell.
 *
 * @param sheet the sheet's name, or null in a CSV, which has none
 * @param row the row's number, from 1, or null for a whole sheet or column. A CSV row is one record, however many lines
 *     its cells have
 * @param column the column's letters, e.g. {@code C}, or null for a whole sheet or row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryPlace(
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column) {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,3}");

    /** Refuses a row below 1 and a column that is not upper-case letters. */
    public SummaryPlace {
        if (row != null && row < 1) {
            throw new IllegalArgumentException("rows count from 1: " + row);
        }
        if (column != null && !LETTERS.matcher(column).matches()) {
            throw new IllegalArgumentException("a column is one to three letters");
        }
    }

    /** A row of a sheet; {@code sheet} is null for a CSV. */
    public static SummaryPlace ofRow(@Nullable String sheet, int row) {
        return new SummaryPlace(sheet, row, null);
    }

    /** A cell by numbers, both from 1. */
    public static SummaryPlace ofCell(@Nullable String sheet, int row, int column) {
        return new SummaryPlace(sheet, row, letters(column));
    }

    /** A whole column, from 1. */
    public static SummaryPlace ofColumn(@Nullable String sheet, int column) {
        return new SummaryPlace(sheet, null, letters(column));
    }

    /** A whole sheet. */
    public static SummaryPlace ofSheet(@Nullable String sheet) {
        return new SummaryPlace(sheet, null, null);
    }

    /** The cell of this row in another column, from 1. */
    public SummaryPlace inColumn(int number) {
        return new SummaryPlace(sheet, row, letters(number));
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** {@code 附件2!C22}, {@code 附件2!22}, {@code 附件2!C} or {@code 附件2}; without the sheet where there is none. */
    @Override
    public String toString() {
        String cell = (column == null ? "" : column) + (row == null ? "" : row);
        if (sheet == null) {
            return cell;
        }
        String named = Masking.within(sheet);
        return cell.isEmpty() ? named : named + "!" + cell;
    }
}
