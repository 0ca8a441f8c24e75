package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** Where a case stands. What becomes of an issued certificate later is for the ledger to say, not for this. */
public enum CaseStatus {
    /** Nothing has been entered. */
    NEW("未填报", "new"),
    /** 填报中: entered, not submitted. */
    DRAFT("填报中", "draft"),
    /** 审核中: at the first stage that has not passed it. */
    UNDER_REVIEW("审核中", "under review"),
    /** 已退回: with the holder, to be mended. */
    RETURNED("已退回", "returned"),
    /** 不予换发. */
    REFUSED("不予换发", "refused"),
    /** 移交: refused on a suspicion that another body pursues (六(二)). */
    REFERRED("移交处理", "referred"),
    /** 已撤回. */
    WITHDRAWN("已撤回", "withdrawn"),
    /** 审核通过: the last stage has approved, and the number is due. */
    APPROVED("审核通过", "approved"),
    /** 已编号: the number is allotted, and the certificate can be made. */
    NUMBERED("已编号", "numbered");

    private final Text label;

    CaseStatus(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
