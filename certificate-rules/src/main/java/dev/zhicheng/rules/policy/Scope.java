package dev.zhicheng.rules.policy;

/** What a fact is a fact of. */
public enum Scope {
    /** The application and its holder; findings stand under every certificate. */
    APPLICATION,
    /** One certificate. */
    CERTIFICATE,
    /** One image of one certificate. */
    IMAGE
}
