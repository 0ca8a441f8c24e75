package dev.zhicheng.core.credential;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One check of a verification, with its result. Immutable and thread-safe.
 *
 * @param step what was looked at, not null
 * @param result how it went, not null
 * @param code why it did not pass; {@link VerificationCode#OK} when it did, did not apply or was not reached; not null
 * @param asOf the time for which the result holds: the issue of the list that was consulted, or the time of the check;
 *     null where time plays no part
 */
public record Check(
        CheckStep step,
        Result result,
        VerificationCode code,
        @Nullable Instant asOf) {

    /** How a check went. */
    public enum Result {
        /** In order. */
        PASSED,
        /** Not in order; the code says why. */
        FAILED,
        /** There was nothing to check, such as a status without a status list. */
        NOT_APPLICABLE,
        /** An earlier check failed, and nothing was looked at after it. */
        NOT_RUN
    }

    /** Refuses null, and a code that contradicts the result. */
    public Check {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(result, "result");
        if ((result == Result.FAILED) == (code == VerificationCode.OK)) {
            throw new IllegalArgumentException("a failed check, and no other, has a code that is not OK");
        }
    }

    /** It is in order. */
    public static Check passed(CheckStep step, @Nullable Instant asOf) {
        return new Check(step, Result.PASSED, VerificationCode.OK, asOf);
    }

    /** It is not in order. */
    public static Check failed(CheckStep step, VerificationCode code, @Nullable Instant asOf) {
        return new Check(step, Result.FAILED, code, asOf);
    }

    /** There was nothing to check. */
    public static Check notApplicable(CheckStep step) {
        return new Check(step, Result.NOT_APPLICABLE, VerificationCode.OK, null);
    }

    /** It was not reached. */
    public static Check notRun(CheckStep step) {
        return new Check(step, Result.NOT_RUN, VerificationCode.OK, null);
    }
}
