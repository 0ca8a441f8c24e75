package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** In what forms a signed summary table can be handed in (三(二): 纸质及电子版签字盖章). */
public enum TableForm {
    /** The paper itself. */
    PAPER("纸质", "paper"),
    /** The workbook. */
    WORKBOOK("电子版", "workbook"),
    /** A picture or scan of the signed paper. */
    SCAN("扫描件", "scan");

    private final Text label;

    TableForm(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
