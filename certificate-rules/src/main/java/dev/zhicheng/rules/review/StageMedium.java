package dev.zhicheng.rules.review;

/** In what form a stage happens (三(二)). */
public enum StageMedium {
    /** 网上审核, in the portal. */
    ONLINE,
    /** 签字盖章: a signature on the printed summary table, recorded afterwards by the one who gave it. */
    PAPER
}
