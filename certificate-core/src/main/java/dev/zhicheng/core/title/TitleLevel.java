package dev.zhicheng.core.title;

/**
 * The level of a title (级别), highest first.
 *
 * <p>“高级” in the notice's name means both senior levels, in 一(二) it means {@link #ASSOCIATE_SENIOR} alone; so there is
 * no value for it here. GB/T 8561-2001 writes the level as the third digit, which is {@link #code()}.
 */
public enum TitleLevel {
    /** 正高级. */
    FULL_SENIOR("正高级"),
    /** 副高级. */
    ASSOCIATE_SENIOR("副高级"),
    /** 中级. */
    INTERMEDIATE("中级"),
    /** 助理级. */
    ASSISTANT("助理级"),
    /** 员级. */
    TECHNICIAN("员级");

    private final String chineseName;

    TitleLevel(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The level's name as it is printed on a certificate, never null. */
    public String chineseName() {
        return chineseName;
    }

    /** The level digit of GB/T 8561-2001, 1 (正高级) to 5 (员级). */
    public int code() {
        return ordinal() + 1;
    }

    /** Whether the notice speaks of it: 正高级 or 副高级. */
    public boolean isSenior() {
        return this == FULL_SENIOR || this == ASSOCIATE_SENIOR;
    }
}
