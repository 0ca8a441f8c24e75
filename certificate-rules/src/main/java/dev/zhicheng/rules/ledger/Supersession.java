package dev.zhicheng.rules.ledger;

/** Why a certificate takes the place of another. */
public enum Supersession {
    /** 更正: something on it was wrong, the identity number included. */
    CORRECTION,
    /** 更名: the holder's name has changed. */
    RENAME,
    /** 晋升正高级: 就高换发, 一(二). */
    UPGRADE
}
