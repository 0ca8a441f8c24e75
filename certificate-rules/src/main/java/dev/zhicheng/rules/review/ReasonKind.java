package dev.zhicheng.rules.review;

/** What a coded reason is good for. */
public enum ReasonKind {
    /** 退回: the applicant or an earlier stage can mend it. */
    RETURN,
    /** 不予换发. */
    REFUSE,
    /** Refused and handed to the body in charge: suspected false or lent certificates (五, 六(二)). */
    REFER,
    /** Somebody else's case. */
    REROUTE,
    /** Why something was set aside. */
    OVERRIDE
}
