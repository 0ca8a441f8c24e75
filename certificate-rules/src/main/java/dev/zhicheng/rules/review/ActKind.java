package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;

/** The names of the acts, as they stand in histories. */
public enum ActKind {
    /** 填报: the application is entered, by the holder or by proxy. */
    ENTER(Act.Enter.class, "填报", "enter"),
    /** 更正: what was entered is replaced, in a draft or after a return. */
    AMEND(Act.Amend.class, "更正", "amend"),
    /** 本人确认: the holder confirms what a proxy entered. */
    CONFIRM(Act.Confirm.class, "本人确认", "confirm"),
    /** 提交. */
    SUBMIT(Act.Submit.class, "提交", "submit"),
    /** 再次提交: after a return. */
    RESUBMIT(Act.Resubmit.class, "再次提交", "resubmit"),
    /** 撤回. */
    WITHDRAW(Act.Withdraw.class, "撤回", "withdraw"),
    /** 核实: a reviewer states what they saw. */
    EXAMINE(Act.Examine.class, "核实", "examine"),
    /** 重新判定: the rules have decided anew on the same application. */
    REASSESS(Act.Reassess.class, "重新判定", "reassess"),
    /** 汇总: the case is put on a unit's summary table. */
    ENLIST(Act.Enlist.class, "汇总", "enlist"),
    /** 收表: the signed summary table has come in. */
    RECEIVE_TABLE(Act.ReceiveTable.class, "收表", "receive table"),
    /** 审核通过. */
    APPROVE(Act.Approve.class, "审核通过", "approve"),
    /** 退回. */
    RETURN(Act.Return.class, "退回", "return"),
    /** 不予换发. */
    REFUSE(Act.Refuse.class, "不予换发", "refuse"),
    /** 改派: the case goes to those it belongs to. */
    REROUTE(Act.Reroute.class, "改派", "reroute"),
    /** 准予例外: something that stands in the way is set aside. */
    OVERRIDE(Act.Override.class, "准予例外", "override"),
    /** 编号. */
    ALLOT_NUMBER(Act.AllotNumber.class, "编号", "allot number");

    private final Class<? extends Act> type;
    private final Text label;

    ActKind(Class<? extends Act> type, String zh, String en) {
        this.type = type;
        this.label = new Text(zh, en);
    }

    static ActKind of(Act act) {
        for (ActKind kind : values()) {
            if (kind.type == act.getClass()) {
                return kind;
            }
        }
        throw new IllegalStateException("an act without a name: " + act.getClass());
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
