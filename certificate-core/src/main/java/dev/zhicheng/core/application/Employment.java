package dev.zhicheng.core.application;

/** Where the holder stands towards the region's employers (在职状态, 一(二)). Given by the unit, never derived from age. */
public enum Employment {
    /** 在职在岗. */
    IN_POST,
    /** 离退休. */
    RETIRED,
    /** 调离我区工作. */
    TRANSFERRED_OUT,
    /** Anything else; the notice is silent about it. */
    OTHER
}
