package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** What decides whose case it is (二(1), 二(2), 三). */
public enum JurisdictionBasis {
    /** 所在单位: the holder's own unit. */
    UNIT("按所在单位", "by unit"),
    /** 隶属关系: the industry authority the unit is subordinate to (二(2)). */
    SUBORDINATION("按隶属关系", "by subordination"),
    /** 社保关系: the district of the holder's social insurance (二(1)). */
    SOCIAL_INSURANCE("按社保关系", "by social insurance"),
    /** The whole of the policy's territory: no case lies outside. */
    EVERYWHERE("全域", "whole territory");

    private final Text label;

    JurisdictionBasis(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
