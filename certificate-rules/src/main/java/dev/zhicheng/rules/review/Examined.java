package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** What a reviewer looks at with their own eyes and makes a statement about. */
public enum Examined {
    /** 封二: the page that would carry a limiting legend (一(三)). */
    LEGEND_PAGE("证书封二", "the legend page"),
    /** 职称任职文件: the appointment document, in the query system of past documents (三(二), 五). */
    APPOINTMENT_DOCUMENT("职称任职文件", "the appointment document");

    private final Text label;

    Examined(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
