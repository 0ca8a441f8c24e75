package dev.zhicheng.core.certificate;

/** How a title was acquired (取得方式, 一(一)). */
public enum Acquisition {
    /** 统一评审. */
    UNIFIED_REVIEW,
    /** 考评结合. */
    REVIEW_WITH_EXAMINATION,
    /** 考试. */
    EXAMINATION,
    /** 确认, 认定. */
    RECOGNITION,
    /** 其他. */
    OTHER
}
