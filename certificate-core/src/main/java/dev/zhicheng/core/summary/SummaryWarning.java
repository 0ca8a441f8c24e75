package dev.zhicheng.core.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.Masking;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a summary table that was not taken over as it stands, so that nothing is dropped silently.
 *
 * <p>It never holds the content of a cell below the header row: that may be personal data (六(三)).
 *
 * @param kind what happened
 * @param place where
 * @param subject the header text or the sheet's name that it is about, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryWarning(
        Kind kind, SummaryPlace place, @Nullable String subject) {

    /** What can be noticed. */
    public enum Kind {
        /** A header that names no known column; its cells are not read. */
        UNKNOWN_COLUMN("column %s is not known and is not read", "不认识的列“%s”，未读取"),
        /** A second column with the same header; the first one counts. */
        DUPLICATE_COLUMN("column %s stands there twice, the second is not read", "列“%s”重复，只读第一列"),
        /** A column of the official form is not there. */
        MISSING_COLUMN("the form's column %s is missing", "缺少规定的列“%s”"),
        /** Cells stand in a column that has no header; they are not read. */
        COLUMN_WITHOUT_HEADER("cells in a column without a header are not read", "没有表头的列，未读取"),
        /** A hidden column was read like any other. */
        HIDDEN_COLUMN("hidden column %s was read", "隐藏的列“%s”，已读取"),
        /** A hidden row was read like any other. */
        HIDDEN_ROW("a hidden row was read", "隐藏的行，已读取"),
        /** Another sheet is not empty and was not read. */
        OTHER_SHEET("sheet %s was not read", "工作表“%s”未读取"),
        /** The date beside 单位名称 is no day. */
        HEAD_DATE_UNREADABLE("the date in the head is no day", "表头日期无法识别"),
        /** A line above or among the rows that is no part of the form. */
        UNRECOGNISED_LINE("a line that is no part of the form was passed over", "不属于表格的文字，已略过"),
        /** The header row once more; passed over. */
        REPEATED_HEADER("the header row stands there again", "重复的表头，已略过"),
        /** The form's own example row (姓名 XXX); passed over. */
        SAMPLE_ROW("the form's sample row was passed over", "样表示例行，已略过"),
        /** A row with nothing but its 序号; passed over. */
        NUMBERED_BLANK_ROW("a row with only its 序号 was passed over", "只有序号的空行，已略过"),
        /** A cell holds an error such as #REF!; it is taken as blank. */
        CELL_ERROR("the cell in %s holds an error and counts as blank", "“%s”单元格为错误值，按空白处理"),
        /** A formula was saved without its value; the cell is taken as blank. */
        FORMULA_WITHOUT_VALUE("the formula in %s was saved without a value and counts as blank", "“%s”的公式没有保存结果，按空白处理"),
        /** A number of more than 15 digits, other than an id number, was held as a number. */
        DIGITS_LOST("the number in %s has more than 15 digits, the last ones are lost", "“%s”的长数字按数值保存，末位已丢失"),
        /** 在职状态 is none of 在职 离退休 调离 其他; taken as absent. */
        EMPLOYMENT_UNKNOWN("在职状态 is none of 在职, 离退休, 调离, 其他", "在职状态不是在职、离退休、调离、其他之一"),
        /** Rows of one person disagree on 在职状态; taken as absent. */
        EMPLOYMENT_CONFLICT("rows of one person disagree on 在职状态", "同一人各行的在职状态不一致"),
        /** Rows of one id number disagree on 姓名; taken as absent. */
        NAME_CONFLICT("rows of one id number disagree on 姓名", "同一身份证号各行的姓名不一致"),
        /** 取得方式 is none of 统一评审 考评结合 考试 确认 其他; taken as absent. */
        ACQUISITION_UNKNOWN("取得方式 is none of 统一评审, 考评结合, 考试, 确认, 其他", "取得方式不是统一评审、考评结合、考试、确认、其他之一"),
        /** 封面1 or 封面2 is no plain file name; taken as absent. */
        IMAGE_NAME_UNUSABLE("%s is no plain file name", "“%s”不是单纯的文件名"),
        /** No picture of that name was handed in. */
        IMAGE_NOT_FOUND("the picture named in %s was not found", "找不到“%s”所列的图片");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** Refuses null for kind and place. */
    public SummaryWarning {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
    }

    /** One line for a person, with the place first: Chinese for a Chinese locale, else English. */
    public String message(Locale locale) {
        String form = locale.getLanguage().equals("zh") ? kind.chinese : kind.english;
        return place + ": " + String.format(Locale.ROOT, form, subject == null ? "" : Masking.within(subject));
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
