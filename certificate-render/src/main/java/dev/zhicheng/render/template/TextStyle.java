package dev.zhicheng.render.template;

import java.util.Objects;

/**
 * How a text is set. A text too wide for its box is first set smaller, down to the minimum, then broken into lines.
 *
 * @param weight which font, not null
 * @param size points
 * @param minimum the smallest size it may be shrunk to, points
 * @param spacing added between characters, points
 * @param colour the name of one of the template's colours, not null
 * @param lines how many lines it may be broken into, at least 1
 * @param leading distance of two base lines as a multiple of the size
 */
public record TextStyle(
        Weight weight, double size, double minimum, double spacing, String colour, int lines, double leading) {

    /** Refuses sizes that cannot be set. */
    public TextStyle {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(colour, "colour");
        if (!(minimum > 0 && size >= minimum && lines >= 1 && leading > 0)) {
            throw new IllegalArgumentException("a style needs 0 < minimum ≤ size, a line and a leading");
        }
    }
}
