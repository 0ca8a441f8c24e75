package dev.zhicheng.rules.policy;

/** What kind of value a fact has, and so which conditions can be put to it. */
public enum FactType {
    /** A cleaned text: {@code listed}, {@code classed}. */
    TEXT,
    /** One word of a closed set: {@code is}. */
    CODE,
    /** One or more levels of titles: {@code is}, {@code disjoint}. */
    LEVEL,
    /** A date of day, month or year precision, which is an interval of days: the date comparisons. */
    DATE,
    /** A whole number: {@code over}. */
    NUMBER
}
