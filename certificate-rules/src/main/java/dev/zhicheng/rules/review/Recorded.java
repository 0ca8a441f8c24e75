package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an {@link Entry} of a history can record: an act on a case, or one about a grant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Enter.class, name = "ENTER"),
    @JsonSubTypes.Type(value = Act.Amend.class, name = "AMEND"),
    @JsonSubTypes.Type(value = Act.Confirm.class, name = "CONFIRM"),
    @JsonSubTypes.Type(value = Act.Submit.class, name = "SUBMIT"),
    @JsonSubTypes.Type(value = Act.Resubmit.class, name = "RESUBMIT"),
    @JsonSubTypes.Type(value = Act.Withdraw.class, name = "WITHDRAW"),
    @JsonSubTypes.Type(value = Act.Examine.class, name = "EXAMINE"),
    @JsonSubTypes.Type(value = Act.Reassess.class, name = "REASSESS"),
    @JsonSubTypes.Type(value = Act.Enlist.class, name = "ENLIST"),
    @JsonSubTypes.Type(value = Act.ReceiveTable.class, name = "RECEIVE_TABLE"),
    @JsonSubTypes.Type(value = Act.Approve.class, name = "APPROVE"),
    @JsonSubTypes.Type(value = Act.Return.class, name = "RETURN"),
    @JsonSubTypes.Type(value = Act.Refuse.class, name = "REFUSE"),
    @JsonSubTypes.Type(value = Act.Reroute.class, name = "REROUTE"),
    @JsonSubTypes.Type(value = Act.Override.class, name = "OVERRIDE"),
    @JsonSubTypes.Type(value = Act.AllotNumber.class, name = "ALLOT_NUMBER"),
    @JsonSubTypes.Type(value = GrantAct.Apply.class, name = "APPLY_FOR_GRANT"),
    @JsonSubTypes.Type(value = GrantAct.Award.class, name = "AWARD_GRANT"),
    @JsonSubTypes.Type(value = GrantAct.Revoke.class, name = "REVOKE_GRANT")
})
public sealed interface Recorded permits Act, GrantAct {}
