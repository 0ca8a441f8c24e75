package dev.zhicheng.core.certificate;

/** What a certificate exists on. */
public enum Medium {
    /** 纸质; what an application means when it says nothing. */
    PAPER,
    /** 电子. */
    ELECTRONIC
}
