package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.internal.ChainDrawing;
import java.util.Locale;

/**
 * A plan as a picture for people: who reviews after whom, in what form, by which clause, what each stage asks for, and
 * where cases go back to. Drawn from the plan alone, so that it cannot say anything else.
 */
public final class ReviewDiagram {

    private ReviewDiagram() {}

    /**
     * The chain as a self-contained SVG 1.1 document, 880 units wide, the same bytes for the same plan and language.
     *
     * @param locale whose language the notes are in; names of stages and roles stand in both
     */
    public static String svg(ReviewPlan plan, Locale locale) {
        return new ChainDrawing(plan, locale).draw();
    }
}
