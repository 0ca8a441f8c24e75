package dev.zhicheng.rules.decision.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rules that read several parts of a case see of one part: for each plan the shared questions that are true and
 * unknown, and what its facts say to whether rules speak up when they are unknown.
 */
final class CaseSignature {

    final long[] isTrue;
    final long[] isUnknown;
    final int[] standing;

    CaseSignature(int plans, int askers) {
        isTrue = new long[plans];
        isUnknown = new long[plans];
        standing = new int[askers];
    }

    /** Sets this to the two put together. */
    void setJoined(CaseSignature one, CaseSignature other) {
        for (int i = 0; i < isTrue.length; i++) {
            isTrue[i] = one.isTrue[i] | other.isTrue[i];
            isUnknown[i] = one.isUnknown[i] | other.isUnknown[i];
        }
        for (int i = 0; i < standing.length; i++) {
            standing[i] = one.standing[i] | other.standing[i];
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseSignature that
                && Arrays.equals(isTrue, that.isTrue)
                && Arrays.equals(isUnknown, that.isUnknown)
                && Arrays.equals(standing, that.standing);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(isTrue) + Arrays.hashCode(isUnknown)) + Arrays.hashCode(standing);
    }
}
