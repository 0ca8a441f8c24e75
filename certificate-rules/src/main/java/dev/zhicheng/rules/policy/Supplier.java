package dev.zhicheng.rules.policy;

/** Who can say what a fact is. */
public enum Supplier {
    /** The holder: its absence is asked for once and returned for correction. */
    APPLICANT,
    /** Only somebody who looks at the certificate; its absence leaves the case to a human. */
    REVIEWER,
    /** Nobody: it follows from other facts. */
    DERIVED
}
