package dev.zhicheng.rules.decision.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rules that read several parts of a case see of one part: for each plan the shared questions that are true and
 * unknown, and which rules speak up when they are unknown.
 */
final class CaseSignature {

    final long[] isTrue;
    final long[] isUnknown;
    final boolean[] speaking;

    CaseSignature(int plans, int askers) {
        isTrue = new long[plans];
        isUnknown = new long[plans];
        speaking = new boolean[askers];
    }

    /** Sets this to the two put together. */
    void setJoined(CaseSignature one, CaseSignature other) {
        for (int i = 0; i < isTrue.length; i++) {
            isTrue[i] = one.isTrue[i] | other.isTrue[i];
            isUnknown[i] = one.isUnknown[i] | other.isUnknown[i];
        }
        for (int i = 0; i < speaking.length; i++) {
            speaking[i] = one.speaking[i] || other.speaking[i];
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseSignature that
                && Arrays.equals(isTrue, that.isTrue)
                && Arrays.equals(isUnknown, that.isUnknown)
                && Arrays.equals(speaking, that.speaking);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(isTrue) + Arrays.hashCode(isUnknown)) + Arrays.hashCode(speaking);
    }
}
