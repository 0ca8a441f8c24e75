package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** Why an act does not happen. Names are stable: portals and their users' manuals quote them. */
public enum RefusalCode {
    /** The case does not stand where this act belongs. */
    ACT_NOT_NOW("目前状态为“{0}”，不能进行此项操作", "the case is “{0}”; this act does not belong here"),
    /** Another role acts here. */
    WRONG_ROLE("应由{0}办理", "this is for: {0}"),
    /** The role is right, the unit, authority or district is not. */
    OUTSIDE_JURISDICTION("不属于本{0}管辖", "the case belongs to another {0}"),
    /** 社保关系 and 隶属关系 disagree, and the district has not ruled yet. */
    JURISDICTION_IN_CONFLICT(
            "社保关系与隶属关系不一致，须先由社保关系所在地{0}确定", "social insurance and subordination disagree: {0} rules first"),
    /** The routing names nobody for a stage that cannot be skipped. */
    ROUTING_INCOMPLETE("未确定“{0}”环节的办理单位", "nobody is named for stage “{0}”"),
    /** The new routing is the old one. */
    ROUTING_UNCHANGED("改派前后相同", "the routing is the same as before"),
    /** Only the holder does this. */
    NOT_THE_HOLDER("须由申报人本人办理", "only the holder does this"),
    /** The proxy entry waits for the holder. */
    NOT_CONFIRMED("代填信息尚未经本人确认", "the holder has not confirmed what was entered by proxy"),
    /** There is nothing to confirm. */
    ALREADY_CONFIRMED("信息已由本人填写或确认", "the holder entered or confirmed it already"),
    /** Nobody reviews their own case. */
    OWN_CASE("不得审核本人申报事项", "nobody reviews their own case"),
    /** Nobody reviews what they entered. */
    OWN_ENTRY("不得审核本人代填的信息", "nobody reviews what they entered"),
    /** No grant, or only applied for. */
    NOT_GRANTED("尚未取得{0}权限", "no grant as {0}"),
    /** The grant begins later. */
    GRANT_NOT_YET_VALID("{0}权限自{1}起生效", "the grant as {0} begins on {1}"),
    /** The grant has ended. */
    GRANT_EXPIRED("{0}权限已于{1}到期", "the grant as {0} ended on {1}"),
    /** The grant was taken back. */
    GRANT_REVOKED("{0}权限已被撤销", "the grant as {0} was revoked"),
    /** 逾期不予受理. */
    LATE("已超过截止日期{0}，逾期不予受理", "the deadline was {0}"),
    /** Outside the slot of the timetable. */
    OUTSIDE_SLOT("不在时间计划表规定的{0}至{1}之内", "outside the slot from {0} to {1}"),
    /** An act of this kind needs a reason. */
    REASON_MISSING("须说明理由", "a reason is needed"),
    /** The policy has no such reason. */
    REASON_UNKNOWN("没有此项理由：{0}", "no such reason: {0}"),
    /** The reason is for another kind of act. */
    REASON_OF_OTHER_KIND("理由“{0}”不适用于此项操作", "the reason “{0}” is not for this act"),
    /** A case returns to the applicant or an earlier stage of its own chain. */
    TARGET_NOT_EARLIER("只能退回本人或此前的环节，“{0}”不是", "“{0}” is not an earlier stage of this case"),
    /** The decision's outcome cannot be approved here. */
    OUTCOME_NOT_APPROVABLE("判定结果为“{0}”，本环节不能通过", "the decision is “{0}”, which cannot be approved here"),
    /** The reviewer has not stated what they saw. */
    EXAMINATION_MISSING("尚未核实并记录：{0}", "no statement yet on: {0}"),
    /** The reviewer stated that it differs or was not seen. */
    EXAMINATION_ADVERSE("核实结果不符或未见：{0}", "the statement speaks against it: {0}"),
    /** The case is on no table yet. */
    TABLE_NOT_ENLISTED("尚未列入汇总表", "the case is on no summary table"),
    /** The signed table has not been received at this stage. */
    TABLE_MISSING("尚未收到签字盖章的汇总表", "the signed summary table has not come in"),
    /** The sheet bears another digest than the batch's table, or none. */
    TABLE_OUTDATED("签字的汇总表上的校验码与最新汇总表不符", "the digest on the signed sheet is not the current table's"),
    /** A form is lacking. */
    TABLE_FORM_MISSING("汇总表缺少：{0}", "the table is lacking as: {0}"),
    /** A signature is lacking. */
    TABLE_UNSIGNED("汇总表未签字盖章：{0}", "not signed on the table: {0}"),
    /** The sheet has no row for the case. */
    TABLE_ROW_MISSING("汇总表中没有此项申报", "the table has no row for this case"),
    /** The sheet has rows that are nobody's in the batch. */
    TABLE_HAS_OTHER_ROWS("汇总表中有{0}行不在网上提交的名单内", "{0} rows of the table are nobody's in the batch"),
    /** The signed row is not the online one. */
    TABLE_DIFFERS("汇总表与网上信息不一致：{0}", "table and online data differ in: {0}"),
    /** The collating role has not reviewed the case yet. */
    NOT_YET_REVIEWED("“{0}”环节尚未通过", "stage “{0}” has not passed it yet"),
    /** The role may not set this aside. */
    OVERRIDE_NOT_ALLOWED("该角色无权准予此项例外", "this role may not set this aside"),
    /** Nothing to set aside. */
    OVERRIDE_NOT_NEEDED("无须准予例外", "there is nothing to set aside"),
    /** 统一编号 happens once. */
    NUMBER_ALREADY_ALLOTTED("已编号", "the number is allotted already"),
    /** The role is open to everybody the caller vouches for. */
    ROLE_NEEDS_NO_GRANT("该角色无须申请权限", "this role needs no grant"),
    /** Nobody grants to themselves. */
    SELF_GRANT("不得给本人授权", "nobody grants to themselves"),
    /** There is no application to grant. */
    GRANT_NOT_APPLIED_FOR("未提交权限申请表", "no application form was handed in"),
    /** The form lacks the seal (加盖公章). */
    FORM_NOT_SEALED("申请表未加盖公章", "the form bears no seal"),
    /** The form lacks the signature (审核人签名). */
    FORM_NOT_SIGNED("申请表无审核人签名", "the form bears no signature");

    private final Text template;

    RefusalCode(String zh, String en) {
        this.template = new Text(zh, en);
    }

    Text template() {
        return template;
    }
}
