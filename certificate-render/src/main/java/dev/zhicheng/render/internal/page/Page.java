package dev.zhicheng.render.internal.page;

import java.util.List;

/**
 * A page that is laid out: everything has its place, nothing its file format.
 *
 * @param width points
 * @param height points
 * @param blocks in reading order, which is drawing order
 */
public record Page(double width, double height, List<Block> blocks) {

    /** Points in a millimetre. */
    public static final double MM = 72 / 25.4;

    /** Copies the blocks. */
    public Page {
        blocks = List.copyOf(blocks);
    }
}
