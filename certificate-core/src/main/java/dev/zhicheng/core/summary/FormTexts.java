package dev.zhicheng.core.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What annex 2 prints. */
final class FormTexts {

    static final String ANNEX = "附件2";
    static final String TITLE = "高级职称证书电子化人员信息汇总表";

    static final List<String> SIGNATURE_LINES =
            List.of("单位系统管理员签字：                  单位负责人签字（盖章）：                行业主管部门签字（盖章）：", "联系电话：");

    private FormTexts() {}

    /** The form's columns, and of the others those there are. */
    static List<SummaryColumn> columns(Set<SummaryColumn> present) {
        List<SummaryColumn> columns = new ArrayList<>();
        for (SummaryColumn column : SummaryColumn.values()) {
            if (column.isOfficial() || present.contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    static String unit(SummaryHead head) {
        return "单位名称(盖章): " + (head.unit() == null ? "" : head.unit());
    }

    static String date(SummaryHead head) {
        return head.date() == null
                ? "    年    月    日"
                : head.date().getYear() + "年" + head.date().getMonthValue() + "月"
                        + head.date().getDayOfMonth() + "日";
    }

    /** The header as the form breaks it over two lines. */
    static String header(SummaryColumn column) {
        return switch (column) {
            case SERIES, TITLE, SPECIALITY -> column.header().replace("名称", "\n名称");
            default -> column.header();
        };
    }
}
