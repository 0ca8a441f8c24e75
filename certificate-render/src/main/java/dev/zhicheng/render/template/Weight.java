package dev.zhicheng.render.template;

/** Which of the fonts a style is set in. */
public enum Weight {
    /** 宋体. */
    REGULAR,
    /** 粗宋. */
    BOLD
}
