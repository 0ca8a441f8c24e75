package dev.zhicheng.render.internal.page;

import java.util.HexFormat;
import java.util.Locale;

/**
 * An sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    /** Black. */
    public static final Colour BLACK = new Colour(0, 0, 0);

    /** White. */
    public static final Colour WHITE = new Colour(255, 255, 255);

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException when it is no colour
     */
    public static Colour parse(String text) {
        if (text.length() != 7 || text.charAt(0) != '#') {
            throw new IllegalArgumentException("a colour is written #rrggbb");
        }
        for (int i = 1; i < 7; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                throw new IllegalArgumentException("a colour is written #rrggbb");
            }
        }
        int rgb = HexFormat.fromHexDigits(text, 1, 7);
        return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /** {@code #rrggbb}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
