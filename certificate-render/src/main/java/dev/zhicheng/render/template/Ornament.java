package dev.zhicheng.render.template;

import org.jspecify.annotations.Nullable;

/** A decoration: seen, never read aloud. Colours are names of the template's colours, lengths mm, line widths points. */
public sealed interface Ornament {

    /**
     * A band of interlaced ribbons of hairlines around the page, with a rosette in each corner.
     *
     * @param inset from the page's edge to the band's outer edge
     * @param band the band's width
     * @param wave the length of one wave, adjusted so that a side holds whole ones
     * @param strands how many hairlines a ribbon has
     * @param lineWidth of a hairline
     * @param colour of the hairlines
     * @param ruleColour of the rules that close the band
     * @param paper a wash under band and page inside it, or null for none
     */
    record Frame(
            double inset,
            double band,
            double wave,
            int strands,
            double lineWidth,
            String colour,
            String ruleColour,
            @Nullable String paper)
            implements Ornament {}

    /**
     * A rosette of rings of ribbons round a point.
     *
     * @param x its centre
     * @param y its centre
     * @param radius its outer radius
     * @param petals how often it repeats in a turn
     * @param strands how many hairlines a ribbon of the outer ring has
     * @param lineWidth of a hairline
     * @param colour of the hairlines
     */
    record Rosette(double x, double y, double radius, int petals, int strands, double lineWidth, String colour)
            implements Ornament {}

    /**
     * A horizontal hairline, broken in its middle by lozenges.
     *
     * @param x its centre
     * @param y its height on the page
     * @param width from end to end
     * @param colour its colour
     */
    record Rule(double x, double y, double width, String colour) implements Ornament {}
}
