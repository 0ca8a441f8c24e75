package dev.zhicheng.rules.numbering;

import java.util.Optional;

/** What a part of a certificate number says. Every token prints a fixed number of characters. */
public enum NumberToken {
    /** Fixed text. */
    LITERAL("", 0, "固定文字 fixed text"),
    /** The year of issue, four digits. */
    YYYY("yyyy", 4, "年份 year of issue"),
    /** The year of issue, its last two digits. */
    YY("yy", 2, "年份后两位 last two digits of the year of issue"),
    /** The first two digits of the issuing region's GB/T 2260 code. */
    REGION2("region2", 2, "行政区划代码前两位 province, GB/T 2260"),
    /** The issuing region's GB/T 2260 code. */
    REGION6("region6", 6, "行政区划代码 region, GB/T 2260"),
    /** The series' two-digit code of the catalogue. */
    SERIES2("series2", 2, "系列 series"),
    /** The level, 1 (正高级) to 5 (员级). */
    LEVEL1("level1", 1, "级别 level"),
    /** The title's code of GB/T 8561-2001. */
    GB8561("gb8561", 3, "专业技术职务代码 title, GB/T 8561-2001"),
    /** The review committee's number, as wide as the template says. */
    COMMITTEE("committee", -1, "评委会 review committee"),
    /** The counter, as wide as the template says, from 1. */
    SERIAL("serial", -1, "流水号 serial"),
    /** The check over all that stands before. */
    CHECK("check", -1, "校验位 check");

    private final String word;
    private final int width;
    private final String meaning;

    NumberToken(String word, int width, String meaning) {
        this.word = word;
        this.width = width;
        this.meaning = meaning;
    }

    static Optional<NumberToken> of(String word) {
        for (NumberToken token : values()) {
            if (token != LITERAL && token.word.equals(word)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** Its name in a template, e.g. {@code yyyy}; empty for a literal. */
    public String word() {
        return word;
    }

    /** What it stands for, in Chinese and English. */
    public String meaning() {
        return meaning;
    }

    /** Its width in characters; negative when the template gives it, 0 for a literal. */
    int width() {
        return width;
    }

    /** Whether it is a fact of the certificate that a counter may belong to. */
    boolean isFact() {
        return this != LITERAL && this != SERIAL && this != CHECK;
    }
}
