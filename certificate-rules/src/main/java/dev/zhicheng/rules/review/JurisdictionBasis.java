package dev.zhicheng.rules.review;

/** What decides whose case it is (二(1), 二(2), 三). */
public enum JurisdictionBasis {
    /** 所在单位: the holder's own unit. */
    UNIT,
    /** 隶属关系: the industry authority the unit is subordinate to (二(2)). */
    SUBORDINATION,
    /** 社保关系: the district of the holder's social insurance (二(1)). */
    SOCIAL_INSURANCE,
    /** The whole of the policy's territory: no case lies outside. */
    EVERYWHERE
}
