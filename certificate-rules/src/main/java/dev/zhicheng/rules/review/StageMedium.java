package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** In what form a stage happens (三(二)). */
public enum StageMedium {
    /** 网上审核, in the portal. */
    ONLINE("网上", "online"),
    /** 签字盖章: a signature on the printed summary table, recorded afterwards by the one who gave it. */
    PAPER("纸质", "on paper");

    private final Text label;

    StageMedium(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
