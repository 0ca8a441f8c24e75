package dev.zhicheng.render.template;

/** Where a line of text stands in its box. */
public enum Align {
    /** At the left edge. */
    LEFT,
    /** In the middle. */
    CENTRE,
    /** At the right edge. */
    RIGHT
}
