package dev.zhicheng.rules.decision.internal;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Axes about one fact each that say nothing while the fact is as it should be: a field that is there, a text that needed no
 * cleaning. Those that do say something are found by the facts' bits.
 *
 * @param facts the facts of the axes, a bit each by the fact's ordinal
 * @param axes the axis of each fact, by its ordinal
 */
record QuietAxes(long facts, int[] axes) {

    /** The axes of that kind among all. */
    static QuietAxes of(List<Dimension> dimensions, IntPredicate quiet) {
        long facts = 0;
        int[] axes = new int[Long.SIZE];
        for (int axis = 0; axis < dimensions.size(); axis++) {
            if (quiet.test(axis)) {
                int fact = dimensions.get(axis).facts().iterator().next().ordinal();
                facts |= 1L << fact;
                axes[fact] = axis;
            }
        }
        return new QuietAxes(facts, axes);
    }
}
