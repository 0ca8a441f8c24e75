package dev.zhicheng.render.template;

/**
 * A rectangle of the page.
 *
 * @param x left edge, mm from the page's left edge
 * @param y lower edge, mm from the page's lower edge
 * @param width mm, positive
 * @param height mm, positive
 */
public record Box(double x, double y, double width, double height) {

    /** Refuses an empty or upside-down rectangle. */
    public Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a box needs a positive width and height");
        }
    }
}
